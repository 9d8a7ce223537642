import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import type {Query} from './bank.ts';
import {ownBank} from './own-bank.ts';

const root = join(import.meta.dirname, '../..');

test("the site's own bank has what its queries ask for", () => {
  const ids = new Set(ownBank(join(root, 'docs')).map(({id}) => id));
  const text = readFileSync(join(root, 'tests/search/queries.json'), 'utf8');
  const wanted = (JSON.parse(text) as Query[]).flatMap(({accept}) => accept);
  expect(wanted.filter((id) => !ids.has(id))).toEqual([]);
});

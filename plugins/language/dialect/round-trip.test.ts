import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {bare, parse, stringify} from './testing.ts';

/*
 * Parse, write, parse: the tree stays the same. The fixtures' own round trip is in
 * `fixtures.test.ts`. The reference's cases are third-party data: a checkout that has
 * them beside it runs them, any other skips them.
 */
const folder = join(import.meta.dirname, '../../../../shared/conformance');

describe.skipIf(!existsSync(folder))('round trip of the conformance inputs', () => {
  for (const [name, input] of inputs()) {
    it(name, () => {
      const tree = parse(input);
      const output = stringify(tree);
      expect(bare(parse(output))).toEqual(bare(tree));
    });
  }
});

function inputs(): [name: string, input: string][] {
  if (!existsSync(folder)) return [];
  const cases = JSON.parse(readFileSync(join(folder, 'cases.json'), 'utf8')) as {
    name: string;
    input: string;
  }[];
  const wild = join(folder, 'wild');
  return [
    ...cases.map(({name, input}): [string, string] => [name, input]),
    ...readdirSync(wild)
      .filter((name) => name.endsWith('.md'))
      .map((name): [string, string] => [name, readFileSync(join(wild, name), 'utf8')]),
  ];
}

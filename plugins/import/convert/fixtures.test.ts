import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {convertPage, type ConvertOptions} from './index.ts';

/*
 * A page of each kind, made up, beside what becomes of it and what is told of it. After a change
 * that is meant: `UPDATE_FIXTURES=1 npx vitest run plugins/import`, and read the difference.
 */

const folder = path.join(import.meta.dirname, 'fixtures');
const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
const special = JSON.parse(read('options.json')) as Record<string, Partial<ConvertOptions>>;
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.input.md'))
  .map((name) => name.slice(0, -'.input.md'.length));

describe('a page of each kind', () => {
  it.each(names)('%s', (name) => {
    const options = {path: `docs/${name}.md`, headings: 'questions', untyped: false} as const;
    const {text, anchors, ...told} = convertPage(read(`${name}.input.md`), {
      ...options,
      ...special[name],
    });
    const report = `${JSON.stringify({...told, anchors: anchors.map(({old}) => old)}, null, 2)}\n`;
    if (process.env.UPDATE_FIXTURES) {
      writeFileSync(path.join(folder, `${name}.output.md`), text);
      writeFileSync(path.join(folder, `${name}.report.json`), report);
    }
    expect(text).toBe(read(`${name}.output.md`));
    expect(report).toBe(read(`${name}.report.json`));
  });
});

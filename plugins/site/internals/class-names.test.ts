import {mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, expect, it} from 'vitest';
import {shortenClassNames} from './class-names.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'classes-')));
afterAll(() => {
  rmSync(folder, {recursive: true});
});

type Names = (module: {resourcePath: string}, template: string, name: string) => string | undefined;

function namesOf(): (file: string, name: string) => string | undefined {
  const options: {localIdentName: string; getLocalIdent?: Names} = {localIdentName: '[local]'};
  shortenClassNames([{use: [{options: {modules: options}}]}], folder);
  expect(options.localIdentName).toBe('[contenthash:base64:5]');
  return (file, name) => options.getLocalIdent?.({resourcePath: join(folder, file)}, '', name);
}

it('counts the classes of the theme: each has two letters, and no other has the same', () => {
  mkdirSync(join(folder, 'b'));
  writeFileSync(join(folder, 'a.module.css'), '.row > .cell:hover {margin: 0.5rem}\n.row {}');
  writeFileSync(join(folder, 'b/c.module.css'), '@keyframes grow {}\n.row {animation: grow 1s}');
  const name = namesOf();
  const all = [
    name('a.module.css', 'row'),
    name('a.module.css', 'cell'),
    name('b/c.module.css', 'grow'),
    name('b/c.module.css', 'row'),
  ];
  for (const one of all) expect(one).toMatch(/^[a-z][A-Z0-9]$/);
  expect(new Set(all).size).toBe(4);
  // The bundle of the browser has the same as that of the server.
  expect(all).toEqual([
    namesOf()('a.module.css', 'row'),
    namesOf()('a.module.css', 'cell'),
    namesOf()('b/c.module.css', 'grow'),
    namesOf()('b/c.module.css', 'row'),
  ]);
});

it('leaves those of the site to a hash, which nobody counts', () => {
  expect(namesOf()('../src/own.module.css', 'row')).toBeUndefined();
});

it('gives a hash to what is more than there are short names', () => {
  const many = Array.from({length: 1200}, (_, index) => `.n${index} {}`);
  writeFileSync(join(folder, 'z.module.css'), many.join('\n'));
  const name = namesOf();
  const names = many.map((_, index) => name('z.module.css', `n${index}`));
  const short = names.filter((one) => one !== undefined);
  expect(new Set(short).size).toBe(short.length);
  expect(names.at(-1)).toBeUndefined();
});

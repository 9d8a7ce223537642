import {mkdtempSync, realpathSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {watchIncluded} from './watch-included.ts';

const require = createRequire(import.meta.url);

it('a page is made anew when a file changes that it includes, or comes where it looks', () => {
  const docs = realpathSync(mkdtempSync(join(tmpdir(), 'watch-')));
  try {
    writeFileSync(join(docs, '_part.md'), '--8<-- "deep.sh"\n');
    writeFileSync(join(docs, 'deep.sh'), 'ls\n');
    const use: {loader: string; options: object}[] = [
      {loader: require.resolve('@docusaurus/mdx-loader'), options: {processors: {}}},
    ];
    watchIncluded([{include: [docs], use}], docs);
    const [, added] = use;
    const loader = require(added?.loader ?? '') as (this: object, source: string) => string;
    const watched: string[] = [];
    const missing: string[] = [];
    const context = {
      resourcePath: join(docs, 'aws/page.md'),
      getOptions: () => added?.options,
      addDependency: (file: string) => watched.push(file),
      addMissingDependency: (file: string) => missing.push(file),
    };
    const source = 'Text\n\n--8<-- "_part.md"\n';
    expect(loader.call(context, source)).toBe(source);
    expect(watched).toEqual([join(docs, '_part.md'), join(docs, 'deep.sh')]);
    expect(missing).toEqual([join(docs, 'aws/_part.md')]);
  } finally {
    rmSync(docs, {recursive: true});
  }
});

import {mkdtemp, readFile, rm, stat, utimes} from 'node:fs/promises';
import {join, resolve} from 'node:path';
import {afterAll, beforeAll, expect, it} from 'vitest';
import {defaultVocabulary} from '../../language/vocabulary.ts';
import {keepFile, keepValue, readKeptValue} from '../cache/index.ts';
import {threadScript, type ThreadScript} from './thread-script.ts';

const entry = resolve('plugins/site/reader/worker.ts');
let folder = '';
let script: ThreadScript;

beforeAll(async () => {
  // Packages are found from where it is.
  folder = await mkdtemp(join(resolve('node_modules'), '.thread-script-'));
  script = await threadScript(entry, folder);
}, 60_000);

afterAll(() => rm(folder, {recursive: true, force: true}));

it('walks through trees without naming each step', async () => {
  const code = await readFile(script.file, 'utf8');
  expect(code).toContain('function visitParents(');
  expect(code).not.toContain('value: "node ("');
});

it('makes a tree without a copy of the context for each event', async () => {
  const code = await readFile(script.file, 'utf8');
  expect(code).toContain('function fromMarkdown(');
  expect(code).not.toMatch(/\.\.\.context,\s*sliceSerialize/);
});

it('is without what few pages ask for, which is most of all code', async () => {
  const {size} = await stat(script.file);
  expect(size).toBeLessThan(5e6);
  const {default: read} = (await import(script.file)) as {
    default: (task: object) => Promise<object>;
  };
  const text = '??? question "Drawn?"\n    ```mermaid\n    graph LR\n      a --> b\n    ```\n';
  const page = await read({
    path: join(folder, 'page.md'),
    shown: 'page.md',
    bytes: Buffer.from(text),
    settings: null,
    vocabulary: defaultVocabulary,
    keepAs: join(folder, 'page'),
  });
  expect(JSON.stringify(page)).toContain('Drawn?');
});

it('is kept, until what it is made by changes', async () => {
  const files = [script.file, join(folder, 'worker')];
  for (const file of files) await utimes(file, 0, 0);
  expect(await threadScript(entry, folder)).toEqual(script);
  // For whoever forgets what is old.
  for (const file of files) expect((await stat(file)).mtimeMs).toBeGreaterThan(0);

  const stamp = await readKeptValue<{inputs: Record<string, string>}>(join(folder, 'worker'));
  const inputs = {...stamp?.inputs, 'thread-script.ts': 'another'};
  await keepFile(join(folder, 'worker-old.mjs'), 'old');
  await keepValue(join(folder, 'worker'), {...stamp, inputs, version: 'old'});
  expect(await threadScript(entry, folder)).toEqual(script);
});

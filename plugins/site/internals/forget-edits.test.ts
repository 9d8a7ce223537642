import {mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {rspack} from '@docusaurus/faster';
import {afterEach, beforeEach, expect, it, vi} from 'vitest';
import {collectGarbage} from './collect-garbage.ts';
import {forgetEdits} from './forget-edits.ts';

vi.mock('./collect-garbage.ts', () => ({collectGarbage: vi.fn(() => Promise.resolve())}));

const nothing = () => Promise.resolve();

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'forget-edits-'));
});
afterEach(() => rm(folder, {recursive: true}));

/** What the bundler leaves of a page that is edited. */
async function updatesAfter(edits: number): Promise<string[]> {
  const entry = join(folder, 'page.js');
  const output = join(folder, 'output');
  const {plugins} = forgetEdits({}, rspack, nothing);
  const compiler = rspack({
    mode: 'development',
    context: folder,
    entry,
    output: {path: output},
    plugins: [new rspack.HotModuleReplacementPlugin(), ...plugins],
  });
  for (let edit = 0; edit <= edits; edit++) {
    await writeFile(entry, `module.hot.accept(); console.log(${edit});`);
    compiler.modifiedFiles = new Set([entry]);
    await promisify(compiler.run.bind(compiler))();
  }

  await promisify(compiler.close.bind(compiler))();
  return (await readdir(output)).filter((name) => name.endsWith('.hot-update.json'));
}

it('of many edits, what the last ones changed is kept', async () => {
  expect(await updatesAfter(9)).toHaveLength(9);
  expect(await updatesAfter(15)).toHaveLength(10);
});

it('pages and data have no source maps, and what a site has beside them has', async () => {
  await writeFile(join(folder, 'data.json'), '["data"]');
  await writeFile(join(folder, 'page.md'), 'import data from "./data.json"; console.log(data);');
  await writeFile(join(folder, 'code.js'), 'console.log("code");');
  const config = {
    mode: 'development',
    context: folder,
    entry: {page: './page.md', code: './code.js'},
    output: {path: folder},
    devtool: 'eval-cheap-module-source-map',
  } as const;
  const compiler = rspack({...config, ...forgetEdits(config, rspack, nothing)});
  await promisify(compiler.run.bind(compiler))();
  await promisify(compiler.close.bind(compiler))();
  const read = (name: string) => readFile(join(folder, name), 'utf8');
  expect(await read('page.js')).toContain('["data"]');
  expect(await read('page.js')).not.toContain('sourceMappingURL');
  expect(await read('code.js')).toContain('sourceMappingURL');
});

it('the source maps that a site has chosen stay', () => {
  expect(forgetEdits({devtool: 'source-map'}, rspack, nothing)).not.toHaveProperty('devtool');
});

it('garbage is collected once nobody writes, if there is much of it', async () => {
  vi.useFakeTimers();
  const heap = vi.spyOn(process, 'memoryUsage');
  const heapUsed = (bytes: number) => heap.mockReturnValue({heapUsed: bytes} as NodeJS.MemoryUsage);
  const rest = vi.fn(nothing);
  let edit: (stats: object) => void = () => undefined;
  const done = {tap: (_name: string, call: typeof edit) => (edit = call)};
  for (const plugin of forgetEdits({devtool: false}, rspack, rest).plugins) {
    const compiler = {outputPath: '', outputFileSystem: null, hooks: {done}};
    (plugin as {apply: (given: object) => void}).apply(compiler);
  }
  const edits = async (...pauses: number[]) => {
    for (const pause of pauses) {
      edit({compilation: {assets: {}}});
      await vi.advanceTimersByTimeAsync(pause);
    }
  };
  try {
    heapUsed(200e6);
    await edits(500, 4900, 500);
    expect(rest).not.toHaveBeenCalled();
    await edits(6000);
    expect(collectGarbage).toHaveBeenCalledTimes(1);
    expect(rest).toHaveBeenCalledTimes(1);
    heapUsed(240e6);
    await edits(6000);
    expect(rest).toHaveBeenCalledTimes(1);
    heapUsed(260e6);
    await edits(6000);
    expect(rest).toHaveBeenCalledTimes(2);
    // The thread that reads pages has as much of many edits, whatever this one has.
    await edits(...Array.from({length: 19}, () => 100), 6000);
    expect(rest).toHaveBeenCalledTimes(3);
    await edits(...Array.from({length: 18}, () => 100), 6000);
    expect(rest).toHaveBeenCalledTimes(3);
  } finally {
    heap.mockRestore();
    vi.useRealTimers();
  }
});

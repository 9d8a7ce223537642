import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {availableParallelism, tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import Tinypool from 'tinypool';
import {lighterPackages} from '../../bank/lighter-packages.ts';
import readConverted from './read-page.ts';
import type {ReadPage, ReadTask} from './types.ts';

/** In UTF-16 units: below this, threads cost more than they save. */
const worthThreads = 1_500_000;

const mostThreads = Math.min(4, availableParallelism());

/**
 * Read all pages; in threads when there are many.
 *
 * @param onRead - Called after each page, with how many are read.
 * @returns For each page, its parts.
 */
export async function readAll(
  tasks: readonly ReadTask[],
  onRead: (count: number) => void,
): Promise<ReadPage[][]> {
  let count = 0;
  const read = async (one: (task: ReadTask) => ReadPage[] | Promise<ReadPage[]>) =>
    Promise.all(
      tasks.map(async (task) => {
        const page = await one(task);
        onRead(++count);
        return page;
      }),
    );

  const size = tasks.reduce((all, {text}) => all + text.length, 0);
  if (size < worthThreads) return read(readConverted);

  const folder = await mkdtemp(join(tmpdir(), 'viva-import-'));
  try {
    const filename = join(folder, 'read-page.mjs');
    await writeFile(filename, await threadScript());
    // A parser makes much that lives for a moment: with room for it the collector runs seldom.
    const pool = new Tinypool({
      filename,
      maxThreads: mostThreads,
      resourceLimits: {maxYoungGenerationSizeMb: 96},
    });
    const pages = await read((task) => pool.run(task) as Promise<ReadPage[]>);
    await pool.destroy();
    return pages;
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

/** Threads run plain JavaScript: Node 20 knows no other. */
export async function threadScript(): Promise<Uint8Array> {
  const {outputFiles} = await build({
    entryPoints: [fileURLToPath(new URL('read-page.ts', import.meta.url))],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    plugins: [lighterPackages],
    // Packages are found from here, wherever the file is.
    banner: {
      js: `import {createRequire as from_} from 'node:module'; const require = from_(${JSON.stringify(import.meta.url)});`,
    },
    logLevel: 'silent',
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}

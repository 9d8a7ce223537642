import {fileURLToPath} from 'node:url';
import {gzipSync} from 'node:zlib';
import {buildSync} from 'esbuild';
import type {IndexFile} from '../../plugins/search/build/build-index.ts';
import {EmbeddedEngine} from '../../plugins/search/engine/embedded-engine.ts';
import {toRecords, type BankEntry, type Query} from './bank.ts';
import {build, inMemory, load} from './load.ts';
import {stockMiniSearch} from './stock-minisearch.ts';

const SIZES = [320, 2656, 10_000];

/** Lighthouse's slow 4G. */
const ROUND_TRIP = 150;
const BYTES_PER_MS = (1.6 * 1024 * 1024) / 8 / 1000;

export async function printScale(
  bank: readonly BankEntry[],
  queries: readonly Query[],
  slowdown: number,
): Promise<void> {
  const worker = workerBytes();
  console.log(`\nworker script ${worker} bytes gzip`);
  for (const size of SIZES) {
    const records = toRecords(grown(bank, size));
    const started = performance.now();
    const files = build(records);
    const built = performance.now() - started;
    const first = files.filter((file) => file.first);
    const index = first.reduce((sum, {bytes}) => sum + gzipSync(bytes, {level: 9}).length, 0);
    const cold = await coldTime(files, slowdown);
    const network = 3 * ROUND_TRIP + (index + worker) / BYTES_PER_MS;
    console.log(`\n${size} questions (times with ${slowdown}x slowdown)`);
    console.log(`  built in ${built.toFixed(0)} ms (no slowdown), ${files.length} files`);
    for (const {name, bytes} of first) console.log(`  ${name} ${bytes.length}`);
    console.log(`  first search ${index + worker} bytes with the worker, ${index} without`);
    console.log(
      `  cold first result ${(network + cold).toFixed(0)} ms: network ${network.toFixed(0)}, work ${cold.toFixed(0)}`,
    );
    await printKeystrokes('this engine', queries, slowdown, async () => {
      const engine = await load(files);
      return (text) => engine.search(text, {excerpts: false});
    });
    const texts = await excerptBytes(files, queries);
    console.log(`  answers fetched for ten hits: ${texts} bytes (median)`);
    if (size > 3000) continue;
    const stock = stockMiniSearch(records);
    console.log(`  MiniSearch as it comes: ${stock.bytes()} bytes`);
    await printKeystrokes('MiniSearch as it comes', queries, slowdown, () =>
      Promise.resolve(stock.search),
    );
  }
}

/** More questions by giving known ones another word here and there. */
function grown(bank: readonly BankEntry[], size: number): BankEntry[] {
  return Array.from({length: size}, (_, number) => {
    // Spread over the bank, so that a small one is not its first topics only.
    const at =
      size < bank.length ? Math.floor((number * bank.length) / size) : number % bank.length;
    const entry = bank[at];
    const copy = Math.floor(number / bank.length);
    if (!entry) throw new RangeError('Unexpected empty bank');
    if (copy === 0) return entry;
    const varied = (text: string) =>
      text.replace(/\p{L}{5,}/gu, (word, offset: number) =>
        offset % 7 === copy ? `${word}${String.fromCharCode(96 + copy)}` : word,
      );
    return {
      ...entry,
      id: `${entry.id}-v${copy}`,
      question: varied(entry.question),
      answer: varied(entry.answer),
    };
  });
}

function workerBytes(): number {
  const entry = fileURLToPath(new URL('../../plugins/search/worker/entry.ts', import.meta.url));
  const {outputFiles} = buildSync({entryPoints: [entry], bundle: true, minify: true, write: false});
  return outputFiles.reduce((sum, {contents}) => sum + gzipSync(contents, {level: 9}).length, 0);
}

/** Work from the first byte to the first result: decoding, loading, one search. Median of five. */
async function coldTime(files: readonly IndexFile[], slowdown: number): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < 5; run++) {
    const started = performance.now();
    const engine = await load(files);
    await engine.search('container network', {excerpts: false});
    times.push(performance.now() - started);
  }
  return quantile(times, 0.5) * slowdown;
}

/**
 * Each query typed letter by letter, in three sessions of their own. Of each key the best time
 * counts: what other programs on the machine take away is not the engine's.
 */
async function printKeystrokes(
  name: string,
  queries: readonly Query[],
  slowdown: number,
  session: () => Promise<(text: string) => unknown>,
): Promise<void> {
  const typed = queries.flatMap(({q}) => Array.from(q, (_, index) => q.slice(0, index + 1)));
  const times = typed.map(() => Infinity);
  for (let run = 0; run < 3; run++) {
    const search = await session();
    for (const [index, text] of typed.entries()) {
      const started = performance.now();
      await search(text);
      const took = (performance.now() - started) * slowdown;
      times[index] = Math.min(times[index] ?? took, took);
    }
  }
  const [p50, p95, most] = [0.5, 0.95, 1].map((share) => quantile(times, share).toFixed(1));
  console.log(`  ${name}, ${times.length} keys: p50 ${p50} ms, p95 ${p95} ms, worst ${most} ms`);
}

/** What the excerpts of ten hits cost more, when nothing is in the cache. */
async function excerptBytes(
  files: readonly IndexFile[],
  queries: readonly Query[],
): Promise<number> {
  const memory = inMemory(files);
  const sums: number[] = [];
  for (const {q} of queries.slice(0, 40)) {
    let sum = 0;
    const engine = await EmbeddedEngine.load({
      read: async (name) => {
        const bytes = await memory.read(name);
        if (name.startsWith('text')) sum += bytes.length;
        return bytes;
      },
    });
    await engine.search(q);
    sums.push(sum);
  }
  return quantile(sums, 0.5);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

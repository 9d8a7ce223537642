/**
 * How well Pagefind searches a bank, and what a first search costs with it.
 *
 *     tsx bench/search/pagefind.ts --bank BANK.json --queries QUERIES.json [--size 10000]
 */
import {parseArgs} from 'node:util';
import {gzipSync} from 'node:zlib';
import type {SearchFiles} from '../../plugins/outputs/search/engine/files.ts';
import {loadEngine} from '../../plugins/outputs/search/load-engine.ts';
import {buildPagefindIndex} from '../../plugins/outputs/search/pagefind/build-pagefind.ts';
import type {SearchRecord} from '../../plugins/outputs/search/record.ts';
import {readBank, readQueries, toRecords, type Query} from './bank.ts';
import {grown} from './grow.ts';
import {inMemory} from './load.ts';
import {synonyms} from './own-bank.ts';
import {printFigures, relevance} from './relevance.ts';

const {values} = parseArgs({
  options: {
    bank: {type: 'string'},
    queries: {type: 'string'},
    size: {type: 'string', default: '10000'},
  },
});
if (!values.bank || !values.queries) throw new Error('Expected --bank FILE and --queries FILE');
const {bank: bankPath, queries: queriesPath, size} = values;

async function main(): Promise<void> {
  const bank = readBank(bankPath);
  const queries = readQueries(queriesPath);
  await printRelevance(toRecords(bank), queries);
  await printFirstSearches(toRecords(grown(bank, Number(size))), queries);
}

async function printRelevance(
  records: readonly SearchRecord[],
  queries: readonly Query[],
): Promise<void> {
  const engine = await loadEngine(inMemory(await buildPagefindIndex(records, {synonyms})));
  const ids = new Map<string, string[]>();
  const times: number[] = [];
  for (const {q} of queries) {
    const started = performance.now();
    const results = await engine.search(q, {excerpts: false});
    times.push(performance.now() - started);
    ids.set(
      q,
      results.map(({id}) => id),
    );
  }
  printFigures(
    `Pagefind, ${records.length} questions`,
    relevance(queries, (query) => ids.get(query) ?? []),
  );
  console.log(
    `  a query takes ${quantile(times, 0.5).toFixed(1)} ms, p95 ${quantile(times, 0.95).toFixed(1)} ms`,
  );
}

/** Bytes of the index that a first search needs, gzipped, by query: without the worker's script. */
async function printFirstSearches(
  records: readonly SearchRecord[],
  queries: readonly Query[],
): Promise<void> {
  const started = performance.now();
  const files = await buildPagefindIndex(records, {synonyms});
  const built = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`\n${records.length} questions: ${files.length} files, built in ${built} s`);
  const memory = inMemory(files);
  const sums: number[] = [];
  const times: number[] = [];
  let parts = new Map<string, number>();
  for (const {q} of queries.filter((_, index) => index % 8 === 0)) {
    const read = new Map<string, number>();
    const counting: SearchFiles = {
      read: async (name) => {
        const bytes = await memory.read(name);
        read.set(name, gzipSync(bytes, {level: 9}).length);
        return bytes;
      },
    };
    const engine = await loadEngine(counting);
    const begun = performance.now();
    await engine.search(q, {limit: 30});
    times.push(performance.now() - begun);
    const total = [...read.values()].reduce((sum, bytes) => sum + bytes, 0);
    if (total > Math.max(0, ...sums)) parts = read;
    sums.push(total);
  }
  console.log(
    `  first search: median ${quantile(sums, 0.5)} bytes, p95 ${quantile(sums, 0.95)}, most ${Math.max(...sums)}`,
  );
  console.log(
    `  work of it: median ${quantile(times, 0.5).toFixed(0)} ms, p95 ${quantile(times, 0.95).toFixed(0)} ms`,
  );
  const roles = new Map<string, [number, number]>();
  for (const [name, bytes] of parts) {
    const role = name.replace(/[/.].*/s, '') + name.replace(/.*\./s, '.');
    const [count, sum] = roles.get(role) ?? [0, 0];
    roles.set(role, [count + 1, sum + bytes]);
  }
  for (const [role, [count, sum]] of roles) console.log(`  ${role}: ${count} files, ${sum} bytes`);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

void main();

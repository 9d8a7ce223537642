/**
 * Coordinate search for the weights of ranking.
 *
 *     tsx bench/search/tune.ts BANK.json QUERIES.json [misses|tune|both]
 *
 * `tune` looks at one half of the queries and is checked on the other; `both` takes only steps
 * that help one half without harm to the other; `misses` lists what the first half does not find first.
 */
import {buildIndex} from '../../plugins/outputs/search/build/build-index.ts';
import {Ranker} from '../../plugins/outputs/search/engine/rank.ts';
import {defaultTuning, type Tuning} from '../../plugins/outputs/search/engine/tuning.ts';
import {inflateRawSync} from 'node:zlib';
import {decodeRecords} from '../../plugins/outputs/search/format/records-file.ts';
import {decodeTerms} from '../../plugins/outputs/search/format/terms-file.ts';
import {readBank, readQueries, toRecords, type Query} from './bank.ts';
import {synonyms} from './own-bank.ts';
import {printFigures, relevance} from './relevance.ts';

const [bankPath = '', queryPath = '', mode = ''] = process.argv.slice(2);
const records = toRecords(readBank(bankPath));
const queries = readQueries(queryPath);
const [termsFile, recordsFile] = buildIndex(records, {synonyms});
const content = (bytes: Uint8Array | undefined) =>
  inflateRawSync((bytes ?? new Uint8Array()).subarray(16));
const index = decodeTerms(content(termsFile?.bytes));
const {heads, synonyms: groups} = decodeRecords(content(recordsFile?.bytes));
const half = (odd: number) => queries.filter((_, number) => number % 2 === odd);

function measure(set: readonly Query[], tuning: Tuning) {
  const ranker = new Ranker(index, heads, groups, tuning);
  return relevance(set, (query) =>
    ranker
      .rank(query)
      .hits.slice(0, 10)
      .map(({number}) => heads[number]?.id ?? ''),
  );
}
const started = performance.now();
printFigures('tuning half', measure(half(0), defaultTuning));
printFigures('other half', measure(half(1), defaultTuning));
console.log('ms per query', (performance.now() - started) / queries.length);
if (mode === 'misses') {
  const ranker = new Ranker(index, heads, groups);
  for (const {kind, q, accept} of half(0)) {
    const hits = ranker.rank(q).hits.map((hit) => ({...hit, id: heads[hit.number]?.id ?? ''}));
    const place = hits.findIndex(({id}) => accept.includes(id));
    if (place === 0) continue;
    const line = (hit: (typeof hits)[number] | undefined) =>
      hit &&
      `      ${hit.score.toFixed(2)} ${heads[hit.number]?.title.slice(0, 90)} [${Object.keys(hit.match).join(' ')}]`;
    console.log(`${kind}: "${q}" at ${place + 1}\n${line(hits[place])}\n  first${line(hits[0])}`);
  }
}
if (mode === 'tune' || mode === 'both') {
  let tuning = {...defaultTuning};
  let best = values(tuning);
  for (let round = 0; round < 2; round++) {
    for (const key of Object.keys(tuning) as (keyof Tuning)[]) {
      for (const factor of [0.5, 0.75, 1.33, 2]) {
        const tried = {...tuning, [key]: Math.round(tuning[key] * factor * 1000) / 1000};
        const reached = values(tried);
        if (!isBetter(reached, best)) continue;
        best = reached;
        tuning = tried;
        console.log(key, tried[key], best.map((one) => one.toFixed(4)).join(' '));
      }
    }
  }
  console.log(tuning);
  printFigures('tuning half', measure(half(0), tuning));
  printFigures('other half', measure(half(1), tuning));
}

function values(tuning: Tuning): number[] {
  return (mode === 'both' ? [0, 1] : [0]).map((odd) => {
    const all = measure(half(odd), tuning).at(-1);
    return (all?.mrr ?? 0) + 0.5 * (all?.recall ?? 0);
  });
}

/** A gain of a thousandth is chance: it is not worth a step. */
function isBetter(reached: readonly number[], best: readonly number[]): boolean {
  const gains = reached.map((one, index) => one - (best[index] ?? 0));
  return gains.every((gain) => gain > -0.0005) && gains.some((gain) => gain > 0.001);
}

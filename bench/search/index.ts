/**
 * How well and how fast a bank is searched.
 *
 *     tsx bench/search-relevance.ts --bank BANK.json --queries QUERIES.json [--scale]
 *
 * `--scale` also measures bytes and times at 320, 2,656 and 10,000 questions.
 */
import {parseArgs} from 'node:util';
import {readBank, readQueries, toRecords} from './bank.ts';
import {build, load} from './load.ts';
import {printFigures, relevance} from './relevance.ts';
import {printScale} from './scale.ts';
import {stockMiniSearch} from './stock-minisearch.ts';

const {values} = parseArgs({
  options: {
    bank: {type: 'string'},
    queries: {type: 'string'},
    scale: {type: 'boolean', default: false},
    // How many times slower the reader's device is: times are multiplied by it.
    slowdown: {type: 'string', default: '4'},
  },
});
if (!values.bank || !values.queries) throw new Error('Expected --bank FILE and --queries FILE');
const {bank: bankPath, queries: queriesPath, scale, slowdown} = values;

async function main(): Promise<void> {
  const bank = readBank(bankPath);
  const queries = readQueries(queriesPath);
  const records = toRecords(bank);
  const engine = await load(build(records));
  const ids = new Map<string, string[]>();
  for (const {q} of queries) {
    ids.set(
      q,
      (await engine.search(q, {excerpts: false})).map(({id}) => id),
    );
  }
  const stock = stockMiniSearch(records);
  printFigures('MiniSearch as it comes', relevance(queries, stock.search));
  printFigures(
    'this engine',
    relevance(queries, (query) => ids.get(query) ?? []),
  );
  if (scale) await printScale(bank, queries, Number(slowdown));
}

void main();

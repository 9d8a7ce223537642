/**
 * The bytes of a first view, of a build that is there: what `npm run size` holds it to, as figures.
 */
import {measureBudgets} from '../scripts/lib/size-report.mjs';
import {record} from './figures.ts';
import {run} from './options.ts';

run(() => {
  const {budgets} = measureBudgets();
  record(
    'size',
    budgets.map(({name, size, sizeLimit}) => ({
      what: name,
      measured: size / 1000,
      unit: 'kB',
      atMost: sizeLimit / 1000,
    })),
  );
  for (const {name, size} of budgets) console.log(`${name}: ${(size / 1000).toFixed(1)} kB`);
  return Promise.resolve(budgets.every(({passed}) => passed) ? 0 : 1);
});

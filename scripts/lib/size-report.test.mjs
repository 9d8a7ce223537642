import {expect, it} from 'vitest';
import {budgetLines} from './size-report.mjs';

const parts = [
  {name: 'build/a.css', size: 3000},
  {name: 'build/index.html', size: 28_500},
];

it('says how much of a budget is used', () => {
  const budget = {name: 'Page', passed: true, size: 28_500, sizeLimit: 30_000};
  expect(budgetLines(budget, parts)).toEqual(['ok     Page: 28.5 kB of 30.0 kB']);
});

it('says what a budget that does not hold consists of, largest first', () => {
  const budget = {name: 'Page', passed: false, size: 31_500, sizeLimit: 30_000};
  const [first, ...rest] = budgetLines(budget, parts);
  expect(first).toMatch(/^FAILED Page: found 31\.5 kB of 30\.0 kB, 1\.5 kB too much\. Expected/);
  expect(rest).toEqual(['    28.5 kB  build/index.html', '     3.0 kB  build/a.css']);
});

import {execFileSync} from 'node:child_process';
import {expect, it} from 'vitest';
import {answers} from './answers.ts';

/*
 * Answers about system design work sums out in tables: what it is, the sum, and the result in one or more
 * units, `| Average | 40 TB / 86,400 s | 463 MB/s = 3.7 Gbit/s |`. Each row is worked out again here.
 */

/** What a unit stands for, in bytes and seconds. */
const units: Readonly<Record<string, number>> = {
  B: 1,
  kB: 1e3,
  MB: 1e6,
  GB: 1e9,
  TB: 1e12,
  Mbit: 1e6 / 8,
  Gbit: 1e9 / 8,
  ms: 1e-3,
  s: 1,
  min: 60,
  h: 3600,
  days: 86_400,
  years: 365 * 86_400,
};

const quantity = new RegExp(`([\\d.]+) ?(${Object.keys(units).join('|')})\\b(?:/s\\b)?`, 'g');

/** A side of a sum as Python reads it; words that are no unit say what is counted. */
const expression = (side: string) =>
  side
    .replaceAll(/[,$]/g, '')
    .replaceAll(quantity, (_, number: string, unit: string) => `(${number}*${units[unit]})`)
    .replaceAll(/\) +\(/g, ')+(')
    .replaceAll(/\/s\b|[a-z]+/gi, '')
    .replaceAll(/([\d.]+)%/g, '($1*0.01)')
    .replaceAll('×', '*')
    .replaceAll('−', '-')
    .replaceAll('^', '**')
    .trim();

/** Half of the last digit shown, in the unit of the last number: what rounding may take away. */
function rounding(side: string): string {
  const [, number = '', unit = ''] = /([\d,.]+) ?([a-z%]*)(?:\/s)?[^\d]*$/i.exec(side) ?? [];
  const decimals = number.split('.')[1]?.length ?? 0;
  return `0.51*10**-${decimals}*${unit === '%' ? 0.01 : (units[unit] ?? 1)}`;
}

/** Rows below the heading `| … | Sum | Result |`. */
const table = /^ *\|[^|\n]*\| Sum \| Result \|\n *\|[-| ]+\|\n((?: *\|.*\|\n)+)/gm;

/** The rows of a text that state a sum, with what is wrong with them. */
function wrongSums(text: string): {count: number; wrong: string[]} {
  const rows = [...text.matchAll(table)].flatMap(([, body = '']) => body.trim().split('\n'));
  const sums = rows.flatMap((line) => {
    const [sum = '', results = ''] = line.split('|').slice(2);
    return results.split(' = ').map((side) => ({
      line: line.trim(),
      sides: [expression(sum), expression(side)],
      // A number that is said to be rounded may be rounded by more.
      allowed: side.includes('about') ? `0.05*abs(${expression(side)})` : rounding(side),
    }));
  });
  const code = `import json,sys
print(json.dumps([abs(eval(a)-eval(b))<=eval(c) for a,b,c in json.load(sys.stdin)]))`;
  const input = JSON.stringify(sums.map(({sides, allowed}) => [...sides, allowed]));
  const right = JSON.parse(
    execFileSync('python3', ['-c', code], {input, encoding: 'utf8'}),
  ) as boolean[];
  return {
    count: sums.length,
    wrong: sums.filter((_, index) => !right[index]).map(({line}) => line),
  };
}

const rowOf = (row: string) => `| | Sum | Result |\n| --- | --- | --- |\n${row}\n`;

it.each([
  '| Average | 200,000,000 / 86,400 s | 2,315/s |',
  '| Upload | 20 GB / 20 Mbit/s | 8,000 s = 2 h 13 min |',
  '| Share | 6,400 / 7,000 | 91% |',
  '| A year | 2 TB × 365 | about 700 TB |',
  '| Codes | 62^7 | 3,521,614,606,208 |',
])('a sum that is right passes: %s', (row) => {
  expect(wrongSums(rowOf(row))).toEqual({count: row.split(' = ').length, wrong: []});
});

it.each([
  '| Average | 200,000,000 / 86,400 s | 2,316/s |',
  '| Upload | 20 GB / 20 Mbit/s | 8,000 s = 2 h 14 min |',
  '| Share | 6,400 / 7,000 | 92% |',
  '| A year | 2 TB × 365 | about 600 TB |',
])('a sum that is wrong is found: %s', (row) => {
  expect(wrongSums(rowOf(row)).wrong).toEqual([row]);
});

it('every sum of the bank is right', () => {
  const {count, wrong} = wrongSums(answers.map(({text}) => text).join('\n'));
  expect(wrong).toEqual([]);
  expect(count).toBeGreaterThan(60);
});

/*
 * How long banks of any size take to build, and how much memory, beside a stock Docusaurus.
 * Run with `npm run bench:build`. Both sites are built in turn, so that a busy machine slows
 * both; believe the ratios first, the seconds only of a machine that does nothing else.
 */
import {mkdtempSync, rmSync} from 'node:fs';
import {availableParallelism, loadavg, tmpdir} from 'node:os';
import {join} from 'node:path';
import {isMet, record} from '../figures.ts';
import {median} from '../search/numbers.ts';
import {measureWriting} from './edit.ts';
import {figuresOf, goals, sentenceOf} from './goals.ts';
import {measure, type Cost} from './measure.ts';
import {readOptions, usage} from './options.ts';
import {ownSite, removeForgotten, stockSite, type BenchSite} from './sites.ts';

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options.help) {
    console.log(usage);
    return;
  }

  const folder = mkdtempSync(join(tmpdir(), 'bench-build-'));
  try {
    for (const size of options.sizes) {
      if (options.edit) await writing(folder, size, options.runs ?? 5);
      else await builds(folder, size, options.runs);
    }
  } finally {
    removeForgotten();
    rmSync(folder, {recursive: true, force: true});
  }
}

async function writing(folder: string, questions: number, runs: number): Promise<void> {
  const {startSeconds, milliseconds, megabytes} = await measureWriting(folder, {questions, runs});
  const [first, last] = megabytes;
  const figures = {
    'start, seconds': [startSeconds, goals.startSeconds],
    'edit, ms, median': [median(milliseconds), goals.editMilliseconds(questions)],
    [`memory after ${runs} edits, of that after one`]: [last / first, goals.memoryGrowth],
  } as const;
  record(
    'writing',
    Object.entries(figures).map(([name, [measured, atMost]]) => ({
      what: `${name}, ${questions} questions`,
      measured,
      atMost,
    })),
  );
  console.log(`\n${questions} questions, memory ${first.toFixed(0)} to ${last.toFixed(0)} MB`);
  const rows = Object.entries(figures).map(([name, [value, goal]]) => {
    if (value > goal) process.exitCode = 1;
    return [name, {value: Number(value.toFixed(2)), goal}] as const;
  });
  console.table(Object.fromEntries(rows));
}

async function builds(folder: string, size: number, asked: number | undefined): Promise<void> {
  const runs = asked ?? (size >= 10_000 ? 1 : 3);
  const sites = {own: ownSite(folder, size), stock: stockSite(folder, size)};
  const costs: Record<'own' | 'stock', ColdAndWarm[]> = {own: [], stock: []};
  for (let run = 0; run < runs; run++) {
    costs.stock.push(await coldAndWarm(sites.stock));
    costs.own.push(await coldAndWarm(sites.own));
  }

  const own = {cold: middle(costs.own, 'cold'), warm: middle(costs.own, 'warm')};
  const stock = {cold: middle(costs.stock, 'cold'), warm: middle(costs.stock, 'warm')};
  const load = loadavg()[0]?.toFixed(1) ?? '?';
  console.log(
    `\n${size} questions, median of ${runs}; ${availableParallelism()} cores, load ${load}`,
  );
  console.table(
    Object.fromEntries(
      (['cold', 'warm'] as const).flatMap((kind) => [
        [`this site, ${kind}`, {...rounded(own[kind]), 'of stock': share(own[kind], stock[kind])}],
        [`stock Docusaurus, ${kind}`, rounded(stock[kind])],
      ]),
    ),
  );
  const judged = figuresOf(size, own, stock);
  record('build', judged);
  for (const figure of judged.filter((one) => !isMet(one))) {
    console.log(`Missed: ${sentenceOf(figure)}`);
    process.exitCode = 1;
  }
}

interface ColdAndWarm {
  cold: Cost;
  warm: Cost;
}

async function coldAndWarm({build, forget}: BenchSite): Promise<ColdAndWarm> {
  forget();
  const cold = await measure(build);
  return {cold, warm: await measure(build)};
}

function middle(costs: readonly ColdAndWarm[], kind: keyof ColdAndWarm): Cost {
  const of = (name: keyof Cost) => median(costs.map((cost) => cost[kind][name]));
  return {seconds: of('seconds'), cpuSeconds: of('cpuSeconds'), megabytes: of('megabytes')};
}

function rounded({seconds, cpuSeconds, megabytes}: Cost) {
  return {
    seconds: Number(seconds.toFixed(1)),
    'CPU seconds': Number(cpuSeconds.toFixed(1)),
    'MB at most': Math.round(megabytes),
  };
}

function share(own: Cost, stock: Cost): string {
  return `${(own.seconds / stock.seconds).toFixed(2)}, CPU ${(own.cpuSeconds / stock.cpuSeconds).toFixed(2)}`;
}

void main();

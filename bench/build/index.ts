/*
 * How long banks of any size take to build, and how much memory, beside a stock Docusaurus
 * and MkDocs with Material. Run with `npm run bench:build`. The sites are built in turn, so that a busy
 * machine slows all; believe the ratios first, the seconds only of a machine that does nothing else.
 */
import {mkdtempSync, rmSync} from 'node:fs';
import {availableParallelism, loadavg, tmpdir} from 'node:os';
import {join} from 'node:path';
import {isMet, record} from '../figures.ts';
import {median} from '../search/numbers.ts';
import {measureWriting} from './edit.ts';
import {figuresOf, goals, sentenceOf, type ColdAndWarm, type Costs} from './goals.ts';
import {install, materialSite, missingMaterial} from './material.ts';
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
    const missing = options.edit ? undefined : missingMaterial(folder);
    if (missing !== undefined) {
      console.log(`Without MkDocs with Material (${missing}), which is installed by ${install}.`);
    }
    for (const size of options.sizes) {
      if (options.edit) await writing(folder, size, options.runs ?? 5);
      else await builds(folder, size, options.runs, missing === undefined);
    }
  } finally {
    removeForgotten();
    rmSync(folder, {recursive: true, force: true});
  }
}

async function writing(folder: string, questions: number, runs: number): Promise<void> {
  const {startSeconds, milliseconds, megabytes} = await measureWriting(folder, {questions, runs});
  const {first, last} = megabytes;
  const figures = {
    'start, seconds': [startSeconds, goals.startSeconds],
    'edit, ms, median': [median(milliseconds), goals.editMilliseconds(questions)],
    [`memory after ${runs} edits, of that after one`]: [
      last.atOnce / first.atOnce,
      goals.memoryGrowth,
    ],
    'the same at rest': [last.atRest / first.atRest, goals.memoryGrowth],
  } as const;
  record(
    'writing',
    Object.entries(figures).map(([name, [measured, atMost]]) => ({
      what: `${name}, ${questions} questions`,
      measured,
      atMost,
    })),
  );
  console.log(`\n${questions} questions, memory in MB`);
  console.table(megabytes);
  const rows = Object.entries(figures).map(([name, [value, goal]]) => {
    if (value > goal) process.exitCode = 1;
    return [name, {value: Number(value.toFixed(2)), goal}] as const;
  });
  console.table(Object.fromEntries(rows));
}

async function builds(
  folder: string,
  size: number,
  asked: number | undefined,
  withMaterial: boolean,
): Promise<void> {
  const runs = asked ?? (size >= 10_000 ? 1 : 3);
  const sites = {
    stock: stockSite(folder, size),
    own: ownSite(folder, size),
    ...(withMaterial && {material: materialSite(folder, size)}),
  };
  const measured: Record<keyof Costs, ColdAndWarm[]> = {stock: [], own: [], material: []};
  for (let run = 0; run < runs; run++) {
    measured.stock.push(await coldAndWarm(sites.stock));
    measured.own.push(await coldAndWarm(sites.own));
    if (sites.material) measured.material.push(await coldAndWarm(sites.material));
  }

  const costs: Costs = {
    own: middle(measured.own),
    stock: middle(measured.stock),
    ...(withMaterial && {material: middle(measured.material)}),
  };
  const load = loadavg()[0]?.toFixed(1) ?? '?';
  console.log(
    `\n${size} questions, median of ${runs}; ${availableParallelism()} cores, load ${load}`,
  );
  console.table(tableOf(costs));
  const judged = figuresOf(size, costs);
  record('build', judged);
  for (const figure of judged.filter((one) => !isMet(one))) {
    console.log(`Missed: ${sentenceOf(figure)}`);
    process.exitCode = 1;
  }
}

function tableOf({own, stock, material}: Costs) {
  const rows = (['cold', 'warm'] as const).flatMap((kind) => [
    [
      `this site, ${kind}`,
      {
        ...rounded(own[kind]),
        'of stock': share(own[kind], stock[kind]),
        ...(material && {'of Material': share(own[kind], material[kind])}),
      },
    ],
    [`stock Docusaurus, ${kind}`, rounded(stock[kind])],
    ...(material ? [[`MkDocs with Material, ${kind}`, rounded(material[kind])]] : []),
  ]);
  return Object.fromEntries(rows) as Record<string, object>;
}

async function coldAndWarm({build, forget}: BenchSite): Promise<ColdAndWarm> {
  forget();
  const cold = await measure(build);
  return {cold, warm: await measure(build)};
}

function middle(costs: readonly ColdAndWarm[]): ColdAndWarm {
  const cost = (kind: keyof ColdAndWarm): Cost => {
    const of = (name: keyof Cost) => median(costs.map((one) => one[kind][name]));
    return {seconds: of('seconds'), cpuSeconds: of('cpuSeconds'), megabytes: of('megabytes')};
  };
  return {cold: cost('cold'), warm: cost('warm')};
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

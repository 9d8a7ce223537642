/**
 * Every benchmark, one after the other, as one table. `--help` lists the options.
 */
import {execFileSync, spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {availableParallelism, cpus, loadavg, tmpdir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {collected, collectingIn, isMet, shown, type Named} from './figures.ts';
import {fallen, keepLanding, readLandings} from './landings.ts';
import {list, oneOf, run} from './options.ts';
import {markdownTable} from './page/report.ts';

const usage = `Usage: npm run --silent bench -- [options]

Runs the benchmarks and prints one table of their figures, with the goals, and with what Docusaurus
as it comes takes in the same run. What each says by itself goes to the error output. Ends with 1 if
a goal is missed.

  --only LIST   of the benchmarks below; all by default
  --quick       few runs, no bank of 10,000: a first look
  --out FILE    write the table there too
  --keep FILE   add the figures to those of earlier commits, a line of JSON each, and say which are
                worse by more than a tenth than the median of the last five
  --help

Benchmarks: `;

/** The script of each, and its arguments for a whole and for a quick look. */
const BENCHES = {
  size: {script: 'size.ts', whole: [], quick: []},
  page: {
    script: 'page/index.ts',
    whole: ['--sizes', '100,1000,10000'],
    quick: ['--runs', '1', '--sizes', '100'],
  },
  build: {
    script: 'build/index.ts',
    whole: ['--sizes', '1000,10000'],
    quick: ['--sizes', '1000', '--runs', '1'],
  },
  writing: {
    script: 'build/index.ts',
    whole: ['--edit', '--sizes', '1000,10000'],
    quick: ['--edit', '--sizes', '1000', '--runs', '3'],
  },
  try: {script: 'try.ts', whole: [], quick: []},
  search: {script: 'search/index.ts', whole: [], quick: ['--quick']},
  practice: {script: 'practice.ts', whole: [], quick: []},
  addresses: {script: 'addresses.ts', whole: [], quick: ['--questions', '1000']},
  attack: {script: 'attack/index.ts', whole: [], quick: ['100000']},
} as const;

type Bench = keyof typeof BENCHES;
const names = Object.keys(BENCHES) as Bench[];
const root = fileURLToPath(new URL('../', import.meta.url));
const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');

run(async () => {
  const {values} = parseArgs({
    options: {
      only: {type: 'string', default: names.join(',')},
      quick: {type: 'boolean', default: false},
      out: {type: 'string'},
      keep: {type: 'string'},
      help: {type: 'boolean', default: false},
    },
  });
  if (values.help) {
    console.log(usage + names.join(', '));
    return 0;
  }
  const asked = list(values.only).map((name) => oneOf('--only', names, name));
  const figures: Named[] = [];
  const broken: string[] = [];
  for (const name of asked) {
    console.error(`\n=== ${name}`);
    const found = await figuresOf(name, values.quick ? 'quick' : 'whole');
    if (found.length === 0) broken.push(`${name} ended without a figure`);
    figures.push(...found);
  }

  const worse = values.keep === undefined ? [] : fallen(readLandings(values.keep), figures);
  const text = [
    tableOf(figures),
    `Measured with ${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown processors'}, Node ${process.version}, ` +
      `load ${loadavg()[0]?.toFixed(1) ?? '?'}.`,
    ...broken,
    ...(worse.length > 0 ? [`Worse by more than a tenth:\n\n- ${worse.join('\n- ')}`] : []),
  ].join('\n\n');
  console.log(text);
  if (values.out !== undefined) writeFileSync(values.out, `${text}\n`);
  if (values.keep !== undefined) {
    const commit = execFileSync('git', ['rev-parse', 'HEAD'], {cwd: root, encoding: 'utf8'}).trim();
    keepLanding(values.keep, {commit, date: new Date().toISOString(), figures});
  }
  // Where GitHub runs it, it says so at the commit.
  if (process.env.GITHUB_ACTIONS !== undefined) {
    for (const sentence of worse) console.log(`::warning title=Slower or larger::${sentence}`);
  }
  return broken.length === 0 && figures.every(isMet) ? 0 : 1;
});

/** Runs one benchmark to its end. One that fails has handed over what it had measured. */
async function figuresOf(name: Bench, look: 'whole' | 'quick'): Promise<Named[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-figures-'));
  const file = join(folder, 'figures');
  writeFileSync(file, '');
  try {
    const {script, [look]: args} = BENCHES[name];
    const child = spawn(process.execPath, [tsx, join(root, 'bench', script), ...args], {
      cwd: root,
      env: collectingIn(file),
      stdio: ['ignore', process.stderr, process.stderr],
    });
    await once(child, 'exit');
    return collected(file);
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

function tableOf(figures: readonly Named[]): string {
  const lines = figures.map((figure) => {
    const {bench, what, measured, unit, stock} = figure;
    const goal =
      'atMost' in figure
        ? `at most ${shown(figure.atMost, unit)}`
        : `at least ${shown(figure.atLeast, unit)}`;
    const value = shown(measured, unit);
    return [
      bench,
      what,
      isMet(figure) ? value : `**${value}**`,
      goal,
      stock === undefined ? '' : shown(stock, unit),
    ];
  });
  return markdownTable(['benchmark', 'figure', 'measured', 'goal', 'stock'], lines);
}

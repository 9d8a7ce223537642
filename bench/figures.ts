import {appendFileSync, readFileSync} from 'node:fs';
import process from 'node:process';

/** What a benchmark measured, and what it is held to. */
export type Figure = {
  what: string;
  /** In `unit`; NaN when it could not be measured. */
  measured: number;
  unit?: string;
  /** The same of Docusaurus as it comes, measured in the same run. */
  stock?: number;
} & ({atMost: number} | {atLeast: number});

/** A figure with the benchmark that it comes from. */
export type Named = Figure & {bench: string};

/** What could not be measured is not met. */
export function isMet(figure: Figure): boolean {
  return 'atMost' in figure ? figure.measured <= figure.atMost : figure.measured >= figure.atLeast;
}

/** Where `npm run bench` collects the figures of all benchmarks: a file of JSON, a line each. */
const COLLECTED = 'BENCH_FIGURES';

/** Hands figures over to `npm run bench`, if that is what runs. */
export function record(bench: string, figures: readonly Figure[]): void {
  const file = process.env[COLLECTED];
  if (file === undefined) return;
  appendFileSync(file, figures.map((figure) => `${JSON.stringify({bench, ...figure})}\n`).join(''));
}

/** The environment in which a benchmark writes its figures into a file. */
export function collectingIn(file: string): NodeJS.ProcessEnv {
  return {...process.env, [COLLECTED]: file};
}

/** What was written there: JSON has no NaN, so that what was not measured is null in it. */
export function collected(file: string): Named[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => {
    const figure = JSON.parse(line) as Omit<Named, 'measured'> & {measured: number | null};
    return {...figure, measured: figure.measured ?? NaN} as Named;
  });
}

/** In the table: of small numbers more digits. */
export function shown(value: number, unit = ''): string {
  if (Number.isNaN(value)) return 'not measured';
  const digits =
    Number.isInteger(value) || Math.abs(value) >= 100 ? 0 : Math.abs(value) < 2 ? 3 : 1;
  return `${value.toFixed(digits)} ${unit}`.trim();
}

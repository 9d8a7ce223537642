import {parseArgs} from 'node:util';
import {list, oneOf, positive} from '../options.ts';

export const usage = `Usage: npm run --silent bench:page -- [options]

Measures the first view of a page of questions with Lighthouse (mobile), how fast a page of 200
answers a tap, and how fast it shows what of it was practised. Writes Markdown tables, and ends with 1 if a goal is missed.

  --runs N         runs of Lighthouse for each page, of which the median counts; 5 by default
  --sizes LIST     banks to build, in questions; 100,1000,10000 by default
  --measures LIST  of views, taps, marks; all by default
  --no-stock       without Docusaurus as it comes, for comparison
  --site FOLDER    a build of this repository to measure in place of a new one
  --out FILE       write the tables there too
  --help

Builds are kept in node_modules/.cache/bench-page, for the commit and the changes that are measured.
Lighthouse is installed with the first run, into node_modules/.cache/bench-lighthouse.`;

const MEASURES = ['views', 'taps', 'marks'] as const;
export type Measure = (typeof MEASURES)[number];

export interface Options {
  runs: number;
  sizes: number[];
  measures: Measure[];
  stock: boolean;
  site: string | undefined;
  out: string | undefined;
  help: boolean;
}

/** @throws Error - for an option that is unknown or has an unexpected value. */
export function readOptions(args: readonly string[]): Options {
  const {values} = parseArgs({
    args: [...args],
    options: {
      runs: {type: 'string', default: '5'},
      sizes: {type: 'string', default: '100,1000,10000'},
      measures: {type: 'string', default: MEASURES.join(',')},
      'no-stock': {type: 'boolean', default: false},
      site: {type: 'string'},
      out: {type: 'string'},
      help: {type: 'boolean', default: false},
    },
  });
  return {
    runs: positive('--runs', values.runs),
    sizes: list(values.sizes)
      .map((size) => positive('--sizes', size))
      .toSorted((a, b) => a - b),
    measures: list(values.measures).map((one) => oneOf('--measures', MEASURES, one)),
    stock: !values['no-stock'],
    site: values.site,
    out: values.out,
    help: values.help,
  };
}

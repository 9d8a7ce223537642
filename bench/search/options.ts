import {parseArgs} from 'node:util';
import {list, oneOf, positive} from '../options.ts';

export const usage = `Usage: npm run --silent bench:search -- [options]

Measures the search in a browser, and ends with 1 if a goal is missed.

  --bank FILE      questions, [{id, topic, section, question, answer}]; those of docs/ by default
  --queries FILE   [{kind, q, accept}]; tests/own-bank/queries.json by default
  --sizes LIST     how many questions; 320,2656,10000 by default
  --measures LIST  of relevance (with excerpts), cold, keys, site, excerpts;
                   all by default
  --runs N         cold starts for each figure, and rounds of typing; 5 by default
  --quick          two runs, fewer queries, no 10,000: a first look
  --site FOLDER    a build to measure in place of a new one
  --help`;

const MEASURES = ['relevance', 'cold', 'keys', 'site', 'excerpts'] as const;
export type Measure = (typeof MEASURES)[number];

export interface Options {
  bank: string | undefined;
  queries: string | undefined;
  sizes: number[];
  measures: Measure[];
  runs: number;
  /** How many of the queries are typed letter by letter. */
  typed: number;
  site: string | undefined;
  help: boolean;
}

/** @throws Error - for an option that is unknown or has an unexpected value. */
export function readOptions(args: readonly string[]): Options {
  const {values} = parseArgs({
    args: [...args],
    options: {
      bank: {type: 'string'},
      queries: {type: 'string'},
      sizes: {type: 'string'},
      measures: {type: 'string'},
      runs: {type: 'string'},
      quick: {type: 'boolean', default: false},
      site: {type: 'string'},
      help: {type: 'boolean', default: false},
    },
  });
  if ((values.bank === undefined) !== (values.queries === undefined)) {
    throw new Error('Found one of --bank and --queries, expected both: they belong together');
  }
  const {sizes, measures} = values;
  return {
    bank: values.bank,
    queries: values.queries,
    sizes: list(sizes ?? (values.quick ? '320,2656' : '320,2656,10000')).map((text) =>
      positive('--sizes', text),
    ),
    // The excerpts come with the relevance.
    measures: list(measures ?? 'relevance,cold,keys,site').map((one) =>
      oneOf('--measures', MEASURES, one),
    ),
    runs: values.runs === undefined ? (values.quick ? 2 : 5) : positive('--runs', values.runs),
    typed: values.quick ? 16 : 40,
    site: values.site,
    help: values.help,
  };
}

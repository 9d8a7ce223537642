import {parseArgs} from 'node:util';
import {install} from './material.ts';
import {list, positive} from '../options.ts';

export const usage = `Usage: npm run --silent bench:build -- [options]

Builds generated banks, cold and warm, beside a stock Docusaurus with the same content, and ends
with 1 if a goal is missed. MkDocs with Material is built too where "mkdocs" is on the machine:
${install}.

  --sizes LIST   how many questions; 100,1000,10000 by default
  --runs N       builds for each figure, of which the median counts; 3 by default, 1 at 10,000
  --edit         measure npm start in place of it: until it is up, until an edit is in the browser, and
                 what --runs edits leave in memory; 5 by default
  --help`;

export interface Options {
  sizes: number[];
  /** Undefined for what suits the size. */
  runs: number | undefined;
  edit: boolean;
  help: boolean;
}

/** @throws Error - for an option that is unknown or has an unexpected value. */
export function readOptions(args: readonly string[]): Options {
  const {values} = parseArgs({
    args: [...args],
    options: {
      sizes: {type: 'string'},
      runs: {type: 'string'},
      edit: {type: 'boolean', default: false},
      help: {type: 'boolean', short: 'h', default: false},
    },
  });
  const {sizes = '100,1000,10000', runs} = values;
  return {
    sizes: list(sizes).map((size) => positive('--sizes', size)),
    runs: runs === undefined ? undefined : positive('--runs', runs),
    edit: values.edit,
    help: values.help,
  };
}

import {appendFileSync, existsSync, readFileSync} from 'node:fs';
import {shown, type Named} from './figures.ts';
import {median} from './search/numbers.ts';

/** What was measured of one commit. */
export interface Landing {
  commit: string;
  /** ISO 8601. */
  date: string;
  figures: Named[];
}

/** How much worse a figure may be than it was, before that is said. */
const TENTH = 0.1;
/** Of so many landings the median is what a figure is compared with: one slow machine moves no median. */
const REMEMBERED = 5;

/** The landings that a file has, oldest first; none of a file that is not there. */
export function readLandings(file: string): Landing[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Landing);
}

export function keepLanding(file: string, landing: Landing): void {
  appendFileSync(file, `${JSON.stringify(landing)}\n`);
}

/**
 * A sentence for each figure that is worse by more than a tenth than the median of the last landings.
 *
 * @param before - Oldest first.
 */
export function fallen(before: readonly Landing[], now: readonly Named[]): string[] {
  const last = before.slice(-REMEMBERED);
  return now.flatMap((figure) => {
    const {bench, what, measured, unit} = figure;
    const values = last.flatMap(({figures}) =>
      figures
        .filter((one) => one.bench === bench && one.what === what)
        // What was not measured is null in JSON.
        .flatMap((one) => (Number.isFinite(one.measured) ? [one.measured] : [])),
    );
    if (values.length === 0) return [];
    const usual = median(values);
    const worse = 'atMost' in figure ? measured - usual : usual - measured;
    if (worse <= Math.abs(usual) * TENTH) return [];
    return [`${bench}: ${what} is ${shown(measured, unit)}, was ${shown(usual, unit)}`];
  });
}

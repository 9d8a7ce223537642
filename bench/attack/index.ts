/**
 * Reads and checks one text of each kind that is known to hurt a parser, in a process each.
 *
 *     npm run bench:attack                 100 kB, and nearly what a page may have
 *     npm run bench:attack -- 50000 links  one size, and the kinds whose names have the word
 *
 * Ends with 1 when one takes longer than the goal.
 */
import {spawnSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {record} from '../figures.ts';
import {attackInputs} from './inputs.ts';

/** In seconds, for the largest page on a quiet machine. */
const goal = 10;

const [size, word = ''] = process.argv.slice(2);
const sizes = size === undefined ? [100_000, 950_000] : [Number(size)];
const tsx = fileURLToPath(new URL('../../node_modules/tsx/dist/cli.mjs', import.meta.url));
const measure = fileURLToPath(new URL('measure.ts', import.meta.url));

let missed = 0;
let slowest = 0;
for (const name of Object.keys(attackInputs).filter((kind) => kind.includes(word))) {
  for (const bytes of sizes) {
    const {stdout, status} = spawnSync(process.execPath, [tsx, measure, name, String(bytes)], {
      encoding: 'utf8',
      timeout: 60_000,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const seconds = Number(/^[\d.]+/.exec(stdout)?.[0] ?? Infinity);
    const isSlow = status !== 0 || seconds > goal;
    if (isSlow) missed++;
    slowest = Math.max(slowest, status === 0 ? seconds : Infinity);
    console.log(`${isSlow ? 'SLOW' : 'ok  '} ${name}, ${bytes}: ${stdout.trim() || 'no end'}`);
  }
}
record('attack', [
  {what: 'slowest hostile page', measured: slowest, unit: 's of CPU', atMost: goal},
]);
console.log(missed === 0 ? 'All end in time.' : `${missed} take longer than ${goal} s.`);
process.exitCode = missed === 0 ? 0 : 1;

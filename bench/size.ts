/**
 * The bytes of a first view, of a build that is there: what `npm run size` holds it to, as figures.
 */
import {spawnSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {record} from './figures.ts';
import {run} from './options.ts';

interface Budget {
  name: string;
  passed: boolean;
  /** Bytes, compressed. */
  size: number;
  sizeLimit: number;
}

const root = fileURLToPath(new URL('../', import.meta.url));

run(() => {
  const command = fileURLToPath(new URL('../node_modules/.bin/size-limit', import.meta.url));
  const {stdout, stderr} = spawnSync(command, ['--json'], {cwd: root, encoding: 'utf8'});
  if (!stdout.trimStart().startsWith('['))
    throw new Error(stderr || 'Found no build: run "npm run build" first');
  const budgets = JSON.parse(stdout) as Budget[];
  record(
    'size',
    budgets.map(({name, size, sizeLimit}) => ({
      what: name,
      measured: size / 1000,
      unit: 'kB',
      atMost: sizeLimit / 1000,
    })),
  );
  for (const {name, size} of budgets) console.log(`${name}: ${(size / 1000).toFixed(1)} kB`);
  return Promise.resolve(budgets.every(({passed}) => passed) ? 0 : 1);
});

/**
 * What nginx does under load with a build: a page, search data and a permanent address, compressed
 * before (`npm run compress`) beside compressed while it is sent, in one run.
 *
 *     npm run bench:host -- [--build build] [--base /] [--seconds 5] [--rounds 3] [--connections 32]
 *
 * Believe the ratios; the figures themselves are those of this machine. It asks this machine alone.
 */
import {existsSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {parseArgs} from 'node:util';
import {findNginx} from '../../scripts/lib/find-nginx.mjs';
import {nginxHost} from '../../scripts/lib/nginx-host.mjs';
import {prepare, remove, startNginx} from '../../e2e/host/start-nginx.ts';
import {positive, run} from '../options.ts';
import {load, type Load} from './wrk.ts';

/** How answers are compressed, with what a browser asks for and what nginx then does. */
const ways = [
  {name: 'Brotli, before', encoding: 'br', isBefore: true},
  {name: 'gzip, before', encoding: 'gzip', isBefore: true},
  {name: 'gzip, while sent', encoding: 'gzip', isBefore: false},
] as const;

/** How many times as many pages a second are to be sent when they were compressed before. */
const goal = 3;

/** Pages are asked for by their folder. */
const addressOf = (path: string) => path.replace(/index\.html$/, '');

/** What is asked for: the longest page, the longest search data, a document at a permanent address. */
function targetsOf(build: string): {what: string; path: string}[] {
  const files = readdirSync(build, {recursive: true, encoding: 'utf8'});
  const longest = (form: RegExp) => {
    const [found] = files
      .filter((path) => form.test(path) && statSync(join(build, path)).isFile())
      .sort((a, b) => statSync(join(build, b)).size - statSync(join(build, a)).size);
    if (found === undefined)
      throw new Error(`Found no ${form} in ${build}, expected a bank’s build`);
    return found;
  };
  return [
    {what: 'page', path: longest(/^(?!q\/|search\/|practice\/).+\/index\.html$/)},
    {what: 'search data', path: longest(/^search\/.+\.bin$/)},
    {what: '/q/', path: longest(/^q\/[^/]+\/index\.html$/)},
  ];
}

/** The round in the middle, by answers a second. */
function middle(loads: readonly Load[]): Load {
  const sorted = [...loads].sort((a, b) => a.perSecond - b.perSecond);
  return sorted[Math.floor(sorted.length / 2)] ?? {perSecond: 0, p99: 0};
}

run(async () => {
  const {values} = parseArgs({
    options: {
      build: {type: 'string', default: 'build'},
      base: {type: 'string', default: '/'},
      seconds: {type: 'string', default: '5'},
      rounds: {type: 'string', default: '3'},
      connections: {type: 'string', default: '32'},
    },
  });
  const seconds = positive('--seconds', values.seconds);
  const rounds = positive('--rounds', values.rounds);
  const connections = positive('--connections', values.connections);
  const build = resolve(values.build);
  if (!existsSync(join(build, '404.html'))) {
    throw new Error(`There is no complete build in "${build}": run "npm run build" first.`);
  }
  const nginx = await findNginx(nginxHost);
  const targets = targetsOf(build);
  const folder = await prepare(build, values.base);
  const file = join(folder, 'deploy/site.conf');
  const before = readFileSync(file, 'utf8');
  const whileSent = before.replace(/(brotli|gzip)_static on;/g, '$1_static off;');
  const loads = new Map<string, Load[]>();
  const keyOf = (what: string, name: string) => `${what}, ${name}`;
  try {
    // Side by side in each round, so that what else the machine does meets all alike.
    for (let round = 0; round < rounds; round += 1) {
      for (const {name, encoding, isBefore} of ways) {
        writeFileSync(file, isBefore ? before : whileSent);
        const {ports, stop} = await startNginx(nginx, folder);
        try {
          for (const {what, path} of targets) {
            const url = `http://127.0.0.1:${ports[0] ?? 0}${values.base}${encodeURI(addressOf(path))}`;
            const key = keyOf(what, name);
            const measured = await load({url, encoding, seconds, connections});
            loads.set(key, [...(loads.get(key) ?? []), measured]);
          }
        } finally {
          await stop();
        }
      }
    }
  } finally {
    remove(folder);
  }

  let ratioOfPages = 0;
  console.log(`${connections} readers at a time; the middle of ${rounds} rounds of ${seconds} s`);
  for (const {what, path} of targets) {
    console.log(
      `\n${what}: ${values.base}${addressOf(path)}, ${statSync(join(build, path)).size} bytes`,
    );
    const slow = middle(loads.get(keyOf(what, 'gzip, while sent')) ?? []);
    for (const {name} of ways) {
      const {perSecond, p99} = middle(loads.get(keyOf(what, name)) ?? []);
      const ratio = perSecond / slow.perSecond;
      if (what === 'page' && name === 'Brotli, before') ratioOfPages = ratio;
      console.log(
        `  ${name.padEnd(18)}${perSecond.toFixed(0).padStart(7)} a second (${ratio.toFixed(2)})` +
          `  p99 ${p99.toFixed(1).padStart(6)} ms (${(p99 / slow.p99).toFixed(2)})`,
      );
    }
  }
  console.log(`\nPages compressed before, to while sent: ${ratioOfPages.toFixed(2)} of ${goal}`);
  return ratioOfPages >= goal ? 0 : 1;
});

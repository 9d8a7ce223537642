import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {answers} from './answers.ts';
import {answerOf, scratch, withWords} from './scratch.ts';

/*
 * Commands and numbers of the answers about delivery: the commands are run as they stand there, the
 * numbers are computed again.
 */

/** Rows of the tables of an answer, by the text of their first cells. */
function rowsOf(id: string): string[][] {
  const text = answers.find((answer) => answer.id === id)?.text ?? '';
  return [...text.matchAll(/^ +\| (.+) \|$/gm)].map(([, row = '']) =>
    row.split(' | ').map((cell) => cell.trim()),
  );
}

it('only what is newer than what is live is deployed, and what the clone does not know stops it', () => {
  const {code} = answerOf('ci-cd', 'older-deploy-wins');
  const {bash, folder} = scratch();
  writeFileSync(join(folder, 'check.sh'), `curl() { echo "$live"; }\n${code('bash')}\n`);
  const {output} = bash(`git init -q; commit a one One; commit a two Two; commit a three Three
    mkdir scripts; printf '#!/bin/sh\\necho deploys "$(git log -1 --format=%%s "$1")"\\n' > scripts/deploy.sh
    chmod +x scripts/deploy.sh; export GITHUB_SHA=$(git rev-parse HEAD~1)
    for live in $(git rev-parse HEAD HEAD~1 HEAD~2) ${'0'.repeat(40)}; do
      export live; bash check.sh 2> error; echo "$?"
    done`);
  expect(output.replaceAll(/skip: .*/g, 'skip')).toBe('skip\n0\nskip\n0\ndeploys Two\n0\n128\n');
});

it('of two commits that both get their turn, the newer one is live in the end', () => {
  const {code} = answerOf('ci-cd', 'older-deploy-wins');
  expect(code('yaml')).toContain('queue: max');
  const {bash, folder} = scratch();
  writeFileSync(join(folder, 'check.sh'), `curl() { cat live; }\n${code('bash')}\n`);
  bash(`git init -q; commit a one One; commit a two Two; commit a three Three
    mkdir scripts; printf '#!/bin/sh\\necho "$1" > live\\n' > scripts/deploy.sh; chmod +x scripts/deploy.sh`);
  for (const turns of ['HEAD~1 HEAD', 'HEAD HEAD~1']) {
    const {output} = bash(`git rev-parse HEAD~2 > live
      for turn in ${turns}; do GITHUB_SHA=$(git rev-parse "$turn") bash check.sh > log; done
      git log -1 --format=%s "$(cat live)"`);
    expect(output, turns).toBe('Three\n');
  }
});

it('the title of a pull request is run as a part of the script, and printed from a variable', () => {
  const title = 'Fix"; echo "PWNED as $(id -un)"; echo "';
  const {code} = answerOf('ci-cd', 'workflow-script-injection');
  const [vulnerable = '', safe = ''] = [...code('yaml').matchAll(/^ +(echo .*)$/gm)].map(
    ([, line = '']) => line,
  );
  const {bash} = scratch();
  const script = withWords(vulnerable, {'${{ github.event.pull_request.title }}': title});
  expect(script).toBe(code('text').trim());
  expect(bash(script).output).toMatch(/^PWNED as \w+$/m);
  expect(bash(`TITLE='${title}'; ${safe}`).output.trim()).toBe(`Title: ${title}`);
});

it('flags that only the code knows, and those that only the service knows', () => {
  const {code} = answerOf('ci-cd', 'stale-feature-flags');
  const {bash, folder} = scratch();
  bash('mkdir -p src/app');
  writeFileSync(
    join(folder, 'src/app/checkout.py'),
    'flags.get_boolean("new-checkout", default=False)\nflags.get_boolean("gone", default=False)\n',
  );
  writeFileSync(join(folder, 'flags-exported-from-the-service'), 'old-banner\nnew-checkout\n');
  expect(bash(code('bash')).output.split('\n')).toEqual(['gone', 'old-banner', '']);
});

/** Numbers from 0 to 1 that are the same in each run (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * A day of a merge queue: 60 merges come evenly within eight hours, and a build takes 25 minutes. A
 * red one leaves the queue, and all behind it are built anew.
 *
 * @returns The mean and the longest wait in minutes, of those that merged.
 */
function dayOfQueue(atOnce: number, red: number, random: () => number): [number, number] {
  const build = 25;
  const arrivals = Array.from({length: 60}, (_, merge) => merge * 8);
  const waiting: number[] = [];
  let building: {arrival: number; start: number}[] = [];
  const waits: number[] = [];
  while (arrivals.length + building.length > 0) {
    const done = (building[0]?.start ?? Infinity) + build;
    const [arrival = Infinity] = arrivals;
    const now = Math.min(done, arrival);
    if (arrival <= done) {
      waiting.push(arrival);
      arrivals.shift();
    } else {
      const first = building.shift();
      if (random() < red) building = building.map((entry) => ({...entry, start: now}));
      else waits.push(now - (first?.arrival ?? now));
    }
    while (building.length < atOnce && waiting.length > 0) {
      building.push({arrival: waiting.shift() ?? now, start: now});
    }
  }
  return [waits.reduce((sum, wait) => sum + wait, 0) / waits.length, Math.max(...waits)];
}

it('the waits in a merge queue are those of the table', () => {
  const rows = rowsOf('merge-queue-throughput').filter(([first = '']) => /^\d+$/.test(first));
  expect(rows).toHaveLength(6);
  const minutes = (cell: string) =>
    Number(/[\d.]+/.exec(cell)?.[0]) * (cell.includes(' h') ? 60 : 1);
  for (const [atOnce = '', red = '', mean = '', worst = ''] of rows) {
    const days = Array.from({length: 300}, (_, seed) =>
      dayOfQueue(Number(atOnce), Number(red.replace('%', '')) / 100, randomFrom(seed)),
    );
    const average = (part: 0 | 1) => days.reduce((sum, day) => sum + day[part], 0) / days.length;
    expect(Math.abs(average(0) / minutes(mean) - 1), `mean of ${atOnce}, ${red}`).toBeLessThan(0.1);
    expect(Math.abs(average(1) / minutes(worst) - 1), `worst of ${atOnce}, ${red}`).toBeLessThan(
      0.1,
    );
  }
});

it('a fault of one request in 10,000 is as visible in each wave as the table says', () => {
  const rows = rowsOf('release-waves-regions').filter(([, , bake = '']) => bake.endsWith(' h'));
  expect(rows).toHaveLength(4);
  for (const [wave = '', rate = '', bake = '', failed = ''] of rows) {
    const number = (cell: string) => Number(/[\d,]+/.exec(cell)?.[0].replace(',', ''));
    expect(Math.round((number(rate) * number(bake) * 3600) / 10_000), wave).toBe(number(failed));
  }
});

it('the queue of a Collector lasts as long as the table says', () => {
  const rows = rowsOf('collector-backend-outage').filter(([, lasts = '']) => /^\d+ /.test(lasts));
  expect(rows).toHaveLength(3);
  const numbers = (cell: string) =>
    [...cell.matchAll(/[\d.,]+\d|\d/g)].map(([found]) => Number(found.replaceAll(',', '')));
  // One of six Collectors: 300 processes send every five seconds, ten senders retry for five minutes.
  const [requests, spans, dropped] = [300 / 5 / 6, 12_000 / 6, (10 * 40) / 5];
  const lost = (perRequest: number) => (100 * dropped * perRequest) / (spans * 40 * 60);
  const [
    [full = '', short, few = ''] = [],
    [even = '', whole, many = ''] = [],
    [long = '', hour] = [],
  ] = rows;
  expect(short).toBe(`${(numbers(full)[0] ?? 0) / requests} seconds`);
  expect(numbers(few)).toEqual([dropped, Number(lost(spans / requests).toFixed(1))]);
  expect(whole).toBe(`${(numbers(even)[0] ?? 0) / spans / 60} minutes`);
  expect(numbers(many)).toEqual([dropped, Math.round(lost(8_192))]);
  expect(hour).toBe(`${(numbers(long)[0] ?? 0) / spans / 60} minutes`);
  expect(answerOf('observability', 'collector-backend-outage').code('yaml')).toContain(
    `queue_size: ${numbers(long)[0]} `,
  );
});

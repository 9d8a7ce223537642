import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {randomBytes} from 'node:crypto';
import type {Browser, Page} from '@playwright/test';
import {Host} from '../browser/host.ts';
import {slow4G} from '../browser/link.ts';
import {slowedDown} from '../browser/slow-cpu.ts';
import {ms} from '../numbers.ts';
import type {Report} from '../report.ts';
import {SLOWDOWN} from './setting.ts';

/** Work whose time depends on nothing but the processor; the median of five. */
const LOOP = `globalThis.loop = () => {
  const times = [];
  for (let run = 0; run < 5; run++) {
    const started = performance.now();
    let x = 1;
    for (let step = 0; step < 2e7; step++) x = (x * 1103515245 + 12345) | 0;
    globalThis.kept = x;
    times.push(performance.now() - started);
  }
  return times.sort((a, b) => a - b)[2];
};
globalThis.fetched = async () => {
  const started = performance.now();
  await (await fetch('/known.bin', {cache: 'no-store'})).arrayBuffer();
  return performance.now() - started;
};`;

const WORKER = `${LOOP}
addEventListener('message', async ({data}) => postMessage(await globalThis[data]()));`;

const PAGE = `${LOOP}
const worker = new Worker('/worker.js');
globalThis.inWorker = (what) => new Promise((resolve) => {
  worker.addEventListener('message', ({data}) => resolve(data), {once: true});
  worker.postMessage(what);
});`;

const KNOWN_BYTES = 100_000;

/** Whether what slows down network and processor does what it says, in a page and in its worker. */
export async function calibrate(browser: Browser, dir: string): Promise<Report> {
  mkdirSync(dir, {recursive: true});
  writeFileSync(join(dir, 'known.bin'), randomBytes(KNOWN_BYTES));
  writeFileSync(join(dir, 'worker.js'), WORKER);
  writeFileSync(join(dir, 'page.js'), PAGE);
  writeFileSync(join(dir, 'index.html'), '<!doctype html><script src="/page.js"></script>');
  const host = await Host.start(dir);
  const page = await browser.newPage();
  await page.goto(host.url);

  const plain = await loops(page);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', {rate: SLOWDOWN});
  const throttled = await loops(page);
  await session.send('Emulation.setCPUThrottlingRate', {rate: 1});
  const end = await slowedDown(browser, SLOWDOWN);
  const paused = await loops(page);
  await end();
  host.network = slow4G;
  const network = {
    page: await ask(page, 'page', 'fetched'),
    worker: await ask(page, 'worker', 'fetched'),
  };
  await page.close();
  await host.stop();

  const expected = slow4G.roundTrip + KNOWN_BYTES / slow4G.bytesPerMs;
  const row = (what: string, times: {page: number; worker: number}, base: typeof plain | null) => [
    what,
    ...(['page', 'worker'] as const).map((where) =>
      base ? `${ms(times[where])} (${(times[where] / base[where]).toFixed(1)}x)` : ms(times[where]),
    ),
  ];
  const slowed = paused.worker / plain.worker;
  const busy = Math.abs(slowed - SLOWDOWN) > 1 || network.worker > expected * 1.2;
  return {
    title: 'What slows down, verified (ms)',
    notes: [
      ...(busy ? ['BUSY MACHINE: what is slowed down does not come out as asked; see below.'] : []),
      `Expected for the file: ${expected} ms. Cold starts: processes paused, slow network.`,
      `Keys: measured without slowdown, multiplied by ${SLOWDOWN}. Long tasks: the browser's throttling.`,
    ],
    columns: ['', 'in the page', 'in its worker'],
    rows: [
      row('a loop', plain, null),
      row(`a loop, Emulation.setCPUThrottlingRate ${SLOWDOWN}`, throttled, plain),
      row(`a loop, process paused for ${SLOWDOWN - 1} of ${SLOWDOWN} ms`, paused, plain),
      row(`a file of ${KNOWN_BYTES} bytes, slow 4G`, network, null),
    ],
    goals: [],
  };
}

async function loops(page: Page): Promise<{page: number; worker: number}> {
  return {page: await ask(page, 'page', 'loop'), worker: await ask(page, 'worker', 'loop')};
}

function ask(page: Page, where: 'page' | 'worker', what: 'loop' | 'fetched'): Promise<number> {
  const call = where === 'page' ? `globalThis.${what}()` : `globalThis.inWorker('${what}')`;
  return page.evaluate<number>(call);
}

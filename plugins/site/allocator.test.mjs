import {execFileSync} from 'node:child_process';
import process from 'node:process';
import {expect, it} from 'vitest';
import {ALLOCATOR} from './allocator.mjs';

/** How many megabytes stay of fifty that are let go of, after something larger was. */
const script = `
  const {setTimeout: wait} = require('node:timers/promises');
  const rss = () => process.memoryUsage.rss() / 1e6;
  const collect = async () => {
    gc();
    await wait(100);
    gc();
  };
  const make = (count, size) => Array.from({length: count}, () => Buffer.alloc(size, 1)).length;
  (async () => {
    make(1, 30e6);
    await collect();
    const before = rss();
    make(50, 1e6);
    await collect();
    console.log(rss() - before);
  })();`;

/** @param {NodeJS.ProcessEnv} env */
const leftWith = (env) =>
  Number(execFileSync(process.execPath, ['--expose-gc', '-e', script], {env, encoding: 'utf8'}));

it('gives back what was let go of, which glibc keeps by itself', () => {
  const env = {...process.env};
  delete env.MALLOC_TRIM_THRESHOLD_;
  expect(leftWith({...env, ...ALLOCATOR})).toBeLessThan(15);
  const {header} = /** @type {{header: object}} */ (process.report.getReport());
  if ('glibcVersionRuntime' in header) expect(leftWith(env)).toBeGreaterThan(30);
});

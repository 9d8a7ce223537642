import {describe, expect, it} from 'vitest';
import {unrunTests} from './unrun-tests.mjs';

const file = 'site/home.spec.ts';

/** @param {string[][]} statuses of the tries, window by window */
function report(...statuses) {
  const tests = statuses.map((tries) => ({results: tries.map((status) => ({status}))}));
  const specs = tests.length > 0 ? [{title: 'opens', tests}] : [];
  return {suites: [{title: file, file, suites: [{title: 'with script', file, specs}]}]};
}

const all = report([]);
const name = `${file} › with script › opens`;

describe('a full run of the browser tests', () => {
  it('is whole when every test ran somewhere', () => {
    expect(unrunTests(report(['passed'], ['skipped']), all, [file])).toEqual([]);
  });

  it.each([
    ['was skipped everywhere', report(['skipped'], ['skipped'])],
    ['is kept from every window', report()],
  ])('names a test that %s', (_, ran) => {
    const expected = `${name}: ran nowhere; let a tag say which window it needs`;
    expect(unrunTests(ran, all, [file])).toEqual([expected]);
  });

  it('names a file that no project lists', () => {
    expect(unrunTests(report(['passed']), all, [file, 'lost/other.spec.ts'])).toEqual([
      'lost/other.spec.ts: no project lists it; its folder must have the name of a build',
    ]);
  });

  it('names a test that passed when it was tried again', () => {
    const tries = report(['failed', 'passed']);
    expect(unrunTests(tries, all, [file])).toEqual([`${name}: needed another try`]);
  });
});

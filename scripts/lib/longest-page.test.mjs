import {randomBytes} from 'node:crypto';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, expect, it} from 'vitest';
import {heaviestPage, longestPage} from './longest-page.mjs';

const dir = mkdtempSync(path.join(tmpdir(), 'build-'));
afterAll(() => rmSync(dir, {recursive: true}));

it('is the page whose file is the largest, wherever it is', () => {
  expect(() => longestPage(dir)).toThrow(/Found no page in .*npm run build/);
  const files = {'index.html': 2, 'topic/page/index.html': 3, 'assets/all.js': 4};
  for (const [name, size] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(dir, name)), {recursive: true});
    writeFileSync(path.join(dir, name), ' '.repeat(size));
  }
  expect(longestPage(dir)).toBe('/topic/page/');
});

it('is the heaviest with the style sheets of its head, as hosts send them', () => {
  const link = (/** @type {string} */ name) =>
    `<link rel=stylesheet href=/bank/assets/${name}.css />`;
  const page = (/** @type {string} */ text, head = '', end = '') =>
    `<head>${head}</head><body>${text}${end}</body>`;
  const letters = (/** @type {number} */ count) => randomBytes(count).toString('hex');
  const files = {
    'long/index.html': page(' '.repeat(10_000)),
    'text/index.html': page(letters(1000), '', link('large')),
    'style/index.html': page(letters(900), link('small') + link('other'), link('large')),
    'assets/small.css': letters(100),
    'assets/other.css': letters(100),
    'assets/large.css': letters(5000),
  };
  const build = mkdtempSync(path.join(dir, 'styles-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(build, name)), {recursive: true});
    writeFileSync(path.join(build, name), text);
  }
  expect(heaviestPage(build)).toMatchObject({
    page: path.join('style', 'index.html'),
    styles: ['assets/small.css', 'assets/other.css'],
    later: ['assets/large.css'],
  });
});

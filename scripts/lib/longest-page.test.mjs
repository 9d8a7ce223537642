import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, expect, it} from 'vitest';
import {longestPage} from './longest-page.mjs';

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

import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, it} from 'vitest';

const root = join(import.meta.dirname, '..');
const decisions = readdirSync(join(root, 'decisions')).map((name) => `decisions/${name}`);
const documents = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', ...decisions];

/** A path in folders that no site has. */
const ownPath = /`((?:bench|decisions|e2e|plugins|scripts|tests|website)\/[\w./-]+)`/g;

it.each(documents)('files and folders that %s names are there', (document) => {
  const lines = readFileSync(join(root, document), 'utf8').split('\n');
  const gone = lines.flatMap((line, index) =>
    [...line.matchAll(ownPath)]
      .filter(([, path = '']) => !existsSync(join(root, path)))
      .map(([path]) => `${document}:${index + 1}: ${path}`),
  );
  expect(gone).toEqual([]);
});

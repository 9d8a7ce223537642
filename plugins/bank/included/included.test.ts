import {mkdirSync, mkdtempSync, realpathSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {expect, it} from 'vitest';
import {readIncluded} from './index.ts';

function bank(files: Record<string, string>): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'bank-')));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), {recursive: true});
    writeFileSync(join(root, path), text);
  }
  return root;
}

const snippet = (path: string) => `--8<-- "${path}"\n`;

it('finds files beside the page, in the bank, and by the name of its folder', () => {
  const root = bank({
    'docs/aws/page.md': '',
    'docs/aws/near.md': 'near',
    'docs/includes/far.md': 'far',
  });
  const docs = join(root, 'docs');
  const text = ['near.md', 'includes/far.md', 'docs/includes/far.md', '/includes/far.md:2:3'];
  const found = readIncluded(join(docs, 'aws/page.md'), text.map(snippet).join('\n'), docs);
  expect(Object.values(found).map((file) => file?.text)).toEqual(['near', 'far', 'far', 'far']);
  expect(found['includes/far.md']?.base).toBe('../includes/');
});

it('reads a file without its byte order mark', () => {
  const root = bank({'docs/page.md': '', 'docs/near.md': '\uFEFF[a](b.md)'});
  const docs = join(root, 'docs');
  const found = readIncluded(join(docs, 'page.md'), snippet('near.md'), docs);
  expect(found['near.md']?.text).toBe('[a](b.md)');
});

it('reads nothing outside the bank: by path, by link, from the root, from the net, hidden', () => {
  const root = bank({
    'docs/page.md': '',
    'docs/.env': 'secret',
    'docs/node_modules/x.md': 'secret',
    'secret.md': 'secret',
  });
  const docs = join(root, 'docs');
  symlinkSync(join(root, 'secret.md'), join(docs, 'link.md'));
  const paths = [
    '../secret.md',
    'secret.md',
    'link.md',
    '/etc/passwd',
    '../../../../../etc/passwd',
  ];
  const others = ['.env', 'node_modules/x.md', 'https://example.org/x.md', '/proc/self/environ'];
  const text = [...paths, ...others].map(snippet).join('\n');
  const found = readIncluded(join(docs, 'page.md'), text, docs);
  expect(Object.values(found)).toEqual([...paths, ...others].map(() => null));
});

it('ends with files that include each other, and with files that are too large', () => {
  const docs = bank({
    'a.md': snippet('b.md'),
    'b.md': snippet('a.md') + snippet('b.md'),
    'large.md': 'x'.repeat(200_001),
    'wide.md': `${'x'.repeat(150_000)}\n`,
  });
  const loop = JSON.stringify(readIncluded(join(docs, 'page.md'), snippet('a.md'), docs));
  expect(loop.length).toBeLessThan(2000);
  const text = snippet('large.md') + snippet('wide.md');
  const found = readIncluded(join(docs, 'page.md'), text, docs);
  expect(found['large.md']).toBeNull();
  expect(found['wide.md']).not.toBeNull();
});

it('ends with files that include others again and again', () => {
  const many = (path: string) => snippet(path).repeat(90);
  const docs = bank({
    'a.md': many('b.md'),
    'b.md': many('c.md'),
    'c.md': many('d.md'),
    'd.md': 'x',
  });
  const found = readIncluded(join(docs, 'page.md'), many('a.md'), docs);
  expect(found['a.md']?.included['b.md']).toBeNull();
});

it('says which files were read, those in files too', () => {
  const docs = bank({'a.md': snippet('b.yml'), 'b.yml': 'x'});
  const files: string[] = [];
  readIncluded(join(docs, 'page.md'), snippet('a.md') + snippet('none.md'), docs, (file) =>
    files.push(file),
  );
  expect(files).toEqual([join(docs, 'a.md'), join(docs, 'b.yml')]);
});

it('says where it looked, for files in files too, and nothing of what is outside', () => {
  const docs = bank({'a.md': snippet('b.yml'), 'b.yml': 'x', 'aws/page.md': '', 'real.txt': 'x'});
  symlinkSync(join(docs, 'real.txt'), join(docs, 'link.txt'));
  const places = new Set<string>();
  const text = ['a.md', 'none.md', '../../none.md', '/link.txt'].map(snippet).join('\n');
  const add = (place: string) => places.add(place);
  readIncluded(join(docs, 'aws/page.md'), text, docs, undefined, add);
  const expected = ['aws/a.md', 'a.md', 'b.yml', 'aws/none.md', 'none.md', 'link.txt'];
  expect([...places].sort()).toEqual(expected.map((path) => join(docs, path)).sort());
});

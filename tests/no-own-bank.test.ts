import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {parseLedger} from '../plugins/bank/ledger/ledger.ts';
import {readPage} from '../plugins/language/questions/read-page.ts';

/*
 * Who puts another bank into docs/ deletes `own-bank` in e2e/ and here, and nothing else: the engine
 * knows of no bank, and what tests it is about banks of its own.
 */

const root = join(import.meta.dirname, '..');
const docs = join(root, 'docs');

const list = (folder: string) =>
  readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map(({parentPath, name}) => join(parentPath, name).replaceAll('\\', '/'));

/** What one can call the pages and questions of docs/ by. */
function namesOfBank(): Set<string> {
  const pages = list(docs).filter((path) => /\.mdx?$/.test(path));
  const paths = pages
    .map((path) => path.slice(docs.length + 1).replace(/\.mdx?$/, ''))
    .filter((path) => !/(?:^|\/)(?:index|README)$/.test(path));
  const titles = pages.flatMap((path) => {
    const {frontMatter, questions} = readPage(readFileSync(path, 'utf8'));
    return [frontMatter.title, ...questions.map(({parts}) => parts.question.title)];
  });
  const ledger = join(docs, 'ids.txt');
  const ids = existsSync(ledger) ? parseLedger(readFileSync(ledger, 'utf8')).ledger.keys() : [];
  // A topic, and a title such as "Networking", are words of their field, and no names of this bank.
  const long = [...ids, ...titles].filter((name) => /\w[ -]\w+[ -]\w/.test(String(name)));
  return new Set([...paths, ...long].map(String));
}

/** The engine, what tests it, and what they share. */
const engine = ['e2e', 'tests', 'plugins', 'scripts', 'bench']
  .flatMap((folder) => list(join(root, folder)))
  .filter((path) => /^(?!.*\/own-bank\/)(?!.*\/node_modules\/)/.test(path.slice(root.length)))
  .filter((path) => /\.(?:[cm]?[jt]sx?|css|json|md|txt)$/.test(path));

it('neither the engine nor a test of it names a page or a question of this bank', () => {
  const names = [...namesOfBank()].map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  expect(names.length).toBeGreaterThan(0);
  expect(engine.length).toBeGreaterThan(100);
  const pattern = new RegExp(`(?<![\\w-])(?:${names.join('|')})(?![\\w-])`, 'g');
  const found = engine.flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(pattern)].map(
      ([name]) => `${path.slice(root.length + 1)}: ${name}`,
    ),
  );
  expect(found).toEqual([]);
});

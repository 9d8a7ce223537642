import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, expect, it} from 'vitest';
import {checkBank, loadFiles} from '../check/index.ts';
import {parseLedger} from '../bank/ledger/ledger.ts';
import {copyWritable, isFromRegistry, newBank, nextSteps} from './write-bank.ts';

let folder = '';
let bank = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'new-bank-'));
  bank = join(folder, 'My Bank');
  newBank(bank);
});

afterAll(() => {
  rmSync(folder, {recursive: true, force: true});
});

const text = (path: string) => readFileSync(join(bank, path), 'utf8');

it('has the name of its folder, and versions of all that it depends on', () => {
  const {name, dependencies, devDependencies} = JSON.parse(text('package.json')) as {
    name: string;
    dependencies: Record<string, string>;
    devDependencies: Record<string, string>;
  };
  expect(name).toBe('my-bank');
  const versions = Object.entries({...dependencies, ...devDependencies});
  expect(versions.length).toBeGreaterThan(5);
  for (const [, version] of versions) expect(version).toMatch(/^[\^~][\d.]+$|^file:.*\.tgz$/);
});

it('says once what a test of the bank warns of: its build does', () => {
  const {scripts} = JSON.parse(text('package.json')) as {scripts: Record<string, string>};
  expect(scripts.test).toMatch(/^viva lint --quiet && .*docusaurus build$/);
});

it('brings the engine along, while there is none to download', () => {
  const {dependencies} = JSON.parse(text('package.json')) as {dependencies: Record<string, string>};
  const packed = String(dependencies['docusaurus-preset-viva']).replace('file:', '');
  expect(existsSync(join(bank, packed))).toBe(true);
});

it.each([
  ['https://registry.npmjs.org/engine/-/engine-0.1.0.tgz', true],
  ['file:engine-0.1.0.tgz', false],
  ['https://example.org/downloads/engine-0.1.0.tgz', false],
  [undefined, false],
])('knows whether an engine from %s can be downloaded by its version', (resolved, expected) => {
  const packages = join(folder, 'node_modules');
  const engine = join(packages, 'engine/');
  mkdirSync(engine, {recursive: true});
  const lock = {packages: {'node_modules/engine': {version: '0.1.0', resolved}}};
  writeFileSync(join(packages, '.package-lock.json'), JSON.stringify(lock));
  expect(isFromRegistry(engine)).toBe(expected);
  rmSync(join(packages, '.package-lock.json'));
  expect(isFromRegistry(engine)).toBe(false);
});

it('has what hosts and git need, by names that npm would not carry', () => {
  expect(text('.gitignore')).toContain('node_modules/');
  expect(text('.gitattributes')).toMatch(/^\* text=auto eol=lf$/m);
  expect(text('.github/workflows/pages.yml')).toContain('npx viva lint');
  expect(text('.vscode/bank.code-snippets')).toContain('???');
  // Who runs it is git, and not npm.
  expect(statSync(join(bank, 'hooks/pre-commit')).mode & 0o100).toBe(0o100);
});

it('has one page of questions, without a finding and with every id in the ledger', () => {
  const docs = join(bank, 'docs');
  const {files, options} = loadFiles([docs], bank, {bank: docs});
  expect(checkBank(files, options)).toEqual([]);
  const page = text('docs/start-here/writing-questions.md');
  const ids = [...page.matchAll(/\{#([\w-]+)\}"$/gm)].map(([, id]) => id);
  expect(ids.length).toBeGreaterThan(2);
  const {ledger} = parseLedger(text('docs/ids.txt'));
  expect([...ledger.keys()].sort()).toEqual(ids.sort());
});

it('may be written to, whatever its engine may', () => {
  const [template, copy] = [join(folder, 'template'), join(folder, 'copy')];
  mkdirSync(join(template, 'a'), {recursive: true});
  mkdirSync(join(copy, '.git'), {recursive: true});
  writeFileSync(join(template, 'a/b.md'), '', {mode: 0o555});
  writeFileSync(join(copy, '.git/object'), '', {mode: 0o444});
  chmodSync(join(template, 'a'), 0o555);
  copyWritable(template, copy);
  const names = ['a', 'a/b.md', '.git/object'];
  const modes = names.map((name) => statSync(join(copy, name)).mode & 0o777);
  expect(modes).toEqual([0o755, 0o755, 0o444]);
  chmodSync(join(template, 'a'), 0o755);
});

it.each([
  ['/x', '/x', ''],
  ['/x', '/x/my-bank', '  cd my-bank\n'],
  ['/x', '/x/my bank (2)', '  cd "my bank (2)"\n'],
  ['/x/y', '/x', '  cd ..\n'],
  ['/x', '/x/$HOME', "  cd '$HOME'\n"],
])('from %s to %s leads the command %j', (from, to, cd) => {
  expect(nextSteps(from, to, ['npm install'])).toBe(`Next:\n\n${cd}  npm install`);
});

it('is not written over what is there', () => {
  writeFileSync(join(bank, 'README.md'), 'Mine\n');
  expect(() => newBank(bank)).toThrow(
    /Found files in .*My Bank, expected a new or an empty folder/,
  );
  expect(text('README.md')).toBe('Mine\n');
});

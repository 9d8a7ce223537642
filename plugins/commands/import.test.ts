import {execFile} from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {afterAll, beforeAll, expect, it} from 'vitest';
import {newBank} from './write-bank.ts';

const viva = fileURLToPath(new URL('../bin/viva.mjs', import.meta.url));
const fixture = fileURLToPath(new URL('../import/fixtures/mkdocs', import.meta.url));
const packages = fileURLToPath(new URL('../../node_modules', import.meta.url));

let folder = '';
let site = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'import-'));
  site = join(folder, 'site');
  newBank(site);
  symlinkSync(packages, join(site, 'node_modules'), 'junction');
});
afterAll(() => {
  rmSync(folder, {recursive: true, force: true});
});

async function titlesOfReport(): Promise<string> {
  const args = [viva, 'import', fixture, '--to', 'docs', '--dry-run'];
  return (await promisify(execFile)(process.execPath, args, {cwd: site})).stdout;
}

it('says that a site which was there before does not read the syntax of MkDocs', async () => {
  expect(await titlesOfReport()).toContain('Syntax that this site does not read yet');

  const config = join(site, 'docusaurus.config.ts');
  const text = readFileSync(config, 'utf8');
  const withProfile = text.replace("pages: 'documents'", "pages: 'documents', profile: 'mkdocs'");
  expect(withProfile).not.toBe(text);
  writeFileSync(config, withProfile);
  expect(await titlesOfReport()).not.toContain('Syntax that this site does not read yet');
}, 60_000);

it('follows a folder of pages that is a link to elsewhere', async () => {
  mkdirSync(join(folder, 'pages-elsewhere'));
  mkdirSync(join(folder, 'linking'));
  symlinkSync(join(folder, 'pages-elsewhere'), join(folder, 'linking/docs'));
  writeFileSync(join(folder, 'linking/docusaurus.config.js'), 'module.exports = {};\n');
  const args = [viva, 'import', fixture, '--to', 'docs'];
  await promisify(execFile)(process.execPath, args, {cwd: join(folder, 'linking')});
  expect(existsSync(join(folder, 'pages-elsewhere/ids.txt'))).toBe(true);
}, 60_000);

it.each([
  [
    'a folder that the site has no pages in',
    'pages',
    /expected the folder that .* has for its pages: .*docs\n/,
  ],
  [
    'a new site with another folder for its pages',
    '../new/pages',
    /A new site has its pages in docs: --to \.\.\/new\/pages\/docs\n/,
  ],
  ['a link into the source', '../linked/docs', /is inside the source, which is never written to/],
])(
  'refuses %s',
  async (_name, to, message) => {
    if (to.includes('linked')) symlinkSync(fixture, join(folder, 'linked'));
    const args = [viva, 'import', fixture, '--to', to];
    const run = promisify(execFile)(process.execPath, args, {cwd: site});
    await expect(run).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringMatching(message) as string,
    });
    expect(existsSync(join(folder, 'new'))).toBe(false);
  },
  60_000,
);

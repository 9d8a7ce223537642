import {execFile} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
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

import {mkdirSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, it, vi} from 'vitest';
import {buildWriter} from '../../build-writer/index.ts';
import type {Bank, Site} from '../../types.ts';
import {createSearch} from '../output.ts';
import {exportedLocales, readExport} from './export.ts';

let siteDir = '';

beforeEach(() => {
  siteDir = mkdtempSync(join(tmpdir(), 'export-'));
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(siteDir, {recursive: true});
});

/** The collection that a build of a locale asks. */
async function build(currentLocale: string, generated = '.docusaurus'): Promise<string> {
  const outDir = join(siteDir, 'build', currentLocale);
  const generatedFilesDir = join(siteDir, generated);
  for (const folder of [outDir, generatedFilesDir]) mkdirSync(folder, {recursive: true});
  const search = createSearch({
    context: {
      siteDir,
      outDir,
      generatedFilesDir,
      baseUrl: '/',
      siteConfig: {title: 'A bank', url: 'https://bank.example'},
      i18n: {currentLocale, defaultLocale: 'en'},
    },
    docsDir: join(siteDir, 'docs'),
    engine: {engine: 'typesense', host: 'https://a.example', collection: 'bank', key: 'k'},
    isBuild: true,
    pages: 'app',
  } as unknown as Site);
  const topic = {id: 'a', label: `In ${currentLocale}`, permalink: '/a', pages: []};
  search.update?.({topics: [topic], pages: []} as unknown as Bank);
  await search.write?.(buildWriter(outDir), []);
  const manifest = readFileSync(join(outDir, 'search/manifest.json'), 'utf8');
  return (JSON.parse(manifest) as {collection: string}).collection;
}

it('of each locale are its own records, and a collection of its own', async () => {
  expect(await build('en')).toBe('bank');
  expect(await build('de')).toBe('bank_de');
  expect(await exportedLocales(siteDir)).toEqual(['', 'de']);
  expect(await readExport(siteDir, '')).toContain('In en');
  expect(await readExport(siteDir, 'de')).toContain('In de');
});

it('of one locale alone, only that', async () => {
  await build('de');
  expect(await exportedLocales(siteDir)).toEqual(['de']);
});

it('is where Docusaurus was told to keep such files', async () => {
  await build('en', '.generated');
  vi.stubEnv('DOCUSAURUS_GENERATED_FILES_DIR_NAME', '.generated');
  expect(await readExport(siteDir, '')).toContain('In en');
});

it('without a build says what to do', async () => {
  const [locale = 'none'] = await exportedLocales(siteDir);
  await expect(readExport(siteDir, locale)).rejects.toThrow('run "npm run build" first');
});

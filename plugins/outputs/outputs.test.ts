import type {LoadContext} from '@docusaurus/types';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, expect, it, vi} from 'vitest';
import {noTrust} from '../check/trust.ts';
import {readOptions} from '../options.ts';
import {defaultVocabulary} from '../language/vocabulary.ts';
import {noScripts} from './headers/site-scripts.ts';
import {createOutputs, type Site} from './index.ts';

const siteDir = mkdtempSync(join(tmpdir(), 'outputs-'));
afterAll(() => {
  rmSync(siteDir, {recursive: true});
});

const context = {
  siteDir,
  baseUrl: '/',
  siteConfig: {title: 'A bank', url: 'https://bank.example', future: {faster: {}}},
  i18n: {currentLocale: 'en', localeConfigs: {}},
  codeTranslations: {},
} as unknown as LoadContext;

function outputs(pages: Site['pages'], given: Partial<Site> = {}) {
  const scripts = vi.fn(() => Promise.resolve(noScripts));
  const made = createOutputs({
    context,
    isBuild: true,
    pages,
    docsDir: '/site/docs',
    trust: noTrust,
    engine: false,
    brand: {light: {}, dark: {}, logo: null, font: 'engine'},
    vocabulary: defaultVocabulary,
    previews: false,
    offline: false,
    exports: [],
    comments: null,
    copy: [],
    scripts,
    ...given,
  });
  return {...made, scripts};
}

const policyOf = (made: ReturnType<typeof outputs>) =>
  made.tags().find(({attributes}) => attributes?.['http-equiv'])?.attributes?.content;

it('the scripts of a site’s configuration are looked for only where a policy is written', async () => {
  const app = outputs('app');
  await app.prepare();
  expect(app.scripts).not.toHaveBeenCalled();

  const documents = outputs('documents');
  // While pages are written, nothing is prepared.
  expect(policyOf(documents)).toBeUndefined();
  expect(documents.scripts).not.toHaveBeenCalled();
  await documents.prepare();
  expect(documents.scripts).toHaveBeenCalledTimes(1);
  expect(policyOf(documents)).toContain("default-src 'self';");
});

it('the frame with comments is in the policy where a site has some', async () => {
  const none = outputs('documents');
  await none.prepare();
  expect(policyOf(none)).toContain("frame-src 'none'");
  const {comments} = readOptions({
    comments: {repo: 'owner/bank', repoId: 'R_1', category: 'Ideas', categoryId: 'DIC_1'},
  });
  const some = outputs('documents', {comments});
  await some.prepare();
  expect(policyOf(some)).toContain('frame-src https://giscus.app;');
});

it('what an output needs is in the policy of the pages', async () => {
  const host = 'https://search.example';
  const engine = {engine: 'typesense', host, collection: 'questions', key: 'k'} as const;
  const documents = outputs('documents', {engine, isBuild: false});
  await documents.prepare();
  expect(policyOf(documents)).not.toContain('connect-src');
  const built = outputs('documents', {engine});
  await built.prepare();
  expect(policyOf(built)).toContain(`connect-src 'self' ${host}`);
});

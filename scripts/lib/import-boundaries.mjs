import {readdirSync} from 'node:fs';
import path from 'node:path';
import {ROOT} from './paths.mjs';

/**
 * Who may import whom, as ESLint configuration. The Markdown extension knows nothing of questions,
 * the question model knows nothing of the site, and the plugins know nothing of each other.
 *
 * Blocks for the same rule replace each other, so each one lists everything its files must not do.
 */

const RULE = '@typescript-eslint/no-restricted-imports';

/** Read from the disk, so that a new plugin is closed to the others until a line here opens it. */
const FOLDERS = readdirSync(path.join(ROOT, 'plugins'));

/** How an import leads to a top-level folder or a plugin: by alias or by going up. */
const LEADS_TO = String.raw`^(?:@site/|(?:\.{1,2}/)+)(?:plugins/)?`;

const SITE = {
  regex: `${LEADS_TO}src(?:/|$)`,
  message: 'Plugins do not depend on the site that uses them.',
};

const NO_REACT = {
  regex: '^(?:react|react-dom|@docusaurus)(?:/|$)',
  message: 'The question model works without a site around it.',
};

const NO_FILES = {
  regex: '^(?:node:)?fs(?:/|$)',
  message: 'The question model works on text; whoever calls it reads the files.',
};

const ENGINES = {
  regex: String.raw`${LEADS_TO}search/(?:load-engine|build/|pagefind/|hosted/|engine/(?!excerpt(?:\.ts)?$))`,
  message: 'Which engine runs is known to the worker alone: use search-engine and the client.',
};

const STATIC_PAGES = {
  regex: String.raw`${LEADS_TO}static-pages/(?!shortcuts(?:\.ts)?$)`,
  message: 'Only the table of shortcuts is for both sides.',
};

/** @param {string} folder */
const closed = (folder) => ({
  regex: `${LEADS_TO}${folder}(?:/|$)`,
  message: `This folder does not depend on ${folder}.`,
});

/** @param {string} folder */
const typesOnly = (folder) => ({
  regex: `${LEADS_TO}${folder}(?:/|$)`,
  message: `Only types may be imported from ${folder} here.`,
  allowTypeImports: true,
});

const DETAILS_INSIDES = {
  regex: String.raw`${LEADS_TO}remark-details/(?!index(?:\.[jt]s)?$)`,
  message: 'Use what remark-details exports from its index.',
  allowTypeImports: true,
};

/**
 * @param {string} self
 * @param {string[]} [allowed]
 */
const closedExcept = (self, allowed = []) =>
  FOLDERS.filter((folder) => folder !== self && !allowed.includes(folder)).map(closed);

/**
 * @param {string | string[]} files
 * @param {object[]} patterns
 */
const block = (files, patterns) => ({
  files: [files].flat(),
  rules: {[RULE]: ['error', {patterns}]},
});

const MODEL = [SITE, NO_REACT, ...closedExcept('question-model', ['remark-details'])];

export const importBoundaries = [
  block('plugins/**', [SITE]),

  block('plugins/remark-details/**', [SITE, ...closedExcept('remark-details')]),

  block('plugins/question-model/**', [...MODEL, NO_FILES, typesOnly('remark-details')]),
  // The one place where the model turns text into a tree.
  block('plugins/question-model/markdown.ts', [...MODEL, NO_FILES, DETAILS_INSIDES]),
  // Tests read their input.
  block('plugins/question-model/**/*.test.ts', [...MODEL, typesOnly('remark-details')]),

  // Which files are the bank, and what their paths mean: everybody asks it, it asks nobody.
  block('plugins/bank-files/**', [SITE, NO_REACT, ...closedExcept('bank-files')]),

  block('plugins/preview-images/**', [
    SITE,
    ...closedExcept('preview-images', [
      'question-model',
      'bank-files',
      'kept-files',
      'build-writer',
    ]),
  ]),

  block('plugins/kept-files/**', [SITE, NO_REACT, ...closedExcept('kept-files')]),

  block('plugins/structured-data/**', [
    SITE,
    ...closedExcept('structured-data', ['question-model', 'permanent-links']),
  ]),

  block('plugins/offline/**', [SITE, ...closedExcept('offline', ['build-writer'])]),

  block('plugins/build-writer/**', [SITE, ...closedExcept('build-writer')]),

  block('plugins/page-files/**', [SITE, ...closedExcept('page-files', ['question-model'])]),

  block('plugins/question-ledger/**', [
    SITE,
    NO_REACT,
    NO_FILES,
    ...closedExcept('question-ledger', ['bank-files']),
  ]),

  block('plugins/permanent-links/**', [
    SITE,
    NO_REACT,
    NO_FILES,
    ...closedExcept('permanent-links'),
  ]),

  // It knows every text that runs or styles from inside a page.
  block('plugins/headers/**', [
    SITE,
    ...closedExcept('headers', [
      'permanent-links',
      'static-pages',
      'build-writer',
      'question-model',
    ]),
  ]),

  block('plugins/remark-question/**', [
    SITE,
    ...closedExcept('remark-question', ['remark-details', 'question-model', 'bank-files']),
  ]),

  block('plugins/content-check/**', [
    SITE,
    ...closedExcept('content-check', [
      'remark-details',
      'question-model',
      'question-ledger',
      'bank-files',
      'page-files',
    ]),
  ]),

  // The Docusaurus plugin runs the content check as part of the build.
  block('plugins/question-bank/**', [
    SITE,
    ...closedExcept('question-bank', [
      'bank-files',
      'remark-details',
      'question-model',
      'question-ledger',
      'permanent-links',
      'content-check',
      'headers',
      'preview-images',
      'search',
      'structured-data',
      'page-reader',
      'page-files',
      'build-writer',
      'kept-files',
    ]),
  ]),

  // All that happens to a page's text, in one place.
  block('plugins/page-reader/**', [
    SITE,
    ...closedExcept('page-reader', [
      'question-model',
      'content-check',
      'remark-question',
      'remark-code',
      'kept-files',
    ]),
  ]),

  block('src/**', [
    // The browser runs the engine that the build and the command line have.
    ...closedExcept('', [
      'question-model',
      'question-bank',
      'content-check',
      'search',
      'offline',
      'static-pages',
    ]),
    typesOnly('question-model'),
    typesOnly('question-bank'),
    typesOnly('content-check'),
    typesOnly('offline'),
    ENGINES,
    STATIC_PAGES,
  ]),
];

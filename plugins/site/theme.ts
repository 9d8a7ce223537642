import {readdirSync, readFileSync} from 'node:fs';
import {join, sep} from 'node:path';
import type {LoadContext, Plugin, SwizzleConfig} from '@docusaurus/types';
import type {Settings} from '../options.ts';
import {keepByFiles} from './internals/bundler-cache.ts';

const engine = join(__dirname, '..');
const folder = join(engine, 'theme');

/** The engine's style sheets, which a site's own come after. */
const styles = {
  documents: ['tokens', 'base', 'page', 'questions'],
  // Infima has what is on every page of an app.
  app: ['tokens', 'lists', 'questions', 'app', 'formulas'],
};

export function engineStyles(pages: Settings['pages'], context: LoadContext): string[] {
  // A built document has a link to what only some pages need, and to what they do not wait for.
  const isWriting = process.env.NODE_ENV !== 'production';
  const apart = isWriting ? [sheet('lists'), ...answerSheets(context), sheet('formulas')] : [];
  return [
    ...styles[pages].map(sheet),
    generated('vocabulary', context),
    ...(pages === 'app' ? answerSheets(context) : apart),
  ];
}

/** What is in answers and on paper, without the components of it. */
export function answerSheets(context: LoadContext): string[] {
  return [sheet('answers'), sheet('print'), generated('callouts', context)];
}

function sheet(name: string): string {
  return join(folder, `css/${name}.css`);
}

function generated(name: string, {generatedFilesDir}: LoadContext): string {
  return join(generatedFilesDir, `question-bank/default/${name}.css`);
}

/** What works on a page in the browser, each for itself; press.ts comes first with the first of them. */
const ofQuestions = [
  'reveal-target',
  'smooth-opening',
  'question-address',
  'print-answers',
  'find-in-page',
  'page-tools',
  'keys',
  'share-link',
  'practised',
];
const ofSearch = ['search-box', 'search-page', 'mark-words'];
const ofDocuments = [
  'copy-code',
  'start-question',
  'practice-page',
  'theme-switch',
  'menu',
  'contents',
  'prefetch',
];

/** Docusaurus theme: what readers see, by Docusaurus's names, so that a site can replace each part. */
export function theme({pages, search, offline, comments}: Settings): Plugin {
  const isWriting = process.env.NODE_ENV !== 'production';
  const path = join(folder, pages === 'app' ? 'app' : 'docusaurus');
  const modules = [
    ...ofQuestions,
    ...(pages === 'documents' ? ofDocuments : ['open-depth']),
    ...(search === false ? [] : ofSearch),
    ...(comments === null ? [] : ['comments']),
    ...(pages === 'app' || isWriting ? ['live-parts'] : []),
    // Nothing is saved of pages that are being written, and they are not finished.
    ...(isWriting ? ['findings'] : offline ? ['offline'] : []),
  ];
  return {
    name: 'viva-theme',
    getThemePath: () => path,
    getTypeScriptThemePath: () => path,
    getClientModules: () => modules.map((name) => join(folder, `client/${name}.ts`)),

    configureWebpack(config, isServer, {getJSLoader}) {
      // Docusaurus compiles no TypeScript of packages; here it is the site's, whatever its folder.
      if (!folder.includes(`${sep}node_modules${sep}`)) return {};
      keepByFiles(config, engine);
      const rules = [{test: /\.tsx?$/, include: engine, use: [getJSLoader({isServer})]}];
      return {module: {rules}};
    },
  };
}

/**
 * What `docusaurus swizzle` may do with our components: all can be wrapped. A copy in the site cannot
 * reach what stands beside the theme, so that only those are copied which need nothing of it.
 */
export function getSwizzleConfig(): SwizzleConfig {
  const files = readdirSync(join(folder, 'docusaurus'), {recursive: true, encoding: 'utf8'});
  const components = files
    .filter((file) => file.endsWith('.tsx'))
    .map((file) => {
      const text = readFileSync(join(folder, 'docusaurus', file), 'utf8');
      const name = file.replaceAll('\\', '/').replace(/(?:\/index)?\.tsx$/, '');
      const eject = / from '\.\.?\/(?!styles)/.test(text) ? 'forbidden' : 'safe';
      return [name, {actions: {wrap: 'safe', eject}}] as const;
    });
  return {components: Object.fromEntries(components)};
}

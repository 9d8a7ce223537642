import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {LoadContext, Plugin, SwizzleConfig} from '@docusaurus/types';

const folder = join(__dirname, '../theme');

/** The engine's style sheets, which a site's own come after. */
export function engineStyles({generatedFilesDir}: LoadContext): string[] {
  return [
    ...['tokens', 'base', 'page'].map((name) => join(folder, `css/${name}.css`)),
    join(generatedFilesDir, 'question-bank/default/vocabulary.css'),
  ];
}

/** What works on a page in the browser, each for itself; press.ts comes first with the first of them. */
const clientModules = [
  'reveal-target',
  'smooth-opening',
  'question-address',
  'print-answers',
  'find-in-page',
  'page-tools',
  'share-link',
  'copy-code',
  'start-question',
  'theme-switch',
  'menu',
  'contents',
  'search-box',
  'search-page',
  'mark-words',
  'prefetch',
  'text-font',
];

/** Docusaurus theme: what readers see, by Docusaurus's names, so that a site can replace each part. */
export function theme({isOffline}: {isOffline: boolean}): Plugin {
  const isWriting = process.env.NODE_ENV !== 'production';
  // Nothing is saved of pages that are being written, and they are not finished.
  const others = isWriting ? ['findings'] : isOffline ? ['offline'] : [];
  const path = join(folder, 'docusaurus');
  return {
    name: 'viva-theme',
    getThemePath: () => path,
    getTypeScriptThemePath: () => path,
    getClientModules: () =>
      [...clientModules, ...others].map((name) => join(folder, `client/${name}.ts`)),
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

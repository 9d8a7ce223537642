import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join, resolve} from 'node:path';
import {writeBank} from './bank.ts';
import type {Command} from './measure.ts';

const root = resolve(import.meta.dirname, '../..');
const require = createRequire(import.meta.url);
const docusaurus = join(
  dirname(require.resolve('@docusaurus/core/package.json')),
  'bin/docusaurus.mjs',
);

/** A site that can be built again and again. */
export interface BenchSite {
  build: Command;
  /** Make it as if it had never been built. */
  forget: () => void;
}

/** Folders in `node_modules/.cache` that builds of a site keep. */
const kept = [
  'engine',
  'pages',
  'search-index',
  'preview-images',
  'anki-cards',
  'rendered-pages',
  'build-folder',
  'rspack',
];

/** What Docusaurus keeps of its configuration is in the folder for temporary files. */
function ownTemporary(folder: string, name: string): {path: string; empty: () => void} {
  const path = join(folder, `temporary-${name}`);
  const empty = () => {
    setAside(path);
    mkdirSync(path);
  };
  empty();
  return {path, empty};
}

/** This site, with a generated bank. */
export function ownSite(folder: string, questions: number): BenchSite {
  const docs = join(folder, `dialect-${questions}`);
  writeBank(docs, {questions, form: 'dialect'});
  const temporary = ownTemporary(folder, 'own');
  return {
    build: {
      args: [docusaurus, 'build', '--out-dir', join(folder, 'own-build')],
      cwd: root,
      env: {DOCS_DIR: docs, SITE_URL: 'https://example.org', TMPDIR: temporary.path},
    },
    forget() {
      temporary.empty();
      for (const name of kept) setAside(join(root, 'node_modules/.cache', name));
      setAside(join(root, '.docusaurus'));
      setAside(join(folder, 'own-build'));
    },
  };
}

/** Docusaurus as it comes, with its faster bundler, and the same questions as `<details>`. */
export function stockSite(folder: string, questions: number): BenchSite {
  const docs = join(folder, `html-${questions}`);
  const site = join(folder, 'stock');
  writeBank(docs, {questions, form: 'html'});
  mkdirSync(join(site, 'node_modules'), {recursive: true});
  writeFileSync(join(site, 'package.json'), '{"name": "stock", "private": true}\n');
  writeFileSync(join(site, 'docusaurus.config.js'), stockConfig(docs));
  // Packages are ours; the bundler's cache is its own.
  for (const name of [
    '@docusaurus',
    '@mdx-js',
    'react',
    'react-dom',
    'clsx',
    'prism-react-renderer',
  ]) {
    const link = join(site, 'node_modules', name);
    remove(link);
    symlinkSync(join(root, 'node_modules', name), link, 'dir');
  }

  const temporary = ownTemporary(folder, 'stock');
  return {
    build: {args: [docusaurus, 'build'], cwd: site, env: {TMPDIR: temporary.path}},
    forget() {
      temporary.empty();
      for (const name of ['node_modules/.cache', '.docusaurus', 'build'])
        setAside(join(site, name));
    },
  };
}

function stockConfig(docs: string): string {
  const config = {
    title: 'Stock',
    url: 'https://example.org',
    baseUrl: '/',
    onBrokenLinks: 'warn',
    future: {v4: true, faster: true},
    markdown: {format: 'detect'},
    presets: [['classic', {docs: {path: docs, routeBasePath: '/'}, blog: false}]],
    themeConfig: {navbar: {title: 'Stock'}},
  };
  return `module.exports = ${JSON.stringify(config)};\n`;
}

function remove(path: string): void {
  rmSync(path, {recursive: true, force: true});
}

const aside: string[] = [];

/**
 * Take a folder out of the way. Some file systems make files slowly for minutes after many were deleted, which
 * a site that was never built has not done.
 */
export function setAside(path: string): void {
  if (!existsSync(path)) return;
  const folder = mkdtempSync(join(dirname(path), '.docusaurus-forgotten-'));
  aside.push(folder);
  renameSync(path, join(folder, 'it'));
}

/** At the end of all builds. */
export function removeForgotten(): void {
  for (const folder of aside.splice(0)) remove(folder);
}

import {realpathSync} from 'node:fs';
import {join, relative} from 'node:path';

/*
 * React outside islands would be dead in a built page, without a word. So hooks and handlers say so
 * while a page is rendered: in the files of the site, and of packages that it uses.
 */

const engine = join(__dirname, '../..');
const guardFolder = join(engine, 'theme/islands/guard');

/** What a guarded file gets instead of what it asks for. */
const guards: Readonly<Partial<Record<string, string>>> = {
  react: 'react.ts',
  'react/jsx-runtime': 'jsx-runtime.ts',
  'react/jsx-dev-runtime': 'jsx-dev-runtime.ts',
  '@docusaurus/BrowserOnly': 'BrowserOnly.ts',
};

const guarded = /^(?:react(?:\/jsx-(?:dev-)?runtime)?|@docusaurus\/BrowserOnly)$/;

/** Packages that render a page alike with script and without. */
const trusted =
  /[\\/]node_modules[\\/](?:@docusaurus|@mdx-js|@slorber[\\/]react-helmet-async|react|react-dom|react-router|react-router-dom|react-router-config|react-helmet-async|react-loadable|react-refresh|prism-react-renderer)[\\/]/;

/** A request of one module for another, as the bundler has it before it looks for files. */
interface Requested {
  request: string;
  contextInfo: {issuer?: string};
}

interface Replacing {
  NormalModuleReplacementPlugin: new (
    requests: RegExp,
    replace: (requested: Requested) => void,
  ) => unknown;
}

/**
 * Bundler plugin that watches over React outside islands.
 *
 * @param bundler - Rspack or webpack.
 */
export function reactGuard(bundler: unknown, siteDir: string): unknown {
  const {NormalModuleReplacementPlugin} = bundler as Replacing;
  const engines = [engine, realpathSync(engine)].map((folder) => join(folder, '/'));
  return new NormalModuleReplacementPlugin(guarded, (requested) => {
    const {issuer = ''} = requested.contextInfo;
    const isOurs = engines.some((folder) => issuer.startsWith(folder));
    const guard = guards[requested.request];
    // `.md` holds no code.
    if (guard === undefined || isOurs || issuer.endsWith('.md') || trusted.test(issuer)) return;
    const file = relative(siteDir, issuer).replaceAll('\\', '/');
    requested.request = `${join(guardFolder, guard)}?file=${encodeURIComponent(file)}`;
  });
}

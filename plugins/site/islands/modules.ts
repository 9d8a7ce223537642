import {existsSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import type {Island} from './list-islands.ts';

const theme = join(__dirname, '../../theme');
const hydrate = join(theme, 'islands/hydrate.tsx');

/** Marks what runs with React, and not with Preact. */
export const withReact = 'react-island';

/** The module with all components, for where pages are rendered. */
export function renderedModule(islands: readonly Island[]): string {
  const imports = islands.map(
    ({path}, index) => `import i${index} from ${JSON.stringify(path)};\n`,
  );
  const names = islands.map(({name}, index) => `${name}: i${index}`);
  return `${imports.join('')}export default {${names.join(', ')}};\n`;
}

/** The module that fetches them in the browser, each by itself. */
export function loadedModule(islands: readonly Island[]): string {
  const entries = islands.map(({name, path, library}) => {
    const query = library === 'react' ? `?${withReact}` : '';
    const load = (chunk: string, file: string) =>
      `import(/* webpackChunkName: "${chunk}" */ ${JSON.stringify(file + query)})`;
    return `  ${name}: () => Promise.all([${load(`island-${name}`, path)}, ${load(`islands-${library}`, hydrate)}]),\n`;
  });
  return `export default {\n${entries.join('')}};\n`;
}

/** Style sheets of a site's components: no page's module is in the browser's bundle, to bring them. */
export interface SiteStyles {
  /** For all pages. */
  main: string[];
  /** For pages with islands. */
  parts: string[];
}

/** The style sheets of modules below a site's `src`, by absolute path. */
export function siteStyles(siteDir: string): SiteStyles {
  const source = join(siteDir, 'src');
  const files = existsSync(source) ? readdirSync(source, {recursive: true, encoding: 'utf8'}) : [];
  const sheets = files.filter((file) => /\.module\.(?:css|scss|sass)$/.test(file)).sort();
  const ofIslands = (file: string) => /^islands[\\/]/.test(file);
  const paths = (some: string[]) => some.map((file) => join(source, file));
  return {
    main: paths(sheets.filter((file) => !ofIslands(file))),
    parts: paths(sheets.filter(ofIslands)),
  };
}

import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join, resolve, sep} from 'node:path';
import {isPage} from '../../bank/files/index.ts';
import {loadMarkdown} from '../internals/markdown-loader.ts';
import type {MarkdownLoaderOptions} from '../internals/markdown-rule.ts';
import {withoutScriptsOf} from '../internals/registry.ts';
import {compiledOptions} from './compiled-pages.ts';
import {toWholeScript} from './whole-script.ts';

const require = createRequire(import.meta.url);

interface Folders {
  siteDir: string;
  generatedFilesDir: string;
  /** Absolute path of the bank. */
  docsDir: string;
  /** Absolute path of the folder with all that Node runs. */
  outDir: string;
}

/** Below the folder with all that Node runs. */
const folder = 'page-scripts';

/**
 * Rule of the bundler for the list of all scripts of routes, with which Node loads the pages of the bank by itself. To the bundler
 * each would be three modules and a script, of which it holds 400 KB until the end.
 *
 * @param rules - Of the bundler, after `applyCompiledPages`.
 */
export function scriptsOutside(rules: readonly unknown[], folders: Folders): object[] {
  const {docsDir, siteDir, generatedFilesDir, outDir} = folders;
  const found = compiledOptions(rules, docsDir);
  if (!found) return [];
  const options: MarkdownLoaderOptions = found;
  const places: Record<string, string> = {'@site': siteDir, '@generated': generatedFilesDir};
  const pathOf = (name: string) =>
    name.replace(/^(@\w+)\/(.*)$/, (_, place: string, path: string) =>
      resolve(places[place] ?? '', path),
    );
  const readJson = (name: string) => readFileSync(pathOf(name), 'utf8');

  async function write(name: string, modulePath: string): Promise<string[] | null> {
    const path = pathOf(modulePath);
    if (!path.startsWith(docsDir + sep) || !isPage(path) || path.endsWith('.mdx')) return null;
    const whole = await wholeScript(path, options, readJson);
    if (whole) writeFileSync(join(outDir, folder, `${name}.js`), whole.script);
    return whole?.imports ?? null;
  }

  const change = (source: string) => {
    mkdirSync(join(outDir, folder), {recursive: true});
    return withoutScriptsOf(source, `./${folder}/`, write);
  };
  const use = [{loader: require.resolve('./registry-loader.cjs'), options: {change}}];
  return [{resource: join(generatedFilesDir, 'registry.js'), enforce: 'pre', use}];
}

/** Null for a page of which the bundler is to say what is wrong, and for one that Docusaurus compiles. */
async function wholeScript(
  path: string,
  options: MarkdownLoaderOptions,
  readJson: (name: string) => string,
) {
  const {mdProcessor} = options.processors;
  let code = '';
  const processors = {
    ...options.processors,
    mdProcessor: {
      process: async (page: Parameters<typeof mdProcessor.process>[0]) => {
        const result = await mdProcessor.process(page);
        code = result.content;
        return {...result, content: ''};
      },
    },
  };
  try {
    const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
    const exports = await loadMarkdown(path, text, {...options, processors});
    return toWholeScript(exports, code, readJson);
  } catch {
    return null;
  }
}

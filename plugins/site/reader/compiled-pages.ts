import {createRequire} from 'node:module';
import {isDeepStrictEqual} from 'node:util';
import {logger} from '@docusaurus/logger';
import type {MarkdownCompiler} from '../internals/markdown-compiler.ts';
import {markdownRules, type MarkdownLoaderOptions} from '../internals/markdown-rule.ts';
import type {Vocabulary} from '../../language/vocabulary.ts';
import {fillLinks} from './link-placeholders.ts';
import {markdownPlugins} from './markdown-plugins.ts';
import type {PageReader} from './page-reader.ts';

const require = createRequire(import.meta.url);

/** Where modules come from, and whether they are for Node alone. */
export interface PageModules {
  reader: PageReader;
  /** Absolute path of the bank. */
  docsDir: string;
  vocabulary?: Vocabulary;
  scripts: boolean;
}

const seen = new WeakSet<object>();
const readersOwn = new WeakSet<MarkdownCompiler>();

/** Options of Docusaurus's Markdown loader for the bank's pages, if a reader has their modules. */
export function compiledOptions(
  rules: readonly unknown[],
  docsDir: string,
): MarkdownLoaderOptions | undefined {
  const found = markdownRules(rules, docsDir).map(({options}) => options);
  return found.find(({processors}) => readersOwn.has(processors.mdProcessor));
}

/** Tells the bundler not to keep a page for the next build: its own cache knows of no other file. */
const uncachedLoader = require.resolve('./uncached-loader.cjs');

/**
 * Let Docusaurus's Markdown loader take the modules of the bank's pages from a reader, instead
 * of parsing each page again. It still adds front matter and metadata, and still compiles what
 * the reader leaves to it.
 *
 * @param rules - Of the bundler. Those of the bank's pages are changed.
 */
export function applyCompiledPages(rules: readonly unknown[], modules: PageModules): void {
  const found = markdownRules(rules, modules.docsDir);
  if (found.length === 0) sayCompiledAlone(`no rule of the bundler is for ${modules.docsDir}`);
  for (const {use, options} of found) {
    // Loaders run from the last to the first.
    if (modules.scripts && !use.includes(uncachedLoader)) use.unshift(uncachedLoader);
    if (seen.has(options)) continue;
    seen.add(options);
    const own = ownSettings(options, modules);
    if (own.length > 0) {
      sayCompiledAlone(`the configuration has ${own.join(', ')} of its own`);
      continue;
    }

    const {processors} = options;
    const mdProcessor = compiledOr(processors.mdProcessor, options, modules);
    readersOwn.add(mdProcessor);
    options.processors = {...processors, mdProcessor};
  }
}

function sayCompiledAlone(reason: string): void {
  logger.info(`Pages are compiled by Docusaurus alone, which takes longer: ${reason}.`);
}

/**
 * The names of the options with which the bank's pages would become others than the reader's
 * threads make of them. Whatever Docusaurus may get in addition is among them: what is not known to
 * change nothing counts.
 */
function ownSettings(
  options: MarkdownLoaderOptions,
  {docsDir, vocabulary}: Pick<PageModules, 'docsDir' | 'vocabulary'>,
): string[] {
  const expected: Partial<Record<string, unknown>> = {
    ...threadOptions,
    ...markdownPlugins(docsDir, {}, vocabulary),
  };
  return Object.entries(options)
    .filter(([name]) => !elsewhere.has(name))
    .filter(([name, value]) => !isDeepStrictEqual(value, expected[name]))
    .map(([name]) => name);
}

/** The options of `@docusaurus/mdx-loader` that `compile-page.ts` has, but for the site's plugins. */
const threadOptions = {
  admonitions: true,
  rehypePlugins: [],
  recmaPlugins: [],
};

/** What the loader does around the page's module, and what `CompileSettings` has of the site. */
const elsewhere = new Set([
  'processors',
  'crossCompilerCache',
  'useCrossCompilerCache',
  'dependencies',
  'siteDir',
  'staticDirs',
  'markdownConfig',
  'resolveMarkdownLink',
  'isMDXPartial',
  'isMDXPartialFrontMatterWarningDisabled',
  'metadataPath',
  'createAssets',
]);

function compiledOr(
  original: MarkdownCompiler,
  {resolveMarkdownLink}: MarkdownLoaderOptions,
  {reader, scripts}: PageModules,
): MarkdownCompiler {
  return {
    async process(page) {
      const {content: text, filePath, compilerName} = page;
      if (scripts && compilerName !== 'server') return original.process(page);
      const {compiled} = await reader.read(filePath, Buffer.from(text));
      const content =
        compiled &&
        fillLinks(
          compiled.code,
          compiled.fileLinks,
          (linkPathname) => resolveMarkdownLink?.({linkPathname, sourceFilePath: filePath}) ?? null,
        );
      if (content === null) return original.process(page);
      return {content, data: {contentTitle: compiled?.contentTitle}};
    },
  };
}

import {createRequire} from 'node:module';
import {resolve} from 'node:path';
import {isDeepStrictEqual} from 'node:util';
import logger from '@docusaurus/logger';
import type {SimpleProcessor, SimpleProcessors} from '@docusaurus/mdx-loader/lib/processor';
import type {Options} from '@docusaurus/mdx-loader';
import {fillLinks} from './link-placeholders.ts';
import {markdownPlugins} from './markdown-plugins.ts';
import type {PageReader} from './page-reader.ts';

const require = createRequire(import.meta.url);

type LoaderOptions = Options & {processors?: SimpleProcessors};

/** Where modules come from, and whether they are for Node alone. */
export interface PageModules {
  reader: PageReader;
  /** Absolute path of the bank. */
  docsDir: string;
  scripts: boolean;
}

interface Rule {
  include?: unknown;
  use?: unknown;
}

const seen = new WeakSet<object>();

/** Tells the bundler not to keep a page for the next build: its own cache knows of no other file. */
const neverKept = require.resolve('./never-kept.cjs');

/**
 * Let Docusaurus's Markdown loader take the modules of the bank's pages from a reader, instead
 * of parsing each page again. It still adds front matter and metadata, and still compiles what
 * the reader leaves to it.
 *
 * @param rules - Of the bundler. Those of the bank's pages are changed.
 */
export function takeCompiledPages(rules: readonly unknown[], modules: PageModules): void {
  for (const rule of rules) {
    const {include, use} = (rule ?? {}) as Rule;
    if (!Array.isArray(use) || !isOfBank(include, modules.docsDir)) continue;
    for (const item of [...(use as unknown[])]) {
      const {loader, options} = item as {loader?: string; options?: LoaderOptions};
      if (loader !== require.resolve('@docusaurus/mdx-loader') || !options?.processors) continue;
      // Loaders run from the last to the first.
      if (modules.scripts && !use.includes(neverKept)) use.unshift(neverKept);
      if (seen.has(options)) continue;
      seen.add(options);
      const own = ownSettings(options, modules.docsDir);
      if (own.length > 0) {
        logger.info(
          `Pages are compiled by Docusaurus alone, which takes longer: the configuration has ${own.join(', ')} of its own.`,
        );
        continue;
      }

      const {mdProcessor} = options.processors;
      options.processors = {
        ...options.processors,
        mdProcessor: compiledOr(mdProcessor, options, modules),
      };
    }
  }
}

function isOfBank(include: unknown, docsDir: string): boolean {
  return [include]
    .flat()
    .some((folder) => typeof folder === 'string' && resolve(folder) === docsDir);
}

/**
 * The names of the options with which the bank's pages would become others than the reader's
 * threads make of them. Whatever Docusaurus may get in addition is among them: what is not known to
 * change nothing counts.
 */
function ownSettings(options: LoaderOptions, docsDir: string): string[] {
  const expected: Partial<Record<string, unknown>> = {
    ...threadOptions,
    ...markdownPlugins(docsDir),
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
  beforeDefaultRehypePlugins: [],
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
  original: SimpleProcessor,
  {resolveMarkdownLink}: LoaderOptions,
  {reader, scripts}: PageModules,
): SimpleProcessor {
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

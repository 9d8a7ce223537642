import {createRequire} from 'node:module';
import type {SimpleProcessor, SimpleProcessors} from '@docusaurus/mdx-loader/lib/processor';
import type {Options} from '@docusaurus/mdx-loader';
import remarkCode from '../remark-code/index.ts';
import {fillLinks} from './link-placeholders.ts';
import type {PageReader} from './page-reader.ts';

const require = createRequire(import.meta.url);

type LoaderOptions = Options & {processors?: SimpleProcessors};

/** Where modules come from, and whether they are for Node alone. */
export interface PageModules {
  reader: PageReader;
  scripts: boolean;
}

interface Rule {
  use?: unknown;
}

const changed = new WeakSet<object>();

/**
 * Let Docusaurus's Markdown loader take the modules of the bank's pages from a reader, instead
 * of parsing each page again. It still adds front matter and metadata, and still compiles what
 * the reader leaves to it.
 *
 * @param rules - Of the bundler. Those of the bank's pages are changed.
 */
export function takeCompiledPages(rules: readonly unknown[], modules: PageModules): void {
  for (const rule of rules) {
    const {use} = (rule ?? {}) as Rule;
    for (const item of Array.isArray(use) ? (use as unknown[]) : []) {
      const {loader, options} = item as {loader?: string; options?: LoaderOptions};
      if (loader !== require.resolve('@docusaurus/mdx-loader') || !options?.processors) continue;
      if (!isOfBank(options) || changed.has(options)) continue;
      changed.add(options);
      const {mdProcessor} = options.processors;
      options.processors = {
        ...options.processors,
        mdProcessor: compiledOr(mdProcessor, options, modules),
      };
    }
  }
}

/** Whether pages go through this site's plugins and no others: those are what the reader has. */
function isOfBank({remarkPlugins = [], rehypePlugins = [], recmaPlugins = []}: LoaderOptions) {
  const others = rehypePlugins.length + recmaPlugins.length + remarkPlugins.length - 2;
  return others === 0 && remarkPlugins.includes(remarkCode);
}

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

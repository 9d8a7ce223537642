import {allMarkdownRules, type MarkdownLoaderOptions} from './markdown-rule.ts';
import type {MarkdownCompiler} from './markdown-compiler.ts';

/*
 * `@docusaurus/mdx-loader` writes front matter and title of a page into its module with stringify-object 3, which leaves `\`
 * as it is and takes one away before `'`: a text of `\\'` ends the string that it is in, and what follows is code. Texts are
 * handed to it so that what it writes is them. Since Docusaurus 2.
 */

const escaped = new WeakSet<object>();

/**
 * Keep the texts of pages from being code.
 *
 * @param rules - Of the bundler, all plugins' Markdown among them. Their options are changed.
 */
export function escapeExports(rules: readonly unknown[]): void {
  for (const {options} of allMarkdownRules(rules)) {
    if (!escaped.has(options)) escapeFrontMatter(options);
    for (const processor of Object.values(options.processors)) {
      if (!escaped.has(processor)) escapeTitle(processor);
    }
  }
}

function escapeFrontMatter(options: MarkdownLoaderOptions): void {
  escaped.add(options);
  const {parseFrontMatter} = options.markdownConfig;
  options.markdownConfig = {
    ...options.markdownConfig,
    async parseFrontMatter(params) {
      const {frontMatter, ...rest} = await parseFrontMatter(params);
      return {...rest, frontMatter: asLiteral(frontMatter) as typeof frontMatter};
    },
  };
}

function escapeTitle(processor: MarkdownCompiler): void {
  escaped.add(processor);
  const {process} = processor;
  processor.process = async (page) => {
    const {content, data} = await process(page);
    return {content, data: {...data, contentTitle: asLiteral(data.contentTitle)}};
  };
}

/** The same data, with texts and names that are their own literals between single quotes. */
function asLiteral(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/\\/g, '\\\\').replace(/'/g, '\\u0027');
  if (Array.isArray(value)) return value.map(asLiteral);
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [asLiteral(name), asLiteral(one)]),
  );
}

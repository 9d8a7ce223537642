import {createRequire} from 'node:module';
import {resolve} from 'node:path';
import type {Options} from '@docusaurus/mdx-loader';
import type {MarkdownCompilers} from './markdown-compiler.ts';

/*
 * The bundler's rule that a docs plugin adds for its Markdown: the folders in `include`, and in `use`
 * `@docusaurus/mdx-loader` with compilers in its options. Taken from the bundler's configuration, as
 * plugins have no other way to what another plugin adds. Since Docusaurus 3.7.
 */

const require = createRequire(import.meta.url);

export type MarkdownLoaderOptions = Options & {processors: MarkdownCompilers};

export interface MarkdownRule {
  /** The loaders, which run from the last to the first. May be changed. */
  use: unknown[];
  /** Options of the Markdown loader. May be changed. */
  options: MarkdownLoaderOptions;
}

/**
 * Find the rules for the Markdown of a folder.
 *
 * @param rules - Of the bundler.
 * @param folder - Absolute path.
 */
export function markdownRules(rules: readonly unknown[], folder: string): MarkdownRule[] {
  return allMarkdownRules(
    rules.filter((rule) =>
      [((rule ?? {}) as {include?: unknown}).include]
        .flat()
        .some((one) => typeof one === 'string' && resolve(one) === folder),
    ),
  );
}

/** Find the rules for the Markdown of all plugins. */
export function allMarkdownRules(rules: readonly unknown[]): MarkdownRule[] {
  return rules.flatMap((rule) => {
    const {use} = (rule ?? {}) as {use?: unknown};
    if (!Array.isArray(use)) return [];
    return (use as unknown[]).flatMap((item) => {
      const {loader, options} = (item ?? {}) as {
        loader?: string;
        options?: Partial<MarkdownLoaderOptions>;
      };
      const isMarkdown =
        loader === require.resolve('@docusaurus/mdx-loader') && options?.processors;
      return isMarkdown ? [{use: use as unknown[], options: options as MarkdownLoaderOptions}] : [];
    });
  });
}

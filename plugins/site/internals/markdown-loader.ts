import mdxLoader from '@docusaurus/mdx-loader';
import type {MarkdownLoaderOptions} from './markdown-rule.ts';

/*
 * `@docusaurus/mdx-loader` outside of the bundler, of which it wants the path of the page, its own options and the name of the
 * compiler. Since Docusaurus 3.7.
 */

type Loader = (this: object, text: string) => Promise<void>;

/**
 * The module of a page for Node, as the bundler would have it.
 *
 * @param path - Absolute.
 */
export function loadMarkdown(
  path: string,
  text: string,
  options: MarkdownLoaderOptions,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const context = {
      resource: path,
      resourcePath: path,
      _compiler: {name: 'server'},
      addDependency: () => undefined,
      getOptions: () => options,
      async: () => (error: Error | null, code: string) => {
        if (error) reject(error);
        else resolve(code);
      },
    };
    (mdxLoader as unknown as Loader).call(context, text).catch(reject);
  });
}

import {createRequire} from 'node:module';
import {readIncluded} from '../../bank/included/index.ts';
import {markdownRules} from '../internals/markdown-rule.ts';

const loader = createRequire(import.meta.url).resolve('./included-loader.cjs');

/**
 * Let the bundler make a page anew when a file changes that it includes.
 *
 * @param rules - Of the bundler. Those of the bank's pages are changed.
 * @param docsDir - Absolute path of the bank.
 */
export function watchIncluded(rules: readonly unknown[], docsDir: string): void {
  const filesOf = (path: string, text: string) => {
    const files = new Set<string>();
    readIncluded(path, text, docsDir, (file) => files.add(file));
    return files;
  };
  // Loaders run from the last to the first.
  for (const {use} of markdownRules(rules, docsDir)) use.push({loader, options: {filesOf}});
}

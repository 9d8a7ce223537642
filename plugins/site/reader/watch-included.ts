import {createRequire} from 'node:module';
import {readIncluded} from '../../bank/included/index.ts';
import {markdownRules} from '../internals/markdown-rule.ts';

const loader = createRequire(import.meta.url).resolve('./included-loader.cjs');

/**
 * Let the bundler make a page anew when a file changes that it includes, goes, or comes where the page looks for one.
 *
 * @param rules - Of the bundler. Those of the bank's pages are changed.
 * @param docsDir - Absolute path of the bank.
 */
export function watchIncluded(rules: readonly unknown[], docsDir: string): void {
  const placesOf = (path: string, text: string) => {
    const places = new Set<string>();
    const add = (place: string) => places.add(place);
    readIncluded(path, text, docsDir, add, add);
    return places;
  };
  // Loaders run from the last to the first.
  for (const {use} of markdownRules(rules, docsDir)) use.push({loader, options: {placesOf}});
}

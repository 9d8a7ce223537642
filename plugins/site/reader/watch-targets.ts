import {markdownRules} from '../internals/markdown-rule.ts';

/**
 * Let the bundler make the pages anew when one of them has moved: links to its file are addresses in their modules.
 *
 * @param rules - Of the bundler. The options of those of the bank's pages are changed.
 * @param docsDir - Absolute path of the bank.
 * @param targets - Absolute path of a file that changes when a page comes, goes or moves, and with nothing else.
 */
export function watchTargets(rules: readonly unknown[], docsDir: string, targets: string): void {
  for (const {options} of markdownRules(rules, docsDir)) {
    const {dependencies = []} = options;
    if (!dependencies.includes(targets)) options.dependencies = [...dependencies, targets];
  }
}

import {introducedTopic} from '../../bank/files/index.ts';
import remarkCode from '../../language/code/index.ts';
import remarkQuestion, {
  bankParser,
  remarkQuestionHeadings,
  type Options,
} from '../../language/layout/index.ts';

/**
 * What the bank's pages go through, as options of Docusaurus's docs. Here and nowhere else, so
 * that threads and Docusaurus make the same of a page.
 *
 * @param docsDir - Absolute path of the bank.
 */
export function markdownPlugins(docsDir: string) {
  const questions: [typeof remarkQuestion, Options] = [remarkQuestion, {docsDir, introducedTopic}];
  return {
    // The parser is the first. Threads have a tree already.
    beforeDefaultRemarkPlugins: [bankParser, questions],
    remarkPlugins: [remarkQuestionHeadings, remarkCode],
  };
}

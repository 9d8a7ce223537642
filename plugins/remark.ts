/*
 * The remark plugins singly, for sites that put their plugins together by hand:
 *
 *     docs: {...remarkQuestions()}
 */
import {
  bankParser,
  default as remarkQuestion,
  remarkQuestionHeadings,
} from './language/layout/index.ts';

export {default as remarkDetails} from './language/dialect/index.ts';
export {bankParser, remarkQuestion, remarkQuestionHeadings};

/** The plugins in the two lists where Docusaurus's docs, blog and pages have them. */
export default function remarkQuestions() {
  return {
    beforeDefaultRemarkPlugins: [bankParser, remarkQuestion],
    remarkPlugins: [remarkQuestionHeadings],
  };
}

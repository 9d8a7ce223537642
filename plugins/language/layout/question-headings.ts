import type {Root} from 'mdast';
import {nodesIn, ofType} from '../nodes.ts';

/**
 * Remark plugin for after Docusaurus's own: a question's heading gave its id to
 * the table of contents, and leaves it to the answer on the page.
 */
export default function remarkQuestionHeadings() {
  return (tree: Root): undefined => {
    for (const node of ofType(nodesIn(tree), 'heading')) {
      if (!node.data?.question) continue;
      const {dir} = node.data.hProperties ?? {};
      node.data.hProperties = {className: ['question-title'], ...(dir && {dir})};
    }
  };
}

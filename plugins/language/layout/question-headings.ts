import type {Root} from 'mdast';
import {visit} from 'unist-util-visit';

/**
 * Remark plugin for after Docusaurus's own: a question's heading gave its id to
 * the table of contents, and leaves it to the answer on the page.
 */
export default function remarkQuestionHeadings() {
  return (tree: Root): undefined => {
    visit(tree, 'heading', (node) => {
      if (!node.data?.question) return;
      const {dir} = node.data.hProperties ?? {};
      node.data.hProperties = {className: ['question-title'], ...(dir && {dir})};
    });
  };
}

import type {RootContent} from 'mdast';
import type {MdxJsxFlowElement} from 'mdast-util-mdx-jsx';
import {visit} from 'unist-util-visit';

/**
 * The levels of the questions in a part of the page, each once and with spaces between, for the
 * page's filter: a style that looks for them inside (`:has()`) would look again with every change.
 *
 * @returns null if no question is there. A question without a level counts as `none`.
 */
export function levelsIn(nodes: readonly RootContent[]): string | null {
  const levels = new Set(questionsIn(nodes).map(levelOf));
  return levels.size === 0 ? null : [...levels].join(' ');
}

/** The questions in a part of the page, those in answers too. */
export function questionsIn(nodes: readonly RootContent[]): MdxJsxFlowElement[] {
  const questions: MdxJsxFlowElement[] = [];
  for (const node of nodes) {
    visit(node, 'mdxJsxFlowElement', (candidate: MdxJsxFlowElement) => {
      if (candidate.name === 'Question') questions.push(candidate);
    });
  }
  return questions;
}

function levelOf({attributes}: MdxJsxFlowElement): string {
  for (const attribute of attributes) {
    if (attribute.type === 'mdxJsxAttribute' && attribute.name === 'level') {
      return typeof attribute.value === 'string' ? attribute.value : 'none';
    }
  }

  return 'none';
}

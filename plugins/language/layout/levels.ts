import type {Nodes, RootContent} from 'mdast';
import type {MdxJsxFlowElement} from 'mdast-util-mdx-jsx';
import {nodesIn} from '../nodes.ts';

/**
 * The levels of the questions of a part of the page, each once and with spaces between, for the
 * page's filter: a style that looks for them inside (`:has()`) would look again with every change.
 *
 * @returns null if there is none. A question without a level counts as `none`.
 */
export function levelsOf(questions: readonly MdxJsxFlowElement[]): string | null {
  const levels = new Set(questions.map(levelOf));
  return levels.size === 0 ? null : [...levels].join(' ');
}

/** The questions in a part of the page, those in answers too. */
export function questionsIn(nodes: readonly RootContent[]): MdxJsxFlowElement[] {
  return nodes.flatMap((node) => nodesIn(node).filter(isQuestion));
}

function isQuestion(node: Nodes): node is MdxJsxFlowElement {
  return node.type === 'mdxJsxFlowElement' && node.name === 'Question';
}

function levelOf({attributes}: MdxJsxFlowElement): string {
  for (const attribute of attributes) {
    if (attribute.type === 'mdxJsxAttribute' && attribute.name === 'level') {
      return typeof attribute.value === 'string' ? attribute.value : 'none';
    }
  }

  return 'none';
}

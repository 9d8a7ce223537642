import type {Nodes, PhrasingContent, Root, RootContent} from 'mdast';
import {EXIT, visit} from 'unist-util-visit';
import {plainText} from '../questions/plain-text.ts';
import {inlineElement} from './jsx.ts';

/** Letters that are written from right to left. */
const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Whether a page has any such text; most have none, and need no look at each piece. */
export function isRightToLeft(text: string): boolean {
  return rightToLeft.test(text);
}

const firstLetter = /\p{L}/u;

/** What is of one piece, and what holds several. */
const pieces = new Set(['paragraph', 'heading', 'listItem', 'tableCell']);
const holders = new Set(['list', 'table', 'blockquote']);

/** Elements of the page that are of one piece: `h3` and the like stand in answers. */
const headings = /^h[1-6]$/;
const rows = new Set(['QuestionHint', 'CalloutLabel', 'CollapsibleTitle', 'AnswerRowTitle']);

/**
 * Let each piece of text that holds Hebrew or Arabic run its own way, in place. What holds several
 * pieces, such as a list with its marks, runs as its first letter does. Code counts for neither.
 *
 * @param tree - The page as it is laid out.
 */
export function addDirections(tree: Root): void {
  visit(tree, (node) => {
    if (node.type === 'inlineCode') {
      // With a direction of its own, browsers pass it by where they look for the first letter.
      setDirection(node, 'ltr');
    } else if (pieces.has(node.type)) {
      if (rightToLeft.test(plainText(node))) setDirection(node, 'auto');
    } else if (holders.has(node.type)) {
      if (rightToLeft.test(firstLetterOf(node))) setDirection(node, 'rtl');
    } else if (node.type === 'mdxJsxFlowElement' && rightToLeft.test(plainText(node))) {
      const name = node.name ?? '';
      if (headings.test(name)) {
        node.attributes.push({type: 'mdxJsxAttribute', name: 'dir', value: 'auto'});
      } else if (rows.has(name)) {
        const words = node.children as RootContent[] as PhrasingContent[];
        node.children = [inlineElement('span', {dir: 'auto'}, words)] as RootContent[] as never;
      }
    }
  });
}

function firstLetterOf(node: Nodes): string {
  let letter = '';
  visit(node, 'text', ({value}) => {
    letter = firstLetter.exec(value)?.[0] ?? '';
    return letter === '' ? undefined : EXIT;
  });
  return letter;
}

function setDirection(node: Nodes, dir: 'auto' | 'ltr' | 'rtl'): void {
  const data = node.data as {hProperties?: object} | undefined;
  node.data = {...data, hProperties: {...data?.hProperties, dir}};
}

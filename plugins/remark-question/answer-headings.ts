import type {Parents} from 'mdast';
import {visit} from 'unist-util-visit';
import {plainText} from '../question-model/plain-text.ts';
import {slug} from '../question-model/slug.ts';
import {element} from './jsx.ts';

/**
 * Headings inside an answer, one level below the question's own.
 *
 * As elements, so that the table of contents lists questions and sections and
 * not what is inside closed answers. They keep an id, under the question's.
 */
export function lowerHeadings(answer: Parents, questionId: string, depth: number): void {
  let top = 6;
  visit(answer, 'heading', (node) => {
    top = Math.min(top, node.depth);
  });
  visit(answer, 'heading', (node, index, parent) => {
    if (index === undefined || parent === undefined) return;
    const level = Math.min(6, depth + 1 + node.depth - top);
    const id = `${questionId}--${slug(plainText(node))}`;
    parent.children[index] = element(`h${level}`, {id}, node.children);
  });
}

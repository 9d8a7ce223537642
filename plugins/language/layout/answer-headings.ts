import type {Heading, Parents} from 'mdast';
import {placesOf} from '../nodes.ts';
import type {HeadingId} from '../questions/heading-ids.ts';
import {element} from './jsx.ts';

/**
 * Headings inside an answer, one level below the question's own.
 *
 * As elements, so that the table of contents lists questions and sections and
 * not what is inside closed answers. They keep an id, under the question's.
 */
export function lowerHeadings(
  answer: Parents,
  ids: ReadonlyMap<Heading, HeadingId>,
  depth: number,
): void {
  const places = placesOf(answer, 'heading');
  const top = Math.min(6, ...places.map(({node}) => node.depth));
  for (const {node, parent, index} of places) {
    const level = Math.min(6, depth + 1 + node.depth - top);
    const id = ids.get(node)?.id;
    parent.children[index] = element(`h${level}`, {id}, node.children);
  }
}

import {visit} from 'unist-util-visit';
import {headingIds} from '../language/questions/heading-ids.ts';
import {htmlAnchors} from '../language/questions/html-anchors.ts';
import type {Page} from '../language/questions/read-page.ts';

/**
 * The anchors of a page as the site makes them: ids of questions, of headings in
 * answers (below their question's), of all other headings, and of HTML elements.
 */
export function collectAnchors({tree, questions}: Page): ReadonlySet<string> {
  const anchors = new Set<string>();
  for (const {parts} of questions) {
    for (const id of [parts.question.id, ...parts.question.aliases]) anchors.add(id);
  }

  for (const {id} of headingIds(tree, questions).values()) anchors.add(id);
  visit(tree, 'html', ({value}) => {
    for (const id of htmlAnchors(value)) anchors.add(id);
  });
  return anchors;
}

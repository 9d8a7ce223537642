import {htmlAnchors} from '../language/questions/html-anchors.ts';
import type {Page} from '../language/questions/read-page.ts';

/**
 * The anchors of a page as the site makes them: ids of questions and quizzes, of headings in
 * answers (below their question's), of all other headings, of images and code, and of HTML elements.
 */
export function collectAnchors(page: Page): ReadonlySet<string> {
  const anchors = new Set<string>();
  for (const {parts} of page.questions) {
    for (const id of [parts.question.id, ...parts.question.aliases]) anchors.add(id);
  }

  for (const {parts, isUsable} of page.quizzes) if (isUsable) anchors.add(parts.quiz.id);
  for (const {id} of page.headingIds.values()) anchors.add(id);
  for (const node of page.nodes) {
    if (node.type === 'html') for (const id of htmlAnchors(node.value)) anchors.add(id);
    const {id} = (node.data?.hProperties ?? {}) as {id?: unknown};
    if (node.type !== 'heading' && typeof id === 'string') anchors.add(id);
  }
  return anchors;
}

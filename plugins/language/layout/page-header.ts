import type {Root, RootContent} from 'mdast';
import {countLevels} from '../questions/difficulty.ts';
import type {LocatedQuestion} from '../questions/read-questions.ts';
import {element} from './jsx.ts';

/**
 * Put what belongs to the whole page above its first section: what it assumes and
 * when it was reviewed, and the tools (counts, filter, open all).
 *
 * @param outside - Whether the page is none of the bank's.
 */
export function addPageHeader(
  tree: Root,
  questions: readonly LocatedQuestion[],
  frontMatter: Readonly<Record<string, unknown>>,
  outside: boolean,
): void {
  if (questions.length === 0) return;
  const counts = countLevels(questions.map(({parts}) => parts.question));
  const header: RootContent[] = [
    element('PageFacts', {
      assumes: asText(frontMatter.assumes),
      reviewed: asText(frontMatter.last_reviewed),
    }),
    element('PageTools', {counts: JSON.stringify(counts), outside}),
  ];

  const title = tree.children.findIndex((node) => node.type === 'heading' && node.depth === 1);
  const first = tree.children.findIndex(
    (node, index) => index > title && (node.type === 'heading' || isElement(node)),
  );
  tree.children.splice(first === -1 ? title + 1 : first, 0, ...header);
}

function isElement(node: RootContent): boolean {
  return node.type === 'mdxJsxFlowElement' && (node.name === 'Question' || node.name === 'Section');
}

/** YAML reads a bare date as a date. */
function asText(value: unknown): string | undefined {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

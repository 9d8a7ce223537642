import type {Root, RootContent} from 'mdast';
import {toString} from 'mdast-util-to-string';
import {countLevels} from '../questions/difficulty.ts';
import {pageLabel} from '../questions/page-label.ts';
import type {LocatedQuestion} from '../questions/read-questions.ts';
import {element} from './jsx.ts';

/** So many letters fit one line of a phone, beside the word that unfolds the rest. */
const oneLine = 38;

/**
 * Put what belongs to the whole page above its first section: its short name, what it holds and
 * assumes, the author's introduction, and the tools (counts, filter, open all).
 *
 * @param outside - Whether the page is none of the bank's.
 */
export function addPageHeader(
  tree: Root,
  questions: readonly LocatedQuestion[],
  frontMatter: Readonly<Record<string, unknown>>,
  outside: boolean,
): void {
  const title = tree.children.findIndex((node) => node.type === 'heading' && node.depth === 1);
  const heading = tree.children[title];
  const label = pageLabel(frontMatter);
  if (heading?.type === 'heading' && label !== null) {
    heading.children = [{type: 'text', value: label}];
  }

  if (questions.length === 0) return;
  const first = tree.children.findIndex(
    (node, index) => index > title && (node.type === 'heading' || isElement(node)),
  );
  const between = tree.children.slice(title + 1, Math.max(first, title + 1));
  // What a page imports has to stand at its top.
  const introduction = between.filter(({type}) => type !== 'mdxjsEsm');
  const shown = introduction.filter(({type}) => type !== 'html' && type !== 'definition');
  const assumes = asText(frontMatter.assumes);
  const header: RootContent[] = [
    ...between.filter(({type}) => type === 'mdxjsEsm'),
    element(
      'PageFacts',
      {
        count: questions.length,
        assumes,
        reviewed: asText(frontMatter.last_reviewed),
        folds: shown.length > 1 || [toString(shown), assumes ?? ''].some(isLong),
      },
      introduction,
    ),
    element('PageTools', {
      counts: JSON.stringify(countLevels(questions.map(({parts}) => parts.question))),
      outside,
      hints: questions.some(({parts}) => parts.hint !== null),
    }),
  ];
  tree.children.splice(title + 1, between.length, ...header);
}

/** What leads from the page's questions to practising them. */
export function addPageEnd(tree: Root, count: number): void {
  tree.children.push(element('PageEnd', {count}));
}

function isLong(text: string): boolean {
  return text.length > oneLine;
}

function isElement(node: RootContent): boolean {
  return node.type === 'mdxJsxFlowElement' && (node.name === 'Question' || node.name === 'Section');
}

/** YAML reads a bare date as a date. */
function asText(value: unknown): string | undefined {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

import type {Heading, Paragraph, PhrasingContent, RootContent} from 'mdast';
import type {MdxJsxFlowElement} from 'mdast-util-mdx-jsx';
import type {HeadingId} from '../questions/heading-ids.ts';
import {partsOf} from '../questions/arrange-answer.ts';
import {readableText} from '../questions/plain-text.ts';
import type {LocatedQuestion} from '../questions/read-questions.ts';
import type {QuestionParts} from '../questions/types.ts';
import {lowerHeadings} from './answer-headings.ts';
import {answerElements} from './answer-elements.ts';
import {element, inlineElement} from './jsx.ts';
import {titleLinks} from './title-links.ts';

declare module 'mdast' {
  interface HeadingData {
    /** Set on the heading of a question: its anchor is the answer, not the heading. */
    question?: true;
    hProperties?: {id?: string; className?: string[]; dir?: string};
  }
  interface ParagraphData {
    hProperties?: {itemProp?: string; className?: string[]};
  }
}

type HeadingDepth = Heading['depth'];

interface Place {
  /** Whether it is a part of another question's answer. */
  nested: boolean;
  /** Whether it is below what a phone shows first. */
  deferRendering: boolean;
  /** Whether the page is none of the bank's: its questions have no permanent addresses. */
  outside: boolean;
}

/**
 * Lay a question out as the elements of the page.
 *
 * The id goes to the answer, inside the `<details>`: a browser opens the question
 * by itself, without script, when a link's target is inside the closed part.
 *
 * What search engines are told stands in the elements themselves (decision 9).
 *
 * @param ids - Of the page's headings.
 * @param depth - Level of the question's heading.
 */
export function questionElement(
  {parts, block}: LocatedQuestion,
  ids: ReadonlyMap<Heading, HeadingId>,
  depth: HeadingDepth,
  {nested, deferRendering, outside}: Place,
): MdxJsxFlowElement {
  const {question, hint} = parts;
  const {id, aliases, difficulty} = question;
  const card = !nested && !outside && isFlashcard(parts);

  const summary: RootContent[] = [heading(parts, depth, card, block.node.data?.block?.label)];
  if (hint) summary.push(element('QuestionHint', {}, hint));

  const answer = element('Answer', {id, card, aliases: aliases.join(' ') || null}, [
    ...titleLinks(parts.links),
    ...answerElements(parts),
  ]);
  lowerHeadings(answer, ids, depth);

  const {open} = parts;
  return element('Question', {id, card, level: difficulty, open, deferRendering, outside}, [
    element('QuestionSummary', {level: difficulty}, summary),
    answer,
  ]);
}

/**
 * Mark the short answer of a question that can be a flashcard.
 *
 * @returns Whether it is one: it has a title, and an answer that begins with words.
 */
function isFlashcard({question, answer}: QuestionParts): boolean {
  if (question.title === '' || question.shortAnswer === '') return false;
  for (const part of partsOf(answer)) {
    const nodes: readonly RootContent[] = part.type === 'content' ? part.nodes : [];
    const short = nodes.find(
      (node): node is Paragraph => node.type === 'paragraph' && readableText(node) !== '',
    );
    if (!short) continue;
    short.data = {...short.data, hProperties: {...short.data?.hProperties, itemProp: 'text'}};
    return true;
  }

  return false;
}

function heading(
  {question: {id, number}, title}: QuestionParts,
  depth: HeadingDepth,
  card: boolean,
  label?: string,
): Heading {
  return {
    type: 'heading',
    depth,
    // Neither is a part of the question.
    children: [
      ...before('question-kind', label),
      ...before('question-number', number?.toString()),
      ...(card ? [inlineElement('span', {itemProp: 'text'}, title)] : title),
    ],
    data: {question: true, hProperties: {id}},
  };
}

/** Something that stands before a title. */
function before(className: string, value?: string): PhrasingContent[] {
  if (value === undefined) return [];
  return [inlineElement('span', {className}, [{type: 'text', value}]), {type: 'text', value: ' '}];
}

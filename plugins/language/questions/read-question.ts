import type {Nodes, PhrasingContent} from 'mdast';
import {toString} from 'mdast-util-to-string';
import {arrangeAnswer, partsOf} from './arrange-answer.ts';
import {isDiagram} from '../diagrams/read-diagram.ts';
import {nodesIn} from '../nodes.ts';
import {referencesMark} from './marks.ts';
import type {PageContext} from './page-context.ts';
import {isUnseen, readableText} from './plain-text.ts';
import type {QuestionBlock} from './question-block.ts';
import {splitAnswer} from './read-answer.ts';
import {readOpening} from './read-opening.ts';
import {answerLines} from './text-lines.ts';
import type {
  AnswerPart,
  Callout,
  CalloutPart,
  QuestionParts,
  ReadingProblem,
  Reference,
} from './types.ts';

export interface ReadQuestion {
  parts: QuestionParts;
  problems: ReadingProblem[];
}

/** Read one question block; `page` is what surrounds it. The nodes are not changed. */
export function readQuestion(block: QuestionBlock, page: PageContext): ReadQuestion {
  const {title, hint, difficulty, unknown, body, line, column} = readOpening(block, page);
  const all = splitAnswer(body, page.vocabulary);
  const references = all.filter(isReferences).flatMap((part) => part.nodes);
  const said = all.filter((part) => !isReferences(part));
  const answer = arrangeAnswer(said, references);

  const problems: ReadingProblem[] = [];
  const problem = (kind: ReadingProblem['kind'], found: string) =>
    problems.push({kind, line, column, found});
  if (title.text === '') problem('empty-question', '');
  if (readableText(body) === '' && !hasMedia(body)) problem('empty-answer', title.text);
  if (unknown) problem('unknown-difficulty', unknown.word);
  else if (!difficulty) problem('no-difficulty', title.text);

  return {
    problems,
    parts: {
      title: title.nodes,
      hint: hint?.nodes ?? null,
      links: [...title.links, ...(hint?.links ?? [])],
      open: block.open,
      answer,
      question: {
        id: title.id,
        explicitId: title.explicitId,
        aliases: title.aliases,
        number: title.number,
        title: title.text,
        ...codeParts(title.nodes),
        difficulty,
        hint: hint && readableText({type: 'paragraph', children: hint.nodes}),
        shortAnswer: firstText(said.flatMap((part) => part.nodes)),
        answer: readableText(body),
        lines: answerLines(partsOf(answer)),
        callouts: all.filter((part) => part.type === 'callout').map(toCallout),
        references: links(references, page.definitions),
        section: page.section,
        line,
        column,
        endLine: block.node.position?.end.line ?? line,
      },
    },
  };
}

/** The first block that has words, which code is only where there is nothing else. */
function firstText(nodes: readonly Nodes[]): string {
  for (const node of [...nodes.filter((one) => one.type !== 'code'), ...nodes]) {
    const text = readableText(node);
    if (text !== '') return text;
  }
  return '';
}

/** Text and code in turn, if there is code. */
function codeParts(nodes: readonly PhrasingContent[]): {titleParts?: string[]} {
  const titleParts = [''];
  for (const node of nodes) {
    if (node.type === 'inlineCode') titleParts.push(node.value, '');
    else titleParts.push(`${titleParts.pop() ?? ''}${toString(node)}`);
  }
  return titleParts.length > 1 ? {titleParts} : {};
}

/** Whether a callout lists the sources of an answer. */
function isReferencesLabel(label: string): boolean {
  return /^references?$/i.test(label);
}

/** By its label or, in whatever language that is, by the mark above a list of links. */
function isReferences(part: AnswerPart): part is CalloutPart {
  // A label alone would be lost: only what it names is shown as sources.
  if (part.type !== 'callout' || part.nodes.every(isUnseen)) return false;
  return (
    isReferencesLabel(part.labelText) ||
    // A bank may have the mark for a kind of its own.
    (part.mark === referencesMark &&
      part.kind === 'note' &&
      isOfLinks(part.nodes.filter((node) => !isUnseen(node))))
  );
}

/** Items with a link each, or nothing but links. */
function isOfLinks(nodes: Nodes[]): boolean {
  const hasLink = (node: Nodes) => nodesIn(node).some(isLink);
  return nodes.every((node) =>
    node.type === 'list'
      ? node.children.every(hasLink)
      : node.type === 'paragraph' &&
        hasLink(node) &&
        !/[\p{L}\p{N}]/u.test(
          toString({...node, children: node.children.filter((one) => !isLink(one))}),
        ),
  );
}

const isLink = ({type}: Nodes): boolean => type === 'link' || type === 'linkReference';

function toCallout(part: CalloutPart): Callout {
  const callout = {label: part.labelText, text: readableText(part.nodes)};
  return isReferences(part) ? {...callout, isReferences: true} : callout;
}

function links(nodes: Nodes[], definitions: PageContext['definitions']): Reference[] {
  const found: Reference[] = [];
  for (const node of nodes.flatMap((one) => nodesIn(one))) {
    if (node.type === 'link') found.push({text: readableText(node), url: node.url});
    if (node.type === 'linkReference') {
      const url = definitions.get(node.identifier);
      if (url !== undefined) found.push({text: readableText(node), url});
    }
  }
  return found;
}

/** Whether an answer without words still shows something. */
function hasMedia(nodes: Nodes[]): boolean {
  return nodes
    .flatMap((one) => nodesIn(one))
    .some(
      (node) =>
        isDiagram(node) ||
        node.type === 'image' ||
        node.type === 'imageReference' ||
        (node.type === 'html' && /<(?:img|svg|video|audio|iframe)\b/i.test(node.value)),
    );
}

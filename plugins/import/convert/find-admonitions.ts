import type {Nodes, Paragraph} from 'mdast';
import type {FlowNode, Step} from '../../check/containers.ts';
import type {SourcePage} from '../../check/source-page.ts';
import type {Details} from '../../language/dialect/index.ts';
import {plainText} from '../../language/questions/plain-text.ts';
import type {Conversion, Piece} from './conversion.ts';
import {levelOf, sectionAt, type Section} from './sections.ts';
import type {ConvertOptions, Left} from './types.ts';
import {isAnswerLabel, readAsking} from './words.ts';

const answers = new Set(['success', 'check', 'done', 'answer', 'solution']);

/** Titles that say no more than what the block is. */
const named =
  /^(?:(?:bonus|extra|optional|practice|review|quick)\s+)?(?:questions?|exercises?|tasks?|challenges?|quiz|knowledge check|check your understanding)\s*[#\d]*[\s\p{P}]*$/iu;

/** `!!! question` with the `??? success` that follows or is in it, as one question. */
export function findAdmonitions(
  source: SourcePage,
  sections: readonly Section[],
  options: ConvertOptions,
): {conversions: Conversion[]; left: Left[]} {
  const conversions: Conversion[] = [];
  const left: Left[] = [];
  const stepsInto = new Map<object, readonly Step[]>();
  for (const {parent, steps} of source.flow) stepsInto.set(parent, steps);

  for (const block of source.flow) {
    const {node} = block;
    if (node.type !== 'details' || node.kind !== 'admonition' || node.classes[0] !== 'question')
      continue;
    const line = node.position?.start.line ?? 1;
    const leave = (message: string) => left.push({kind: 'admonition', line, message});
    const answer = answerOf(block);
    if (!answer) {
      leave('No `??? success` with the answer follows it, so it stays an admonition.');
      continue;
    }
    const title = titleOf(node, source.text);
    if (!title) {
      leave('It has no title, and no text that could be one.');
      continue;
    }
    const inside = stepsInto.get(node) ?? block.steps;
    const pieces: Piece[] = [];
    for (const child of bodyOf(node)) {
      if (child === title.paragraph) continue;
      if (child === answer.node) pieces.push(...bodyPieces(answer.node, stepsInto, source));
      else addBlock(pieces, child, inside, source);
    }
    for (const hint of answer.between) addBlock(pieces, hint, block.steps, source);
    if (!answer.isInside) pieces.push(...bodyPieces(answer.node, stepsInto, source));
    const last = answer.isInside ? node : answer.node;
    const start = node.position?.start.offset ?? 0;
    conversions.push({
      kind: 'admonition',
      line,
      start,
      end: last.position?.end.offset ?? start,
      steps: block.steps,
      titles: [title.markdown],
      titleText: title.text,
      level: levelOf(title.text, sectionAt(sections, start), options.path, source),
      open: false,
      body: pieces,
      dedent: false,
      parts: [],
      title: 0,
    });
  }
  return {conversions, left};
}

function isAnswer(node: Details): boolean {
  if (node.kind !== 'details') return false;
  const [title] = node.children;
  const [kind = ''] = node.classes;
  if (answers.has(kind)) return true;
  return (
    kind !== 'question' &&
    kind !== 'quiz' &&
    title?.type === 'detailsTitle' &&
    isAnswerLabel(plainText(title)) &&
    !isHint(node)
  );
}

export function isHint(node: Details): boolean {
  const [title] = node.children;
  return /\bhint|clue/i.test(
    `${node.classes.join(' ')} ${title?.type === 'detailsTitle' ? plainText(title) : ''}`,
  );
}

/** The block with the answer, and hints before it. */
function answerOf({node, parent, index}: FlowNode) {
  const inside = bodyOf(node as Details).findLast(
    (child) => child.type === 'details' && isAnswer(child),
  );
  if (inside?.type === 'details') return {node: inside, between: [], isInside: true};
  const between: Nodes[] = [];
  for (let at = index + 1; at < parent.children.length; at++) {
    const next = parent.children[at];
    const isComment = next?.type === 'html' && next.value.startsWith('<!--');
    if (isComment) between.push(next);
    if (isComment) continue;
    if (next?.type !== 'details') return null;
    if (isAnswer(next)) return {node: next, between, isInside: false};
    if (!isHint(next)) return null;
    between.push(next);
  }
  return null;
}

export function bodyOf({children}: Details) {
  return children.filter(({type}) => type !== 'detailsTitle');
}

/** What is asked: the title, or what stands first in the body when the title only says "Question". */
function titleOf(
  node: Details,
  text: string,
): {text: string; markdown: string; paragraph: Paragraph | null} | null {
  const [written] = node.children;
  const title =
    written?.type === 'detailsTitle' && !named.test(plainText(written)) ? written : null;
  const body = bodyOf(node);
  const [first] = body;
  const paragraph = first?.type === 'paragraph' ? first : null;
  const asked = paragraph ? plainText(paragraph) : '';
  const {marked} = readAsking(asked);
  const markdown = ({type, position}: Details['children'][number]) => {
    const part = text.slice(position?.start.offset, position?.end.offset);
    const inside = type === 'detailsTitle' ? part.replace(/^"\s*|\s*"$/g, '') : part;
    return inside.replace(/\s*\n[ \t>]*/g, ' ');
  };
  if (!title) {
    const paragraphs = body.filter((child) => child.type === 'paragraph');
    const question = paragraphs.find((child) => readAsking(plainText(child)).marked) ?? paragraph;
    return (
      question && {text: plainText(question), markdown: markdown(question), paragraph: question}
    );
  }
  const own = plainText(title);
  if (paragraph && marked && !readAsking(own).marked && asked.length <= 200) {
    const join = /[\p{P}]\s*$/u.test(own) ? ' ' : ': ';
    return {
      text: own + join + asked,
      markdown: markdown(title) + join + markdown(paragraph),
      paragraph,
    };
  }
  return {text: own, markdown: markdown(title), paragraph: null};
}

/** A block as it is, from the start of its first line. */
export function addBlock(
  pieces: Piece[],
  node: Nodes,
  steps: readonly Step[],
  source: SourcePage,
): void {
  const {start, end} = node.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return;
  const line = source.lines[start.line - 1]?.start ?? start.offset;
  pieces.push({start: line, end: end.offset, steps});
}

export function bodyPieces(
  node: Details,
  stepsInto: ReadonlyMap<object, readonly Step[]>,
  source: SourcePage,
): Piece[] {
  const body = bodyOf(node);
  const {start} = body[0]?.position ?? {};
  const {end} = node.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return [];
  const line = source.lines[start.line - 1]?.start ?? start.offset;
  return [{start: line, end: end.offset, steps: stepsInto.get(node) ?? []}];
}

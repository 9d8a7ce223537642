import type {Nodes} from 'mdast';
import type {FlowNode, Step} from '../../check/containers.ts';
import type {SourcePage} from '../../check/source-page.ts';
import type {Details} from '../../language/dialect/index.ts';
import {plainText} from '../../language/questions/plain-text.ts';
import {askedIn, stretchAbove, type Asked} from './asked-above.ts';
import type {Conversion, Piece} from './conversion.ts';
import {addBlock, bodyOf, bodyPieces, isHint} from './find-admonitions.ts';
import {levelOf, sectionAt, type Section} from './sections.ts';
import type {ConvertOptions, Left} from './types.ts';
import {isAnswerLabel, isNamedAnswer} from './words.ts';

/**
 * `??? success "Answer"` below what it answers: a paragraph, an item of a list, or a heading; or alone in
 * a question that would open to show one more thing to open.
 *
 * @param isTaken - Whether a place is in something else that is a question.
 */
export function findAnswers(
  source: SourcePage,
  sections: readonly Section[],
  options: ConvertOptions,
  isTaken: (offset: number) => boolean,
): {conversions: Conversion[]; left: Left[]} {
  const conversions: Conversion[] = [];
  const left: Left[] = [];
  const stepsInto = new Map<object, readonly Step[]>();
  for (const {parent, steps} of source.flow) stepsInto.set(parent, steps);
  const around = questionsAround(source);

  for (const block of source.flow) {
    const {node, steps} = block;
    if (node.type !== 'details' || !isAnswer(node)) continue;
    const start = node.position?.start.offset ?? 0;
    if (isTaken(start)) continue;
    const outer = around.get(node);
    const asked = outer ? inQuestion(outer.node as Details, node) : above(block);
    // A part of an answer: it opens there.
    if (asked === 'part') continue;
    const line = node.position?.start.line ?? 1;
    if (asked === null) {
      // What is a question already stays one.
      if (node.classes[0] === 'question') continue;
      const message = 'Nothing that it could answer stands right above it.';
      left.push({kind: 'answer', line, message});
      continue;
    }
    const inside = outer ? (stepsInto.get(outer.node) ?? outer.steps) : steps;
    const body: Piece[] = [];
    for (const child of asked.item?.children.slice(1) ?? [])
      addBlock(body, child, stepsInto.get(asked.item ?? child) ?? [], source);
    for (const child of asked.prompt) addBlock(body, child, inside, source);
    body.push(...bodyPieces(node, stepsInto, source));
    const end = (outer?.node ?? node).position?.end.offset ?? start;
    conversions.push({
      kind: outer ? 'block' : 'answer',
      line: asked.line,
      start: asked.start,
      end,
      steps: asked.isHeading ? [] : (outer?.steps ?? steps),
      titles: [asked.title],
      titleText: asked.text,
      level: outer
        ? null
        : levelOf(asked.text, sectionAt(sections, asked.start), options.path, source),
      open: false,
      body,
      dedent: false,
      parts: [],
      title: 0,
      ...(outer && {classes: (outer.node as Details).classes}),
    });
  }
  return {conversions, left};

  /** A question whose body is only an answer, and hints before it. */
  function inQuestion(outer: Details, node: Details): Above | 'part' {
    const [title] = outer.children;
    const body = bodyOf(outer);
    const isAlone = body.at(-1) === node && body.every((one) => one === node || isHintBlock(one));
    if (!isAlone || title?.type !== 'detailsTitle') return 'part';
    const {start} = outer.position ?? {};
    const written = source.text.slice(title.position?.start.offset, title.position?.end.offset);
    return {
      title: written.replace(/^"|"$/g, ''),
      text: plainText(title),
      line: start?.line ?? 1,
      start: start?.offset ?? 0,
      prompt: body.slice(0, -1),
      item: null,
      isHeading: false,
    };
  }

  function above(block: FlowNode): Above | null {
    const {node, parent, index} = block;
    const stretch = stretchAbove(block);
    const section = parent.type === 'root' ? sectionAt(sections, offsetOf(node)) : null;
    const edge = parent.children[index - stretch.length - 1];
    const heading = section && edge === section.heading ? section : null;
    const next = parent.children.findIndex(({type}, at) => at > index && type === 'heading');
    const after = parent.children.slice(index + 1, next === -1 ? undefined : next);
    const isOnly =
      heading !== null &&
      heading.heading.depth > 1 &&
      !after.some((one) => one.type === 'details' && isAnswer(one));
    const {named, posed, marked} = heading?.asks ?? {};
    const isAsking = isOnly && [named, posed, marked].some(Boolean);
    const asked = isAsking ? null : askedIn(stretch, source, isOnly ? 'asks' : 'place');
    if (asked) return {...asked, isHeading: false};
    if (!isOnly) return null;
    const {title, text, line, start} = heading;
    return {title, text, line, start, prompt: stretch, item: null, isHeading: true};
  }
}

type Above = Omit<Asked, 'node'> & {isHeading: boolean};

function isHintBlock(node: Nodes): boolean {
  return node.type === 'details' && isHint(node);
}

function isAnswer(node: Details): boolean {
  const [title] = node.children;
  const [kind = ''] = node.classes;
  if (node.kind !== 'details' || title?.type !== 'detailsTitle' || isHint(node)) return false;
  const text = plainText(title);
  return isNamedAnswer(text) || (/^(?:answer|solution)$/.test(kind) && isAnswerLabel(text));
}

/** The question or quiz around each block that is in one. */
function questionsAround({flow}: SourcePage): Map<Nodes, FlowNode> {
  const found = new Map<Nodes, FlowNode>();
  const inside = new Map<object, FlowNode>();
  for (const block of flow) {
    const {node, parent} = block;
    const outer = inside.get(parent);
    if (outer) found.set(node, outer);
    const isQuestion =
      node.type === 'details' &&
      (node.classes[0] === 'question' || node.classes[0] === 'quiz') &&
      !isAnswer(node);
    const own = isQuestion ? block : outer;
    if (own) inside.set(node, own);
  }
  return found;
}

function offsetOf(node: Nodes): number {
  return node.position?.start.offset ?? 0;
}

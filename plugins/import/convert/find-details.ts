import {plainText} from '../../language/questions/plain-text.ts';
import type {Step} from '../../check/containers.ts';
import type {SourcePage} from '../../check/source-page.ts';
import {askedIn, stretchAbove} from './asked-above.ts';
import type {Conversion} from './conversion.ts';
import {levelOf, sectionAt, type Section} from './sections.ts';
import {hasContent, readHtmlTitle, titleLength} from './summary.ts';
import {endOf, unwrap, type Element, type Tag} from './tags.ts';
import type {ConvertOptions, Left} from './types.ts';
import {isAnswerLabel, isNamedAnswer, readAsking} from './words.ts';

/** In each other; deeper ones are hardly meant. */
const deepest = 20;

/** So many of one title are no questions; so many answers below items of lists are meant as such. */
const repeated = 3;

export interface FoundDetails {
  conversions: Conversion[];
  left: Left[];
  /** Those that ask nothing themselves, with what to say of one that is in no answer either. */
  answers: ElementAnswer[];
}

export interface ElementAnswer {
  element: Element;
  /** Plain text; empty for one without a `<summary>`. */
  label: string;
  message: string;
}

/** `<details>` that are questions, and why others are not. */
export function findDetails(
  source: SourcePage,
  elements: readonly Element[],
  sections: readonly Section[],
  options: ConvertOptions,
): FoundDetails {
  const {text} = source;
  const found: FoundDetails = {conversions: [], left: [], answers: []};
  const titles = new Map(
    elements.map((element) => [element, element.summary && titleOf(element.summary, text)]),
  );
  const counts = new Map<string, number>();
  for (const title of titles.values())
    if (title) counts.set(title.text, (counts.get(title.text) ?? 0) + 1);
  // The same again and again, in whatever language, names what is inside.
  const isLabel = (text: string) =>
    isAnswerLabel(text) || ((counts.get(text) ?? 0) >= repeated && !isQuestion(text));
  // On a page where most of them ask, those do too that do not look like it.
  const asked = [...titles.values()].filter((title) => title && !isLabel(title.text));
  const asking = asked.filter((title) => title && isQuestion(title.text));
  const isBank = asking.length * 2 >= asked.length;
  const isAnswer = (element: Element) => {
    const title = titles.get(element);
    return !title || isLabel(title.text);
  };
  const inSection = new Map<Section | null, number>();
  for (const element of elements.filter(({depth}) => depth === 0)) {
    const section = sectionAt(sections, element.open.start);
    inSection.set(section, (inSection.get(section) ?? 0) + 1);
  }
  const stepsInto = new Map<object, readonly Step[]>();
  for (const {parent, steps} of source.flow) stepsInto.set(parent, steps);
  const answersInItems = elements.filter(
    (element) => isAnswer(element) && element.open.block.parent.type === 'listItem',
  ).length;
  const below = elements.filter((element) => isAnswer(element) && isInItem(element, source));
  const areItems = below.length >= repeated;

  for (const element of elements) {
    const {open, end, depth} = element;
    const leave = (message: string) => found.left.push({kind: 'details', line: open.line, message});
    const title = titles.get(element);
    const {node, parent, steps} = open.block;
    const answer = (message: string) =>
      found.answers.push({element, label: title?.text ?? '', message});
    if (title?.text === '') leave('Its `<summary>` is empty.');
    else if (depth > deepest) leave(`It is in more than ${deepest} others.`);
    else if (node.type === 'table' || node.type === 'heading') {
      leave(`It is in a ${node.type}, which cannot hold a block.`);
    } else if (end > endOf(parent)) leave('It begins in a list or a quote and ends outside of it.');
    else {
      const body = unwrap(element, text);
      const pieces = [
        ...(title ? [{start: title.end, end: element.summary?.end ?? title.end, steps}] : []),
        {...body, steps},
      ].filter((piece) => hasContent(text.slice(piece.start, piece.end)));
      const rest = title ? text.slice(title.end, element.summary?.end) : '';
      const conversion: Conversion = {
        kind: 'details',
        goesOn: hasContent(rest),
        line: open.line,
        start: open.start,
        end,
        steps,
        titles: title?.markdown ?? [],
        titleText: title?.text ?? '',
        level: levelOf(title?.text ?? '', sectionAt(sections, open.start), options.path, source),
        open: /(?:^|\s)open\b/i.test(open.attributes),
        body: pieces,
        dedent: true,
        parts: [],
        title: 0,
      };
      if (!title || isLabel(title.text)) {
        const isMeant = areItems && isInItem(element, source);
        const before = paragraphBefore(open, source, isMeant);
        const above = before || pieces.length === 0 ? null : questionAbove(element, title?.text);
        if (before && pieces.length > 0) found.conversions.push({...conversion, ...before});
        else if (above) found.conversions.push({...conversion, ...above});
        else if (!title) answer('It has no `<summary>`, so there is no question.');
        else answer('Its title asks nothing, and no question stands right before it.');
      } else if (!(isQuestion(title.text) || (isBank && depth === 0))) {
        answer('Its title does not read as a question.');
      } else if (!hasContent(text.slice(body.start, body.end))) {
        leave('It has no answer.');
      } else found.conversions.push(conversion);
    }
  }
  return found;

  /** The question above what is shown before the answer opens, such as choices. */
  function questionAbove({open, end}: Element, label = ''): Partial<Conversion> | null {
    const {block, start} = open;
    const {parent, steps} = block;
    if (
      !beginsBlock(open, source) ||
      !(isNamedAnswer(label) || (counts.get(label) ?? 0) >= repeated)
    )
      return null;
    const isBelow = parent.type === 'root' || parent.children[0]?.type === 'heading';
    const section = isBelow ? sectionAt(sections, start) : null;
    const {marked, named, posed, numbered} = section?.asks ?? {};
    // A heading that asks has this answer, unless it has several.
    if ((marked || named || posed || numbered) && inSection.get(section) === 1) return null;
    const isMeant = !isBelow && parent.type === 'listItem' && answersInItems >= repeated;
    const asked = askedIn(stretchAbove(block), source, isMeant ? 'place' : 'asks');
    const {item} = asked ?? {};
    const from = asked?.node.position?.end.offset;
    if (!asked || from === undefined) return null;
    const itemEnd = item?.position?.end.offset ?? from;
    return {
      line: asked.line,
      start: asked.start,
      titles: [asked.title],
      titleText: asked.text,
      level: levelOf(asked.text, sectionAt(sections, asked.start), options.path, source),
      body: [
        ...(item ? [{start: from, end: itemEnd, steps: stepsInto.get(item) ?? steps}] : []),
        {start: itemEnd, end, steps},
      ],
    };
  }
}

function titleOf({start, end}: {start: number; end: number}, text: string) {
  const length = titleLength(text.slice(start, end));
  return {...readHtmlTitle(text.slice(start, start + length)), end: start + length};
}

function isQuestion(title: string): boolean {
  const {marked, worded, told, named} = readAsking(title);
  return marked || worded || told || named;
}

/** Whether it is the second thing of an item: what it answers is the first. */
function isInItem({open}: Element, source: SourcePage): boolean {
  const {parent, index} = open.block;
  return parent.type === 'listItem' && index === 1 && beginsBlock(open, source);
}

/** Whether a tag is the first sign of its block: spaces before it belong to the block. */
function beginsBlock({start, block: {node}}: Tag, {text}: SourcePage): boolean {
  return node.type === 'html' && text.slice(node.position?.start.offset, start).trim() === '';
}

/**
 * The question that a paragraph right before an answer asks.
 *
 * @param isMeant - Whether it is one by its place.
 */
function paragraphBefore(
  open: Tag,
  source: SourcePage,
  isMeant: boolean,
): Pick<Conversion, 'line' | 'start' | 'steps' | 'titles' | 'titleText'> | null {
  const {text} = source;
  const {parent, index, steps} = open.block;
  const before = beginsBlock(open, source) ? parent.children[index - 1] : undefined;
  if (before?.type !== 'paragraph') return null;
  const titleText = plainText(before);
  const {marked, named} = readAsking(titleText);
  const {start, end} = before.position ?? {};
  if (!(marked || named || isMeant) || start?.offset === undefined || titleText.length > 400)
    return null;
  const title = text.slice(start.offset, end?.offset).replace(/\s*\n[ \t>]*/g, ' ');
  const bold = /^(\*\*|__)(?!\s)(.*\S)\1$/.exec(title);
  const plain = bold?.[2] !== undefined && !bold[2].includes(bold[1] ?? '') ? bold[2] : title;
  return {line: start.line, start: start.offset, steps, titles: [plain], titleText};
}

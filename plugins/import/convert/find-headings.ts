import type {SourcePage} from '../../check/source-page.ts';
import type {AnsweredSection} from './answered-sections.ts';
import type {Conversion, Piece} from './conversion.ts';
import {levelOf, type Section} from './sections.ts';
import {hasContent} from './summary.ts';
import type {ConvertOptions, Left} from './types.ts';

/** How sure it is that a heading is a question: not, by its words, by its number or name too. */
type Strength = 0 | 1 | 2;

/** Headings that are questions, those that look like it and are not, and those inside an answer. */
export function findHeadings(
  source: SourcePage,
  sections: readonly Section[],
  answered: ReadonlyMap<Section, AnsweredSection>,
  options: ConvertOptions,
  /** Whether a place is in something else that is a question. */
  isTaken: (offset: number) => boolean,
  /** Whether there are questions of another kind between two places. */
  hasQuestions: (start: number, end: number) => boolean,
): {conversions: Conversion[]; left: Left[]; asking: Section[]} {
  const strengths = measure(sections, answered);
  const within = new Map<Section, Strength>();
  for (const section of [...sections].reverse()) {
    if (!section.parent) continue;
    const own = strengths.get(section) ?? 0;
    const below = within.get(section) ?? 0;
    const known = within.get(section.parent) ?? 0;
    within.set(section.parent, Math.max(own, below, known) as Strength);
  }

  const conversions: Conversion[] = [];
  const left: Left[] = [];
  const asking: Section[] = [];
  let last: {end: number; parts: Conversion['parts'][number][]} | null = null;
  for (const section of sections) {
    const strength = strengths.get(section) ?? 0;
    if (strength === 0 || isTaken(section.start)) continue;
    if (last && section.start < last.end) {
      last.parts.push('heading');
      continue;
    }
    const leave = (message: string) => left.push({kind: 'heading', line: section.line, message});
    const below = within.get(section) ?? 0;
    const unwrapped = answered.get(section)?.body ?? null;
    const body = unwrapped ?? bodyOf(section, source);
    const isAbove = below > strength || (below > 0 && !hasOwnText(section));
    if (!isAbove) asking.push(section);
    const isEmpty = !body.some(({start, end}) => hasContent(source.text.slice(start, end)));
    if (options.headings !== 'questions') {
      leave(
        options.headings === 'ask'
          ? 'A heading that reads as a question, and stays one until headings are made questions.'
          : 'A heading that reads as a question, and is kept as a heading.',
      );
    } else if (isAbove) {
      leave('A heading above other questions; it stays a heading.');
    } else if (hasQuestions(section.bodyStart, section.end)) {
      leave('A heading with questions in the text below it; it stays a heading.');
    } else if (isEmpty) {
      leave('There is no answer below this heading.');
    } else {
      const parts: Conversion['parts'][number][] = [];
      last = {end: section.end, parts};
      conversions.push({
        kind: 'heading',
        line: section.line,
        start: section.start,
        end: section.end,
        steps: [],
        titles: [section.title],
        titleText: section.text,
        level: levelOf(section.text, section.parent, options.path, source),
        open: false,
        body,
        dedent: section.item !== null || unwrapped !== null,
        isQuiz: isQuiz(section),
        parts,
        title: 0,
      });
    }
  }
  return {conversions, left, asking};
}

/** Whether a section has one list of choices, some of them right. */
function isQuiz({blocks}: Section): boolean {
  const lists = blocks.flatMap(({node}) =>
    node.type === 'list' && node.children.some(({checked}) => typeof checked === 'boolean')
      ? [node.children]
      : [],
  );
  const [choices = []] = lists;
  return (
    lists.length === 1 &&
    choices.length > 1 &&
    choices.every(({checked}) => typeof checked === 'boolean') &&
    choices.some(({checked}) => checked === true)
  );
}

function measure(
  sections: readonly Section[],
  answered: ReadonlyMap<Section, AnsweredSection>,
): Map<Section, Strength> {
  const strengths = new Map<Section, Strength>();
  const titles = sections.filter(({heading, item}) => heading.depth === 1 && !item);
  const isTitle = (section: Section) => titles.length === 1 && titles[0] === section;
  for (const group of groupsOf(
    sections,
    ({heading, item}) => `${heading.depth}${item ? 'i' : ''}`,
  )) {
    const counted = group.filter(({asks}) => asks.numbered || asks.posed);
    const asking = counted.filter(({asks}) => asks.marked || asks.worded || asks.posed);
    // The steps of a guide have numbers too.
    const isBank = counted.length >= 3 && asking.length * 2 >= counted.length;
    for (const section of group) {
      const {asks} = section;
      const isKnown = (isBank && (asks.numbered || asks.posed)) || answered.get(section)?.isMeant;
      if (isTitle(section)) continue;
      strengths.set(section, asks.named || isKnown ? 2 : asks.marked ? 1 : 0);
    }
  }
  // Among headings that ask, one without a question mark asks too.
  for (const group of groupsOf(
    sections,
    ({parent, heading}) => `${heading.depth} ${parent?.start}`,
  )) {
    const asking = group.filter((section) => strengths.get(section));
    if (asking.length < 2 || asking.length * 2 < group.length) continue;
    for (const section of group) {
      const {worded, told} = section.asks;
      if (!strengths.get(section) && (worded || told) && !isTitle(section))
        strengths.set(section, 1);
    }
  }
  return strengths;
}

function groupsOf(sections: readonly Section[], keyOf: (section: Section) => string): Section[][] {
  const groups = new Map<string, Section[]>();
  for (const section of sections) {
    const key = keyOf(section);
    const group = groups.get(key);
    if (group) group.push(section);
    else groups.set(key, [section]);
  }
  return [...groups.values()];
}

/** Whether a section says something before its first subheading. */
function hasOwnText({blocks}: Section): boolean {
  const first = blocks.find(
    ({node}) =>
      !(node.type === 'html' && node.value.startsWith('<!--')) && node.type !== 'thematicBreak',
  );
  return first !== undefined && first.node.type !== 'heading';
}

/** What is below a heading, without the line that is drawn under it. */
function bodyOf({blocks, bodyStart, end, item}: Section, {lines}: SourcePage): Piece[] {
  let last = end;
  for (let index = blocks.length - 1; index >= 0; index--) {
    const node = blocks[index]?.node;
    if (node?.type !== 'thematicBreak') break;
    last = lines[(node.position?.start.line ?? 1) - 1]?.start ?? last;
  }
  if (!item) return [{start: bodyStart, end: last, steps: []}];
  return [
    {start: bodyStart, end: Math.min(last, item.end), steps: item.steps},
    {start: item.end, end: last, steps: []},
  ].filter((piece) => piece.start < piece.end);
}

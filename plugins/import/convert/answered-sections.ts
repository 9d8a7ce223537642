import type {SourcePage} from '../../check/source-page.ts';
import type {Piece} from './conversion.ts';
import type {ElementAnswer} from './find-details.ts';
import {sectionAt, type Section} from './sections.ts';
import {hasContent} from './summary.ts';
import {unwrap} from './tags.ts';
import {isNamedAnswer} from './words.ts';

/** Fewer of one depth are a way to write, and no bank. */
const fewest = 2;

/** A section with elements that open an answer. */
export interface AnsweredSection {
  /** Whether its heading is a question, however it is worded: so are those around it. */
  isMeant: boolean;
  /** What the elements show, when there is nothing else: a question opens once, not twice. */
  body: readonly Piece[] | null;
}

/** Sections whose answers are in elements that open: `### Create a pod`, and `<details>` below it. */
export function readAnswered(
  sections: readonly Section[],
  answers: readonly ElementAnswer[],
  source: SourcePage,
): Map<Section, AnsweredSection> {
  const held = new Map<Section, ElementAnswer[]>();
  for (const answer of answers) {
    const section = sectionAt(sections, answer.element.open.start);
    if (!section || answer.element.depth > 0) continue;
    const known = held.get(section);
    if (known) known.push(answer);
    else held.set(section, [answer]);
  }
  const bodies = new Map(
    [...held].map(([section, own]) => [section, bodyOf(section, own, source)]),
  );
  const isHolder = (section: Section) => {
    const own = held.get(section) ?? [];
    if (own.length === 0) return false;
    return bodies.get(section) !== null || own.every(({label}) => isNamedAnswer(label));
  };
  const counts = new Map<number, {holders: number; all: number}>();
  for (const section of sections) {
    const {depth} = section.heading;
    const count = counts.get(depth) ?? {holders: 0, all: 0};
    counts.set(depth, count);
    count.all++;
    if (isHolder(section)) count.holders++;
  }
  return new Map(
    [...bodies].map(([section, body]) => {
      const {holders = 0, all = 0} = counts.get(section.heading.depth) ?? {};
      const isMeant = isHolder(section) && holders >= fewest && holders * 2 >= all;
      return [section, {isMeant, body}];
    }),
  );
}

function bodyOf(
  {bodyStart, end, blocks}: Section,
  own: readonly ElementAnswer[],
  {text}: SourcePage,
): Piece[] | null {
  const isOneLabel = own.every(({label}) => label === own[0]?.label);
  if (!isOneLabel || blocks.some(({node}) => node.type === 'heading')) return null;
  let at = bodyStart;
  for (const {element} of own) {
    if (element.open.start < at || hasContent(text.slice(at, element.open.start))) return null;
    at = element.end;
  }
  if (hasContent(text.slice(at, end))) return null;
  return own.map(({element}) => ({...unwrap(element, text), steps: element.open.block.steps}));
}

import type {SourcePage} from '../../check/source-page.ts';
import {readPage, type Page} from '../../language/questions/read-page.ts';
import type {Refusal} from '../../language/questions/refuse-page.ts';
import {slug} from '../../language/questions/slug.ts';
import {defaultVocabulary} from '../../language/vocabulary.ts';
import {oldAnchors} from './anchors.ts';
import {readAnswered} from './answered-sections.ts';
import type {Conversion} from './conversion.ts';
import {findAdmonitions} from './find-admonitions.ts';
import {findAnswers} from './find-answers.ts';
import {findDetails, type FoundDetails} from './find-details.ts';
import {findHeadings} from './find-headings.ts';
import {findPage} from './find-page.ts';
import {findParagraphs} from './find-paragraphs.ts';
import {findTables} from './find-tables.ts';
import {contentsLines} from './navigation.ts';
import {renderPage, type OutLine} from './render.ts';
import {mend, type Mended} from './repairs.ts';
import {readSections} from './sections.ts';
import {readElements, readTags, type Tag} from './tags.ts';
import type {Converted, ConvertOptions, Left, SourceKind} from './types.ts';
import {verify, type Verdict} from './verify.ts';

export {plainTitle, scannedAnchors} from './anchors.ts';
export {pagesThatAsk} from './find-page.ts';
export {plainStyle, type AnchorStyle} from './slugs.ts';
export type {Anchor, Converted, ConvertOptions, Left, RepairKind, SourceKind} from './types.ts';

/** How often a page is written again without what was not read back as meant. */
const tries = 6;

/**
 * The text of a page in our dialect, read back and compared before it is given: what would not be
 * read as meant stays as it is, and is told. Never throws, whatever the text.
 */
export function convertPage(source: string, options: ConvertOptions): Converted {
  return convertAndRead(source, options).converted;
}

/** The same with the page that its text was read as, which takes most of the time. */
export function convertAndRead(
  source: string,
  options: ConvertOptions,
): {
  converted: Converted;
  page: Page;
  /** Where a line of the converted page was in the source. */
  lineOf: (line: number) => number;
  /** Why neither the source nor what was made of it can be read, by the one that could not. */
  refusal: Refusal | null;
} {
  const bom = source.startsWith('\uFEFF') ? '\uFEFF' : '';
  const mended = mend(source.slice(bom.length), options);
  if (mended.source.page.refusal) {
    const {page} = mended.source;
    return {
      converted: refused(source, mended),
      page,
      lineOf: (line) => line,
      refusal: page.refusal,
    };
  }
  const {conversions, left, answers} = findAll(mended, options);
  const {page, lines, text, written, messages, refusal} = write(mended, conversions, options);

  for (const line of answers) {
    const around = written.find(({start, end}) => line.offset > start && line.offset < end);
    if (around) around.parts = [...around.parts, 'details'];
    else left.push({kind: 'details', line: line.line, message: line.message});
  }
  for (const {conversion, message} of messages) {
    left.push({kind: conversion.kind, line: conversion.line, message});
  }
  left.sort((a, b) => a.line - b.line);

  const asQuizzes = written.filter(({isQuiz}) => isQuiz).length;
  const natives = page.questions.length - (written.length - asQuizzes);
  const usable = page.quizzes.filter(({isUsable}) => isUsable).length;
  const untyped = Math.min(mended.untyped.size, natives);
  const converted: Converted = {
    text: bom + text,
    questions: page.questions.length,
    quizzes: usable,
    found: tally([
      ...Array<SourceKind>(natives - untyped).fill('block'),
      ...Array<SourceKind>(untyped).fill('untyped'),
      ...Array<SourceKind>(usable - asQuizzes).fill('quiz'),
      ...written.map(({kind}) => kind),
      ...left.map(({kind}) => kind),
    ]),
    parts: tally(written.flatMap(({parts}) => parts)),
    left,
    anchors: oldAnchors(mended.source, options.anchors),
    repaired: mended.repaired.sort((a, b) => a.line - b.line),
    problems: [...problemsOf(page, lines), ...written.flatMap(longSummary)],
  };
  // What stays was read without what misleads the parser, and places in it begin behind the mark.
  const isRead = bom === '' && (written.length > 0 || !mended.isMisleading);
  const vocabulary = options.vocabulary ?? defaultVocabulary;
  return {
    converted,
    page: isRead ? page : readPage(converted.text, vocabulary),
    lineOf: (line) => sourceLine(lines, line),
    refusal,
  };
}

/** A blank line between two is none of the source. */
function sourceLine(lines: readonly OutLine[], line: number): number {
  for (let index = line - 1; index >= 0; index--) {
    const {source = 0} = lines[index] ?? {};
    if (source > 0) return source;
  }
  return line;
}

interface Found {
  conversions: Conversion[];
  left: Left[];
  /** Elements that hold the answer to something else. */
  answers: {line: number; offset: number; message: string}[];
}

function findAll({source, left: lost}: Mended, options: ConvertOptions): Found {
  const {page, text} = source;
  const left = [...lost];
  for (const {isUsable, parts} of page.quizzes) {
    if (isUsable) continue;
    const message = 'A quiz needs a question and two choices or more, one of them right.';
    left.push({kind: 'quiz', line: parts.quiz.line, message});
  }

  const tags = /<(?:details|quiz)\b/i.test(text) ? readTags(source) : [];
  const {elements, unclosed} = readElements(tags);
  for (const tag of unclosed) {
    left.push({kind: 'details', line: tag.line, message: whyUnclosed(tag, source)});
  }
  for (const {name, isEnd, line} of tags) {
    if (name === 'quiz' && !isEnd) left.push({kind: 'quiz', line, message: 'It is not closed.'});
  }

  const hidden = elements
    .filter(({depth}) => depth === 0)
    .map(({open, end}) => ({start: open.start, end}));
  const isHidden = isInside(hidden);
  const sections = readSections(source, isHidden);
  const details = findDetails(source, elements, sections, options);
  const admonitions = findAdmonitions(source, sections, options);
  const isDone = isInside(byStart([...details.conversions, ...admonitions.conversions]));
  const answered = findAnswers(source, sections, options, (at) => isHidden(at) || isDone(at));
  const tables = findTables(source, sections, options, (at) => isHidden(at) || isDone(at));
  const blocks = [details, admonitions, answered, tables];
  const others = blocks.flatMap((one) => one.conversions);
  const places = others
    .map(({start}) => ({start}))
    .concat(page.questions.map(({block}) => ({start: block.node.position?.start.offset ?? 0})))
    .sort((a, b) => a.start - b.start);
  const hasQuestions = (start: number, end: number) =>
    countBefore(places, end) > countBefore(places, start);
  const isOther = isInside(byStart(others));
  const answers = readAnswered(sections, details.answers, source);
  const mayBePage =
    options.isQuestion && others.length + page.questions.length + page.quizzes.length === 0;
  const whole = mayBePage ? findPage(source, sections, options, true) : null;
  if (whole) {
    const told = [...blocks, whole].flatMap((one) => one.left);
    return {...whole, left: [...left, ...told], answers: answersOf(details)};
  }
  const headings = findHeadings(source, sections, answers, options, isOther, hasQuestions);
  const isAnswer = isInside(headings.asking);
  const paragraphs = findParagraphs(
    source,
    sections,
    options,
    (offset) => isHidden(offset) || isAnswer(offset) || isOther(offset),
    hasQuestions,
  );
  const told = [...blocks, headings, paragraphs];
  const conversions = [...others, ...headings.conversions, ...paragraphs.conversions];
  const hasNone = conversions.length + told.flatMap((one) => one.left).length === 0;
  const asked = mayBePage && hasNone ? findPage(source, sections, options, false) : null;
  return {
    conversions: asked?.conversions ?? conversions,
    left: [...left, ...told.flatMap((one) => one.left), ...(asked?.left ?? [])],
    answers: answersOf(details),
  };
}

/** A fence that ends too late takes the end tag for code. */
function whyUnclosed({start, line}: Tag, {flow, text}: SourcePage): string {
  const message = 'It is not closed: no `</details>` belongs to it';
  const code = flow.find(
    ({node: {type, position}}) =>
      type === 'code' &&
      (position?.start.offset ?? 0) > start &&
      /<\/details/i.test(text.slice(position?.start.offset, position?.end.offset)),
  );
  const below = (code?.node.position?.start.line ?? line) - line;
  return below === 0
    ? `${message}.`
    : `${message}. One is in code, whose fence begins ${below} ${below === 1 ? 'line' : 'lines'} below: look where that fence ends.`;
}

function answersOf({answers}: FoundDetails): Found['answers'] {
  return answers.map(({element: {open}, message}) => ({
    line: open.line,
    offset: open.start,
    message,
  }));
}

function byStart(conversions: readonly Conversion[]): Conversion[] {
  return [...conversions].sort((a, b) => a.start - b.start);
}

/** Whether a place is in one of the sorted stretches; in one another, the outer one counts. */
function isInside(stretches: readonly {start: number; end: number}[]): (offset: number) => boolean {
  const outer: {start: number; end: number}[] = [];
  for (const {start, end} of stretches) {
    if (start >= (outer.at(-1)?.end ?? 0)) outer.push({start, end});
  }
  return (offset) => (outer[countBefore(outer, offset + 1) - 1]?.end ?? 0) > offset;
}

/** How many of the sorted places begin before an offset. */
function countBefore(places: readonly {start: number}[], offset: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Written {
  page: Verdict['page'];
  lines: OutLine[];
  text: string;
  written: Conversion[];
  messages: {conversion: Conversion; message: string}[];
  /** Why the page cannot be read with the questions in it. */
  refusal: Refusal | null;
}

/** Write the page, read it, and write it again without what was not read as meant. */
function write(
  {source, toTop}: Mended,
  conversions: readonly Conversion[],
  options: ConvertOptions,
): Written {
  const natives = new Set(source.page.questions.map(({parts}) => parts.question.line));
  const vocabulary = options.vocabulary ?? defaultVocabulary;
  const messages: Written['messages'] = [];
  let active = [...conversions];
  let refusal: Refusal | null = null;
  for (let round = 0; active.length > 0 && round < tries; round++) {
    const first = Math.min(...active.map(({start}) => start));
    const banks = active.some(({kind}) => /^(?:details|heading|paragraph|row)$/.test(kind));
    const dropped = new Set([...toTop, ...(banks ? contentsLines(source, first) : [])]);
    const {text, lines} = renderPage(source, active, dropped);
    const refusals = active.flatMap((conversion) =>
      conversion.refused === undefined ? [] : [{conversion, message: conversion.refused}],
    );
    const {page, wrong, isLost} = verify(
      text,
      lines,
      natives,
      source.page.quizzes.length,
      vocabulary,
    );
    if (wrong.length === 0 && refusals.length === 0 && !isLost) {
      return {page, lines, text, written: active, messages, refusal: null};
    }
    ({refusal} = page);
    const out = new Set<Conversion>();
    for (const {conversion, message} of [...refusals, ...wrong]) {
      if (out.has(conversion)) continue;
      if (conversion.isQuiz) {
        conversion.isQuiz = false;
        continue;
      }
      if (conversion.title + 1 < conversion.titles.length && message.startsWith('Its title')) {
        conversion.title++;
        continue;
      }
      out.add(conversion);
      messages.push({conversion, message});
    }
    if (out.size === 0 && isLost) break;
    active = active.filter((conversion) => !out.has(conversion));
  }
  for (const conversion of active) {
    messages.push({
      conversion,
      message: 'The page would not be read as it was meant, so it stays as it is.',
    });
  }
  const lines = source.lines.map((_, index) => ({text: '', source: index + 1, ends: []}));
  return {page: source.page, lines, text: source.text, written: [], messages, refusal};
}

function problemsOf(page: Verdict['page'], lines: readonly OutLine[]): Converted['problems'] {
  const seen = new Map<string, number>();
  const found: Converted['problems'][number][] = [];
  for (const {parts, problems} of page.questions) {
    const {title, line: at} = parts.question;
    const line = lines[at - 1]?.source ?? at;
    const name = slug(title);
    const other = seen.get(name);
    if (other === undefined) seen.set(name, line);
    else {
      const message = `The title "${title}" is that of line ${other} too.`;
      found.push({kind: 'repeated-title', line, message});
    }
    if (problems.some(({kind}) => kind === 'empty-answer')) {
      found.push({kind: 'empty-answer', line, message: `There is no answer to "${title}".`});
    }
  }
  return found;
}

/** Readers see of it what is in its first line before they open the answer. */
function longSummary({goesOn = false, line}: Conversion): Converted['problems'] {
  const message = 'The question goes on at the beginning of its answer.';
  return goesOn ? [{kind: 'long-summary', line, message}] : [];
}

function tally(kinds: readonly SourceKind[]): Partial<Record<SourceKind, number>> {
  const counts: Partial<Record<SourceKind, number>> = {};
  for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

const signs: readonly [SourceKind, RegExp][] = [
  ['block', /^[ \t>]*\?{3}[+-]? ?question\b/i],
  ['quiz', /^[ \t>]*(?:\?{3}[+-]? ?quiz\b|<quiz>)/i],
  ['admonition', /^[ \t>]*!!! ?question\b/i],
  ['answer', /^[ \t>]*\?{3}[+-]? ?(?:success|answer|solution)\b/i],
  ['details', /<details\b/i],
];

/** A page that takes too long to read stays as it is; what it may hold is told line by line. */
function refused(text: string, {source: {page, lines}}: Mended): Converted {
  const {found = '', fix = ''} = page.refusal ?? {};
  const left = lines.flatMap((line, index): Left[] => {
    const kind = signs.find(([, sign]) => sign.test(line.text))?.[0];
    return kind ? [{kind, line: index + 1, message: `The page is not read: ${found}. ${fix}`}] : [];
  });
  return {
    text,
    questions: 0,
    quizzes: 0,
    found: tally(left.map(({kind}) => kind)),
    parts: {},
    left,
    anchors: [],
    repaired: [],
    problems: [],
  };
}

import {visit} from 'unist-util-visit';
import {encode} from '../../check/decode.ts';
import {applyRepairs} from '../../check/fix.ts';
import {doubleEncoded} from '../../check/rules/double-encoded.ts';
import {hiddenSign} from '../../check/rules/hidden-sign.ts';
import {indentedHtml} from '../../check/rules/indented-html.ts';
import {invisibleCharacter} from '../../check/rules/invisible-character.ts';
import {nearMissOpening} from '../../check/rules/near-miss-opening.ts';
import type {Rule} from '../../check/rules/rule.ts';
import {shallowBody} from '../../check/rules/shallow-body.ts';
import {unclosedFence} from '../../check/rules/unclosed-fence.ts';
import {splitLines} from '../../check/lines.ts';
import {readSource, type SourcePage} from '../../check/source-page.ts';
import type {Finding, Repair} from '../../check/types.ts';
import {plainText} from '../../language/questions/plain-text.ts';
import {repairEncoding} from '../../language/questions/mojibake.ts';
import {defaultVocabulary} from '../../language/vocabulary.ts';
import {endFence} from './fences.ts';
import {isLinkToTop} from './navigation.ts';
import {renewQuizzes} from './old-quizzes.ts';
import type {Converted, ConvertOptions, Left, RepairKind} from './types.ts';
import {readAsking} from './words.ts';

/** A repair can bring to light what was hidden before. */
const rounds = 5;

export interface Mended {
  source: SourcePage;
  repaired: Converted['repaired'][number][];
  /** Lines of blocks without a type that are questions now. */
  untyped: Set<number>;
  left: Left[];
  /** Lines that are but a link to the top of the page: what was parsed has none of them. */
  toTop: ReadonlySet<number>;
  /** Whether what was parsed is not the text to the letter. */
  isMisleading: boolean;
}

/** Mend what has one right answer, line by line: no line moves. */
export function mend(written: string, options: ConvertOptions): Mended {
  const {text: whole, lines: renewed} = renewQuizzes(written);
  // In HTML they are none of Markdown's, until it becomes an answer.
  const text = /<details\b/i.test(whole) ? withoutLeading(whole) : whole;
  const vocabulary = options.vocabulary ?? defaultVocabulary;
  const read = (text: string) =>
    readSource({path: options.path, bytes: encode(text, false)}, vocabulary);
  const repaired: Mended['repaired'] = renewed.map((line) => ({kind: 'old-quiz', line}));
  const untyped = new Set<number>();
  // Most pages need nothing of it: they are read once, as they are to be parsed.
  const isSound =
    ![mayMiss, mayBeUntyped, unseen].some((sign) => sign.test(text)) &&
    repairEncoding(text) === text;
  if (isSound) {
    const {parsed, toTop} = withoutMisleading(text);
    const source = {...read(parsed), text, lines: splitLines(text)};
    const others = [unclosedFence, indentedHtml].flatMap((rule) => rule.page?.(source) ?? []);
    if (others.length === 0 && source.shallowRuns.length === 0)
      return {source, repaired, untyped, left: [], toTop, isMisleading: parsed !== text};
  }
  let source = read(text);
  let openings: Finding[] = [];
  for (let round = 0; round <= rounds; round++) {
    const found: {kind: RepairKind | 'untyped'; line: number; repair: Repair}[] = [];
    const add = (kind: RepairKind, {line, repair}: Finding) => {
      if (repair) found.push({kind, line, repair});
    };
    openings = mayMiss.test(source.text) ? (nearMissOpening.page?.(source) ?? []) : [];
    for (const finding of openings) {
      add('opening-line', {...finding, ...closeQuote(finding, source)});
    }
    for (const {line} of unclosedFence.page?.(source) ?? []) {
      const repair = endFence(line, source);
      if (repair) found.push({kind: 'unclosed-fence', line, repair});
    }
    for (const {kind, rule, sign} of mendable) {
      if (!sign.test(source.text)) continue;
      for (const finding of rule.page?.(source) ?? []) add(kind, finding);
    }
    if (options.untyped) {
      for (const {line, offset} of untypedQuestions(source)) {
        const repair = {start: offset, end: offset, text: ' question'};
        found.push({kind: 'untyped', line, repair});
      }
    }
    const mended = applyRepairs(
      source.text,
      found.map(({repair}) => repair),
    );
    if (mended === source.text || round === rounds) break;
    for (const {kind, line} of found) {
      if (kind === 'untyped') untyped.add(line);
      else repaired.push({kind, line});
    }
    source = read(mended);
  }

  const asQuestions = new Set(source.page.questions.map(({parts}) => parts.question.line));
  const left = openings
    .filter(({found, line}) => /question/i.test(found) && !asQuestions.has(line))
    .map(({line, found, fix}): Left => ({
      kind: 'block',
      line,
      message: `${found}. ${fix ?? ''}`.trim(),
    }));
  if (!options.untyped) {
    for (const {line} of untypedQuestions(source)) {
      const message =
        'A block without a type that asks something; it stays a collapsible until such blocks are made questions.';
      left.push({kind: 'untyped', line, message});
    }
  }
  const {parsed, toTop} = withoutMisleading(source.text);
  const isMisleading = parsed !== source.text;
  if (isMisleading) {
    const {text, lines} = source;
    source = {...read(parsed), text, lines};
  }
  return {source, repaired, untyped, left, toTop, isMisleading};
}

/** Signs that nobody sees, or that look like a space. */
const unseen =
  /[\u00A0\u00AD\u061C\u1680\u180E\u2000-\u200F\u2028-\u202F\u205F-\u206F\u3000\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]|(?![\t\r\n])\p{Cc}/u;

/** Rules whose repairs have one right answer, and a sign without which they find nothing. */
const mendable: readonly {kind: RepairKind; rule: Rule; sign: RegExp}[] = [
  {kind: 'double-encoded', rule: doubleEncoded, sign: /[\u00C2-\u00F4]/},
  {kind: 'hidden-sign', rule: hiddenSign, sign: unseen},
  {kind: 'invisible-character', rule: invisibleCharacter, sign: unseen},
  {kind: 'indented-html', rule: indentedHtml, sign: /\n[ \t>]*(?: {4}|\t)[ \t]*<\/?[a-z]/i},
  {kind: 'shallow-body', rule: shallowBody, sign: /\n[ \t>]*? {2,3}\S/},
];

const mayBeUntyped = /\?{3}[+-]?[ \t]+"/;
const mayMiss = /^[ \t>*+\-\d.)]*(?:[?？]{2}|[!！]{2})/m;

/** Lines outside code that begin with no-break spaces begin with their text. */
function withoutLeading(text: string): string {
  let isCode = false;
  return text.replace(/^[ \t]*(?:(```|~~~)|\u00A0[ \t\u00A0]*(?=\S))/gm, (all, fence?: string) => {
    if (fence !== undefined) isCode = !isCode;
    return fence !== undefined || isCode ? all : '';
  });
}

/** A title without its closing quote ends with its line, if a body follows. */
function closeQuote({line, found, repair}: Finding, {lines}: SourcePage): {repair?: Repair} {
  if (repair || !found.endsWith('no closing quote')) return {};
  const opening = lines[line - 1];
  let next = line;
  while (lines[next]?.text.trim() === '') next++;
  const indent = (text: string) => text.length - text.trimStart().length;
  const isBody = indent(lines[next]?.text ?? '') >= indent(opening?.text ?? '') + 4;
  if (!opening || !isBody || !/^[^"]*"[^"]*$/.test(opening.text)) return {};
  const end = opening.start + opening.text.trimEnd().length;
  return {repair: {start: end, end, text: '"'}};
}

function untypedQuestions({page, text}: SourcePage): {line: number; offset: number}[] {
  const found: {line: number; offset: number}[] = [];
  if (!text.includes('???')) return found;
  visit(page.tree, 'details', (node) => {
    const [title] = node.children;
    if (node.kind !== 'details' || node.classes.length > 0 || title?.type !== 'detailsTitle')
      return;
    const {marked, worded, named} = readAsking(plainText(title));
    const {start} = node.position ?? {};
    if (!(marked || worded || named) || start?.offset === undefined) return;
    const marks =
      /^\?{3}(?:\+|-(?= ))?/.exec(text.slice(start.offset, start.offset + 4))?.[0] ?? '???';
    found.push({line: start.line, offset: start.offset + marks.length});
  });
  return found;
}

/**
 * The text as it is parsed, with every line and place where it was. The parser takes an indented
 * link to the top for code, then the number of the next question for text; and an answer that is
 * indented by less than a long number (`123. ###`) for code. Neither was meant.
 */
function withoutMisleading(text: string): {parsed: string; toTop: Set<number>} {
  const toTop = new Set<number>();
  const repairs: Repair[] = [];
  let fence = '';
  for (const [index, {text: line, start}] of splitLines(text).entries()) {
    const [, marks = ''] = /^[\s>]*(?:(?:[-*+]|\d+[.)])\s+)*(`{3,}|~{3,})/.exec(line) ?? [];
    if (marks !== '' && fence === '') fence = marks;
    else if (fence !== '' && marks.startsWith(fence) && /^[\s>]*[`~]+\s*$/.test(line)) fence = '';
    if (fence !== '') continue;
    const end = start + line.length;
    if (isLinkToTop(line)) {
      toTop.add(index + 1);
      repairs.push({start, end, text: ' '.repeat(line.length)});
    } else {
      const [, number, heading] = /^ {0,3}(\d{1,9}[.)]) +(#{1,6} .*)$/.exec(line) ?? [];
      if (number === undefined || heading === undefined) continue;
      repairs.push({start, end, text: `1${number.slice(-1)} ${heading}`.padEnd(line.length)});
    }
  }
  return {parsed: applyRepairs(text, repairs), toTop};
}

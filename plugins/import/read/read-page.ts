import type {Definition, Image, Link} from 'mdast';
import type {Point} from 'unist';
import {collectAnchors} from '../../check/anchors.ts';
import {idInsertion} from '../../check/id-insertion.ts';
import {visit} from 'unist-util-visit';
import {plainText} from '../../language/questions/plain-text.ts';
import type {Page} from '../../language/questions/read-page.ts';
import {defaultVocabulary} from '../../language/vocabulary.ts';
import {
  convertAndRead,
  scannedAnchors,
  type Anchor,
  type Converted,
  type ConvertOptions,
  type Left,
} from '../convert/index.ts';
import {linksOf, picturesOf} from './html.ts';
import {mendErrors, type MendedError} from './mend-errors.ts';
import {splitPage, type PagePart} from './split-page.ts';
import type {ReadPage, ReadQuestion, ReadTask, Reference} from './types.ts';

/**
 * Convert a page, and read the result as the site does. What takes time is done here, in threads.
 *
 * @returns More than one for a page that is too large: its parts, in their order.
 */
export default function readConverted({text, options}: ReadTask): ReadPage[] {
  const {converted, page, lineOf, refusal} = convertAndRead(text, options);
  if (refusal) {
    const parts = splitPage(text);
    if (parts.length > 0) return readParts(text, parts, options);
  }
  const scanned = scannedAnchors(text, options.anchors);
  const anchors = [...scanned, ...converted.anchors];
  return [describe(converted, page, lineOf, anchors, options)];
}

function readParts(text: string, parts: readonly PagePart[], options: ConvertOptions): ReadPage[] {
  // From the text of the page as a whole, as they count on from part to part.
  const anchors = scannedAnchors(text, options.anchors);
  return parts.map((part, index) => {
    const {converted, page, lineOf} = convertAndRead(part.text, options);
    const inSource = (line: number) => part.lineOf(lineOf(line));
    const move = <One extends {line: number}>(list: readonly One[]) =>
      list.map((one) => ({...one, line: part.lineOf(one.line)}));
    const moved: Converted = {
      ...converted,
      left: move(converted.left),
      repaired: move(converted.repaired),
      problems: move(converted.problems),
    };
    const next = parts[index + 1]?.first ?? Infinity;
    const own = anchors.filter(({line}) => line >= part.first && line < next);
    return {...describe(moved, page, inSource, own, options), part: part.title};
  });
}

function describe(
  converted: Converted,
  read: Page,
  inSource: (line: number) => number,
  anchors: readonly Anchor[],
  {path, vocabulary = defaultVocabulary}: ConvertOptions,
): ReadPage {
  const {refusal} = read;
  const {text, page, mended, lineOf, problem} = refusal
    ? {text: converted.text, page: read, mended: [], lineOf: (line: number) => line, problem: null}
    : mendErrors(converted.text, read, path, vocabulary);
  const toSource = (line: number) => inSource(lineOf(line));
  const why = refusal ? `${refusal.found}; expected ${refusal.expected}. ${refusal.fix}` : problem;
  const oldAnchors = [...new Map(anchors.map((anchor) => [anchor.old, anchor])).values()].sort(
    (a, b) => a.line - b.line,
  );
  if (why !== null) return asFile(converted, page, oldAnchors, why);
  const references: Reference[] = [];
  let title: string | null = null;
  visit(page.tree, (node) => {
    const {start, end} = node.position ?? {};
    if (start?.offset === undefined || end?.offset === undefined) return;
    if (node.type === 'heading' && node.depth === 1) title ??= plainText(node);
    const raw = text.slice(start.offset, end.offset);
    if (node.type === 'html' || (/^(?:image|link)$/.test(node.type) && /^<[a-z]+\s/i.test(raw))) {
      references.push(...linksOf(raw, start.offset, start.line));
      references.push(...picturesOf(raw, start.offset, start.line));
    } else if (node.type === 'link' || node.type === 'image') {
      const found = ofMarkdown(node, raw, start.offset);
      if (found) references.push(found);
    } else if (node.type === 'definition') {
      const found = ofDefinition(node, raw, start);
      if (found) references.push(found);
    }
  });

  const quizzes = page.quizzes.filter(({isUsable}) => isUsable).length;
  const told = mended.map((one) => ({...one, line: inSource(one.line)}));
  return {
    converted: withLost(converted, page.questions.length + quizzes, told),
    text,
    part: null,
    questions: page.questions.map((located): ReadQuestion => {
      const {id, aliases, title: words, line, explicitId} = located.parts.question;
      const insertion =
        located.block.strayIds.length > 0 || words === '' ? null : idInsertion(text, located);
      return {
        id,
        aliases,
        title: words,
        line,
        insertion: explicitId ? null : (insertion ?? 'none'),
      };
    }),
    quizzes,
    headings: [...page.headingIds].map(([heading, {id}]) => ({id, title: plainText(heading)})),
    anchors: [...collectAnchors(page)],
    oldAnchors,
    references: references.map((one) => ({...one, line: toSource(one.line)})),
    mended: told,
    title,
    refusal: null,
  };
}

/** A page that is but a file to load. */
function asFile(
  converted: Converted,
  {tree}: Page,
  oldAnchors: readonly Anchor[],
  refusal: string,
): ReadPage {
  const title = tree.children.find((node) => node.type === 'heading' && node.depth === 1);
  return {
    converted: withLost(converted, 0, []),
    text: converted.text,
    part: null,
    questions: [],
    quizzes: 0,
    headings: [],
    anchors: [],
    oldAnchors,
    references: [],
    mended: [],
    title: title ? plainText(title) : null,
    refusal,
  };
}

/** The counts with what came to light, or is none any more, since errors were mended. */
function withLost(converted: Converted, shown: number, mended: readonly MendedError[]): Converted {
  const more = shown - converted.questions - converted.quizzes;
  if (more === 0) return converted;
  const {block = 0} = converted.found;
  const message = 'It would stop a build as it is, so it stays as text.';
  // Those that are no question any more; what else was mended can have done the same.
  const undone = mended.filter(({kind}) =>
    /^(?:empty-(?:question|answer)|quiz-choices)$/.test(kind),
  );
  const places = [...undone, ...mended];
  const lost = Array.from({length: Math.max(0, -more)}, (_, index): Left => {
    const {line = 1} = places[index] ?? places[0] ?? {};
    return {kind: 'block', line, message};
  });
  return {
    ...converted,
    left: [...converted.left, ...lost],
    found: {...converted.found, block: block + Math.max(0, more)},
  };
}

function ofDefinition(
  {url}: Definition,
  raw: string,
  {offset: start = 0, line}: Point,
): Reference | null {
  const at = /^\[(?:\\.|[^\]\\])*\]:\s*<?/.exec(raw)?.[0].length;
  const length = at === undefined ? 0 : addressLength(raw.slice(at));
  if (at === undefined || length === 0) return null;
  const place = {start: start + at, end: start + at + length};
  const isPicture = /\.(?:apng|avif|bmp|gif|ico|jpe?g|png|svg|webp)$/i.test(url);
  return {
    url,
    use: isPicture ? 'image' : 'link',
    line,
    form: 'definition',
    ...place,
    whole: {...place, text: '#'},
  };
}

function ofMarkdown(node: Link | Image, raw: string, start: number): Reference | null {
  const last = node.type === 'link' ? node.children.at(-1)?.position?.end.offset : undefined;
  const from = last === undefined ? 0 : last - start;
  const close =
    last === undefined && node.type === 'image' ? closingBracket(raw) : raw.indexOf('](', from);
  // An address as such, in `<>` or bare, leads out of the site.
  if (close < 0 || raw.charAt(close + 1) !== '(') return null;
  const before = /^\]\(\s*(<?)/.exec(raw.slice(close));
  if (!before) return null;
  const at = close + before[0].length;
  const length = before[1] === '<' ? raw.indexOf('>', at) - at : addressLength(raw.slice(at));
  if (length < 0) return null;
  const text = node.type === 'image' ? (node.alt ?? '') : raw.slice(1, close);
  return {
    url: node.url,
    use: node.type,
    line: node.position?.start.line ?? 1,
    form: 'markdown',
    start: start + at - (before[1] === '<' ? 1 : 0),
    end: start + at + length + (before[1] === '<' ? 1 : 0),
    whole: {start, end: start + raw.length, text},
  };
}

/** Where the text of an image ends. */
function closingBracket(raw: string): number {
  let depth = 0;
  for (let index = 1; index < raw.length; index++) {
    const sign = raw.charAt(index);
    if (sign === '\\') index++;
    else if (sign === '[') depth++;
    else if (sign === ']' && --depth === 0) return index;
  }
  return -1;
}

/** Letters of an address that ends at a space or at the parenthesis that closes it. */
function addressLength(raw: string): number {
  let depth = 0;
  for (let index = 0; index < raw.length; index++) {
    const sign = raw.charAt(index);
    if (sign === '\\') index++;
    else if (/[\s<>]/.test(sign)) return index;
    else if (sign === '(') depth++;
    else if (sign === ')' && --depth < 0) return index;
  }
  return raw.length;
}

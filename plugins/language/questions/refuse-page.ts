import type {Root} from 'mdast';
import {nodesIn} from '../nodes.ts';

/** Why a page is not read at all. */
export interface Refusal {
  /** 1-based. */
  line: number;
  column: number;
  found: string;
  expected: string;
  fix: string;
}

/** In UTF-16 units. Readers on a phone wait for a page of this size too. */
const longestPage = 1_000_000;

/** Quotes in quotes and lists in lists: in a line, and by indentation in columns. */
const deepest = 100;
const deepestColumn = 400;

/**
 * How much the parser may have to try. Within a paragraph each sign may be the partner of every
 * other, so the work of a stretch without a blank line is the square of its signs: ten thousand
 * in one stretch, or a hundred stretches of a thousand.
 */
const mostWork = 100_000_000;

/** Questions and other blocks of a page. */
const mostBlocks = 5000;

/** Lines, and the cells that the first row of a table promises for all of its rows. */
const mostPieces = 60_000;

/** Characters that references to definitions come to when each stands for its address. */
const mostReferred = 20_000_000;

const signs = /[*_~[\]<&\\!:`@]|www\./gi;
const openings = /\[/g;
const bars = /\|/g;
const containers = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/;
const deepBlock = /^[ \t]*(?:[-*+>]|\d{1,9}[.)]|\?\?\?|!!!|:::)/;
const delimiterRow = /^[\s>|:-]+$/;

/**
 * Look at a page before it is parsed, in one pass. A text that is small to write can take the
 * parser minutes; such a page is refused with the place, and costs nothing.
 *
 * @returns Null for a page that can be read.
 */
export function refusePage(text: string): Refusal | null {
  if (text.length >= longestPage) {
    return refusal(
      1,
      `a page of ${text.length} characters`,
      `less than ${longestPage}`,
      'Split it.',
    );
  }

  let work = 0;
  let brackets = 0;
  let blocks = 0;
  let pieces = 0;
  let longestDefinition = 0;
  let stretch = {line: 1, signs: 0, columns: 0};
  let number = 0;
  for (const line of text.split(/\r\n?|\n/)) {
    number++;
    pieces++;
    if (line.trim() === '') {
      stretch = {line: number + 1, signs: 0, columns: 0};
      // A line of spaces is looked at below too.
      if (line.length < 1000 && pieces <= mostPieces) continue;
    }

    const markers = containers.exec(line)?.[0].replace(/[ \t\d]/g, '').length ?? 0;
    if (markers > deepest) {
      const found = `${markers} lists or quotes in each other`;
      return refusal(number, found, `at most ${deepest}`, 'Write them side by side.');
    }
    const indent = line.search(/[^ \t]/);
    if (indent > deepestColumn && deepBlock.test(line)) {
      const found = `a list or block that is indented by ${indent}`;
      return refusal(number, found, `at most ${deepestColumn}`, 'Write them side by side.');
    }

    if (/^[ \t]*(?:\?\?\?|!!!|:::)/.test(line)) blocks++;
    if (blocks > mostBlocks) {
      const found = `more than ${mostBlocks} questions and other blocks`;
      return refusal(number, found, 'pages that can be read', 'Split the page.');
    }

    const before = stretch.signs;
    stretch.signs += count(signs, line);
    work += stretch.signs ** 2 - before ** 2;
    for (const {length} of line.match(/[ \t]{1000,}/g) ?? []) work += length ** 2;
    if (work > mostWork) {
      const found = `${stretch.signs} signs of Markdown without a blank line between them`;
      const fix = 'Add blank lines, or put the text into a file beside the page and link to it.';
      return refusal(stretch.line, found, 'text that can be read in seconds', fix);
    }

    if (line.includes('-') && delimiterRow.test(line))
      stretch.columns = Math.max(stretch.columns, count(bars, line) + 1);
    pieces += stretch.columns;
    if (pieces > mostPieces) {
      const found = `more than ${mostPieces} lines and cells of tables`;
      return refusal(number, found, 'pages that can be read', 'Split the page.');
    }

    brackets += count(openings, line);
    if (/^[\s>*+-]*\[[^\]]*\]:/.test(line))
      longestDefinition = Math.max(longestDefinition, line.length);
    if (longestDefinition * brackets > mostReferred) {
      const found = `an address of ${longestDefinition} characters that is referred to again and again`;
      return refusal(number, found, 'shorter addresses', 'Shorten the address.');
    }
  }
  return null;
}

/** Makes nothing, as each edit of a page has all pages of the bank looked at. */
function count(pattern: RegExp, line: string): number {
  let found = 0;
  while (pattern.test(line)) found++;
  return found;
}

function refusal(line: number, found: string, expected: string, fix: string): Refusal {
  return {line, column: 1, found, expected, fix};
}

const voidElements = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i;

/** So many elements in each other that what walks them would break off. */
const deepestHtml = 300;

/** Look at the HTML of a page that was parsed: its elements are put together later. */
export function refuseHtml(tree: Root): Refusal | null {
  let open = 0;
  // An end on a line of its own is kept apart until what it ends is joined.
  for (const node of nodesIn(tree)) {
    if (node.type !== 'html' && node.type !== 'ownLine') continue;
    const {value, position} = node;
    for (const [tag, slash, name = ''] of value.matchAll(/<(\/?)([a-z][^\s/>]*)[^<>]*>?/gi)) {
      if (slash === '/') open = Math.max(0, open - 1);
      else if (!voidElements.test(name) && !tag.endsWith('/>')) open++;
    }
    if (open <= deepestHtml) continue;
    const found = `${open} HTML elements that are not closed`;
    return refusal(position?.start.line ?? 1, found, `at most ${deepestHtml}`, 'Close them.');
  }
  return null;
}

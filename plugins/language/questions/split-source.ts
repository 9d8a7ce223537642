import type {Profile} from '../vocabulary.ts';
import {frontMatterLength} from './front-matter-block.ts';

/** A stretch of a file that can be parsed by itself. */
export interface SourcePart {
  text: string;
  /** How many lines and characters come before it. */
  line: number;
  offset: number;
}

/**
 * What the parser has to see in one piece: definitions, which all of a page refers to. Also what
 * makes places hard to count: a byte order mark, and other line endings.
 */
const reaching = /\r|^\uFEFF|^(?:[ \t>*+:-]|\d{1,9}[.)])*\[(?:[^[\]\\]|\\[^])*\]:/m;

/** What may reach over blank lines to a place that only the parser finds: nothing is split behind it. */
const endless = /^ {0,3}(?::::|\/\/\/|<(?:[!?]|script|pre|style|textarea|quiz))/i;
const comment = /^ {0,3}<!--.*-->/;

const fence = /^( {0,3})(`{3,}(?=[^`]*$)|~{3,})/;
const raw =
  /^<\/?(?:article|center|details|div|h[1-6]|li|ol|p|section|summary|table|tbody|t[dhr]|thead|ul)(?:[\s/>]|$)/i;
/** HTML that ends with the next blank line; lines in it are nothing else, unless one of the others is among them. */
const unclear = /^ {0,3}(?:[-*+>?!=:$\\]|\d)/;

/** At the edge, after a blank line: it ends all that is above it. */
const start = /^(?:\?\?\?|!!!|#{1,6}(?:[ \t]|$))/;

/** Any line there: it ends no list, but what is above it and what is in its own line are read as they would be. */
export const anyLine = /^[^ \t]/;

/** So short a part is not worth a parser of its own. */
const shortest = 400;

/**
 * Split a page before its blocks and headings, where that makes no difference to how they are read.
 * Lines in a fence are none of these.
 *
 * @param profile - The syntax of another tool that the page is read with too.
 * @param first - What a part may begin with.
 */
export function splitSource(
  text: string,
  profile: Profile | null = null,
  first = start,
): SourcePart[] {
  const parts: SourcePart[] = [];
  let line = 0;
  let offset = 0;
  if (!reaching.test(text)) {
    for (const place of startsOf(text, frontMatterLength(text), profile, first)) {
      if (place.offset - offset < shortest) continue;
      parts.push({text: text.slice(offset, place.offset), line, offset});
      ({line, offset} = place);
    }
  }

  return [...parts, {text: text.slice(offset), line, offset}];
}

/** Places behind the front matter that a part may begin at. */
function* startsOf(
  text: string,
  head: number,
  profile: Profile | null,
  first: RegExp,
): Generator<{line: number; offset: number}> {
  /** The fence that is open, at the edge or maybe in the item of a list. */
  let open: {indent: number; marks: string} | null = null;
  /** Since the last blank line: no HTML, HTML for sure, or something that may be it. */
  let html: 'none' | 'raw' | 'unclear' = 'none';
  let afterBlank = false;
  let next = 0;
  for (const [line, written] of text.split('\n').entries()) {
    const offset = next;
    next += written.length + 1;
    if (offset < head) continue;
    // Other spaces than these are text.
    const words = written.replace(/^[ \t]+|[ \t]+$/g, '');
    if (words === '') {
      afterBlank = true;
      html = 'none';
      continue;
    }

    if (open) {
      // The item of a list that the fence is in would end here, and the fence with it.
      if (written.search(/[^ \t]/) < open.indent) return;
      const [, , marks = ''] = fence.exec(written) ?? [];
      if (marks.startsWith(open.marks) && words === marks) open = null;
    } else if (endless.test(written)) {
      if (!comment.test(written)) return;
    } else {
      if (afterBlank && first.test(written)) yield {line, offset};
      const [, spaces = '', marks] = fence.exec(written) ?? [];
      if (marks !== undefined) {
        if (html === 'unclear') return;
        if (html === 'none') open = {indent: spaces.length, marks};
      } else if (html === 'none') {
        // With the profile, a tag may be a line of its own, and what is below it Markdown.
        if (raw.test(written)) html = profile === 'mkdocs' ? 'unclear' : 'raw';
        else if (/^ {0,3}(?:<|\$\$|\\\[)/.test(written)) html = 'unclear';
      } else if (unclear.test(written)) html = 'unclear';
    }
    afterBlank = false;
  }
}

import {frontMatterLength} from './front-matter-block.ts';

/** A stretch of a file that can be parsed by itself. */
export interface SourcePart {
  text: string;
  /** How many lines and characters come before it. */
  line: number;
  offset: number;
}

/**
 * What reaches over a blank line and an opening line at the edge, or may: definitions, and at
 * the edge of the page fences, directives, comments, quizzes and elements that hold text as it is.
 * Also what makes places hard to count: a byte order mark, and other line endings.
 */
const reaching = /\]:|\r|^\uFEFF|^ {0,3}(?:```|~~~|:::|<(?:[!?]|script|pre|style|textarea|quiz))/im;

/** An opening line at the edge, after a blank line: it ends all that is above it. */
const start = /^[ \t]*\n(?=\?\?\?|!!!)/gm;

/** So short a part is not worth a parser of its own. */
const shortest = 400;

/** Split a page before its blocks, where that makes no difference to how they are read. */
export function splitSource(text: string): SourcePart[] {
  const parts: SourcePart[] = [];
  let line = 0;
  let offset = 0;
  if (!reaching.test(text)) {
    const head = frontMatterLength(text);
    for (const {index, 0: blank} of text.matchAll(start)) {
      const at = index + blank.length;
      if (at < head || at - offset < shortest) continue;
      const part = text.slice(offset, at);
      parts.push({text: part, line, offset});
      line += part.split('\n').length - 1;
      offset = at;
    }
  }

  return [...parts, {text: text.slice(offset), line, offset}];
}

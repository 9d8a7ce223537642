import {plainTitle} from '../convert/index.ts';

/** So many letters tell which thing is meant. */
const longest = 60;

/** A `<details>` is a line or two above its title. */
const mostLines = 4;

const marks = /^(?:[\s>|]|[-*+] |\d{1,9}[.)] |#{1,6} |[?!]{3}[+-]? ?(?:[\w-]+ )*|"|\{%.*?%\})+/;

/**
 * How what stands at a line of a page begins, as readers see it.
 *
 * @param line - 1-based.
 * @returns Nothing where no text is near.
 */
export function firstWords(lines: readonly string[], line: number): string {
  for (const written of lines.slice(Math.max(0, line - 1), line - 1 + mostLines)) {
    const text = plainTitle(written.slice(0, 1000).replace(marks, '')).replace(/["|\s]+$/, '');
    if (!/[\p{L}\p{N}]/u.test(text)) continue;
    if (text.length <= longest) return text;
    return `${text
      .slice(0, longest)
      .replace(/[\uD800-\uDBFF]$/, '')
      .trim()}…`;
  }
  return '';
}

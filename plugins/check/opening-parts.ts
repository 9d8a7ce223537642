/** What a line that starts with marks consists of, read with all tolerance. */
export interface OpeningParts {
  /** Two or more `?`, or two to four `!`; full-width ones too. */
  marks: string;
  /** White space between the marks and the sign; all of it when there is no sign. */
  gap: string;
  sign: '' | '+' | '-';
  signGap: string;
  /** Up to the title's quote, with the space before it. */
  words: string;
  title: TitleParts | null;
}

export interface TitleParts {
  open: string;
  text: string;
  /** The closing quote; `null` when there is none. */
  close: string | null;
  /** What follows the closing quote. */
  tail: string;
  /** The id when what follows is `{#id}`. */
  id: string | null;
}

const head =
  /^([?？]{2,}(?![?？])|[!！]{2,4})((?:\s|[\u200B\u2060])*)(?![\s\u200B\u2060])([+-]?)((?:\s|[\u200B\u2060])*)(?![\s\u200B\u2060])(.*)$/u;
const doubleQuote = /["“”„‟«»＂]/u;
const singleQuote = /['‘’‚‛‹›]/u;
const idTail = /^\s*\{:?\s*#([^\s{}]+)\s*\}\s*$/u;

/** Split a line; `null` when it does not start with marks and something after them. */
export function splitOpening(line: string): OpeningParts | null {
  const match = head.exec(line);
  if (!match) return null;
  const [, marks = '', gap = '', sign = '', signGap = '', rest = ''] = match;
  if (rest.trim() === '') return null;
  const quote = findQuote(rest);
  return {
    marks,
    gap,
    sign: sign === '+' || sign === '-' ? sign : '',
    signGap,
    words: quote === -1 ? rest : rest.slice(0, quote),
    title: quote === -1 ? null : splitTitle(rest.slice(quote)),
  };
}

/** Where the title starts: an apostrophe inside a word does not start one. */
function findQuote(rest: string): number {
  for (let index = 0; index < rest.length; index++) {
    const character = rest.charAt(index);
    if (doubleQuote.test(character)) return index;
    if (!singleQuote.test(character)) continue;
    const inWord = /[\p{L}\p{N}]/u.test(rest.charAt(index - 1));
    // `question'Title'`: one word, and a quote at the end.
    const touches =
      !/\s/u.test(rest.slice(0, index)) &&
      singleQuote.test(
        rest
          .trimEnd()
          .slice(index + 1)
          .slice(-1),
      );
    if (!inWord || touches) return index;
  }

  return -1;
}

function splitTitle(quoted: string): TitleParts {
  const open = quoted.charAt(0);
  const close = closingQuote(quoted, open);
  if (close === -1) {
    return {open, text: quoted.slice(1), close: null, tail: '', id: null};
  }

  const tail = quoted.slice(close + 1);
  return {
    open,
    text: quoted.slice(1, close),
    close: quoted.charAt(close),
    tail,
    id: idTail.exec(tail)?.[1] ?? null,
  };
}

function closingQuote(quoted: string, open: string): number {
  if (open === '"') {
    const straight = quoted.lastIndexOf('"');
    if (straight > 0) return straight;
    // `"Title”`, but not `"He said “no”`.
    const last = quoted.trimEnd().length - 1;
    return last > 0 && /[”“»]/u.test(quoted.charAt(last)) && !/[“„«]/u.test(quoted.slice(1, last))
      ? last
      : -1;
  }

  const pattern = doubleQuote.test(open) ? doubleQuote : /['‘’‚‛‹›"]/u;
  for (let index = quoted.length - 1; index > 0; index--) {
    if (!pattern.test(quoted.charAt(index))) continue;
    const apostrophe =
      singleQuote.test(quoted.charAt(index)) &&
      /[\p{L}\p{N}]/u.test(quoted.charAt(index - 1)) &&
      /[\p{L}\p{N}]/u.test(quoted.charAt(index + 1));
    return apostrophe ? -1 : index;
  }

  return -1;
}

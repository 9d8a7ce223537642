import LineBreaker from 'linebreak';
import {splitGraphemes} from './text.ts';

export interface FitOptions {
  /** Sizes to try, largest first. */
  sizes: readonly number[];
  maxWidth: number;
  /** How many lines there is room for at a size. */
  maxLines: (size: number) => number;
  /** Width of a text at size 1. */
  measure: (text: string) => number;
}

export interface FittedText {
  size: number;
  lines: string[];
}

/** A stretch after which a line may end; widths at size 1. */
interface Word {
  text: string;
  width: number;
  /** Without the white space at its end. */
  inkWidth: number;
}

/** What is at most this much too wide is so by rounding alone. */
const tolerance = 1e-6;

/**
 * Break a text into lines at the largest size at which it fits. What does not fit at the
 * smallest one ends in an ellipsis.
 */
export function fitLines(text: string, options: FitOptions): FittedText {
  const {sizes, maxWidth, maxLines, measure} = options;
  const words = toWords(text, measure);
  for (const size of sizes) {
    const room = maxWidth / size;
    const lines = breakLines(words, room);
    if (lines.length > maxLines(size) || lines.some((line) => tooWide(line, room))) continue;
    return {size, lines: balance(words, lines, room).map(toText)};
  }

  const size = Math.min(...sizes);
  return {size, lines: cut(words, maxWidth / size, maxLines(size), measure)};
}

/** Where lines may end, as https://unicode.org/reports/tr14/ has it: Chinese has no spaces. */
function toWords(text: string, measure: FitOptions['measure']): Word[] {
  const breaker = new LineBreaker(text);
  const words: Word[] = [];
  let start = 0;
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    words.push(toWord(text.slice(start, next.position), measure));
    start = next.position;
  }

  return words;
}

function toWord(text: string, measure: FitOptions['measure']): Word {
  const ink = text.trimEnd();
  const inkWidth = measure(ink);
  return {text, inkWidth, width: ink === text ? inkWidth : measure(text)};
}

function breakLines(words: readonly Word[], room: number): Word[][] {
  const lines: Word[][] = [];
  let width = 0;
  for (const word of words) {
    const line = lines.at(-1);
    if (line && width + word.inkWidth <= room + tolerance) {
      line.push(word);
      width += word.width;
    } else {
      lines.push([word]);
      width = word.width;
    }
  }

  return lines;
}

/** Lines of much the same length, as many as before: no word alone on the last one. */
function balance(words: readonly Word[], lines: Word[][], room: number): Word[][] {
  let best = lines;
  let tooNarrow = 0;
  let wideEnough = room;
  while (lines.length > 1 && wideEnough - tooNarrow > room / 100) {
    const middle = (tooNarrow + wideEnough) / 2;
    const tried = breakLines(words, middle);
    if (tried.length === lines.length && !tried.some((line) => tooWide(line, middle))) {
      best = tried;
      wideEnough = middle;
    } else {
      tooNarrow = middle;
    }
  }

  return best;
}

/** The first lines of a text that is too long; words that are too long are broken too. */
function cut(
  words: readonly Word[],
  room: number,
  maxLines: number,
  measure: FitOptions['measure'],
): string[] {
  const pieces = words.flatMap((word) =>
    word.inkWidth > room
      ? splitGraphemes(word.text).map((character) => toWord(character, measure))
      : [word],
  );
  const lines = breakLines(pieces, room);
  const shown = lines.slice(0, maxLines).map(toText);
  const last = lines[maxLines - 1];
  if (lines.length <= maxLines || !last) return shown;

  const ended = () => `${toText(last).replace(/[\s\p{P}]+$/u, '')}…`;
  while (last.length > 1 && measure(ended()) > room) last.pop();
  return [...shown.slice(0, -1), ended()];
}

function tooWide(line: readonly Word[], room: number): boolean {
  const width = line.reduce((sum, word) => sum + word.width, 0);
  const last = line.at(-1);
  return width - (last ? last.width - last.inkWidth : 0) > room + tolerance;
}

function toText(line: readonly Word[]): string {
  return line
    .map(({text}) => text)
    .join('')
    .trimEnd();
}

import {normalize} from './normalize.ts';
import {stopWords} from './stop-words.ts';

/** A stretch without white space or separators, and what of it can be looked up. */
export interface Chunk {
  /** UTF-16 offsets in the text. */
  start: number;
  end: number;
  /** The chunk as one word with its symbols, such as `--platform`, `c++` or `if/else`. */
  whole: string;
  /** The words in it; equals `[whole]` for a plain word, empty for symbols only. */
  parts: Part[];
  /** Neighbouring words of a camelCase name in one: `getElement`, `ElementById` of `getElementById`. */
  joins: Part[];
}

export interface Part {
  start: number;
  end: number;
  term: string;
}

/**
 * What separates: white space, brackets, quotes, and marks that never are part of a name.
 * The brackets of a call (`pipe()`) stay with the name.
 */
const CHUNK =
  /(?:[^\s()[\]{}<>,;"“”„«»`|!?*=…、。，；：？！（）「」『』《》【】।॥—–•·]|(?<=[\p{L}\p{N}_])\(\))+/gu;

/** Symbols alone are looked up as they are: `&&`, `$?`, `>>`, `2>&1`; but not rules and ellipses. */
const SYMBOLS =
  /(?<=^|\s)(?:(?![-._=*#~]+(?:\s|$))[!-/:-@[-`{-~]{2,3}(?=\s|$)|\d?>&\d(?![^\s;)]))/g;

/** A mark alone begins none: one follows most emoji. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’][\p{L}\p{N}\p{M}]+)*/gu;
/** `fooBar`, `HTTPServer`; but `AMIs` is one word. */
const CAMEL = /(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll}\p{L})/u;

/** A word that is one whichever way it is looked at, as most are. */
const PLAIN = /^[A-Z]?[a-z]+$/;

/** Scripts that are written without spaces between words. */
const UNSPACED =
  /[\u3099\u309a\uff9e\uff9f\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ーｰ]+/gu;
/** A character with the voice marks that kana may have apart. */
const VOICED = /.[\u3099\u309a\uff9e\uff9f]*/gsu;
const HAS_UNSPACED = new RegExp(UNSPACED.source, 'u');

/** French and Italian words that are cut short before another: `l'encapsulation` is `encapsulation`. */
const ELIDED =
  /^(?:[cdjlmnst]|(?:jus|lors|puis|quoi)?qu|un|(?:a|co|da|de|ne|que|su)ll)['’](?=[\p{L}\p{N}]{2})/iu;

/** Longer ones are data (hashes, keys), which nobody types; they would only fill the index. */
const LONGEST_TERM = 40;
const LONGEST_WHOLE = 48;
/** Beyond, only the words are taken; keeps the patterns below in bounded time. */
const LONGEST_CHUNK = 200;
/** A camelCase name of more words is a sentence. */
const MOST_PIECES = 6;
/** A chunk of more words than this (a URL, a path) is found by its words only. */
const MOST_PARTS = 6;

/** Splits a text of any script into what can be looked up, with the places. */
export function tokenize(text: string): Chunk[] {
  const chunks: Chunk[] = [];
  for (const match of text.matchAll(CHUNK)) {
    const chunk = trimmed(match[0], match.index);
    if (!chunk) continue;
    const command = chunks.at(-1);
    chunks.push(chunk, ...namesIn(text, chunk));
    if (command && isFlagOf(command, chunk)) {
      const whole = `${command.whole} ${chunk.whole}`;
      chunks.push({start: command.start, end: chunk.end, whole, parts: [], joins: []});
    }
  }
  for (const match of text.matchAll(SYMBOLS)) {
    const start = match.index;
    chunks.push({start, end: start + match[0].length, whole: match[0], parts: [], joins: []});
  }
  return chunks;
}

/** Whether the chunk is a flag next to a plain word, which are looked up together: `kill -s`. */
function isFlagOf(command: Chunk, {whole, start}: Chunk): boolean {
  const [name] = command.parts;
  return (
    /^-[a-z]/.test(whole) &&
    command.end === start - 1 &&
    name?.term === command.whole &&
    !stopWords.has(name.term)
  );
}

/** What stands between names that are written as one; in `C++-style` too, but not in `--no-cache`. */
const BETWEEN_NAMES = /[/&]|(?<=[+#])-/u;

/** Names of which a symbol is a part, in a longer chunk: `c++` and `c#` of `C++/C#`, `.net` of `Angular/.NET`. */
function namesIn(text: string, {start, end, whole}: Chunk): Chunk[] {
  if (!BETWEEN_NAMES.test(whole)) return [];
  let at = start;
  return text
    .slice(start, end)
    .split(BETWEEN_NAMES)
    .flatMap((piece) => {
      const name = trimmed(piece, at);
      at += piece.length + 1;
      return name && /^[^\p{L}\p{N}]|[^\p{L}\p{N}\p{M}]$/u.test(name.whole)
        ? [{...name, parts: [], joins: []}]
        : [];
    });
}

/** Punctuation around the chunk goes, symbols that belong to a name stay. */
function trimmed(raw: string, offset: number): Chunk | null {
  if (raw.length <= LONGEST_TERM && PLAIN.test(raw)) {
    const [start, end, term] = [offset, offset + raw.length, raw.toLowerCase()];
    return {start, end, whole: term, parts: [{start, end, term}], joins: []};
  }
  if (raw.length > LONGEST_CHUNK) {
    const {parts, joins} = words(raw, offset);
    const end = offset + raw.length;
    return parts.length > 0 ? {start: offset, end, whole: '', parts, joins} : null;
  }
  // `--platform`, `-s`, `.NET`, `$PATH`, `@Test`, but not `'quoted` or `/path`.
  const before = /^.*?(?=(?:--?|\.|\$|@|#)?[\p{L}\p{N}])/u.exec(raw);
  if (!before) return null;
  const from = before[0].length;
  const start = from + (ELIDED.exec(raw.slice(from))?.[0].length ?? 0);
  // `C++`, `C#`, `pipe()`, but not `end.` or `path/`.
  const after = /(?:(?<=[\p{L}\p{N}])(?:\+\+?|#|\(\)))?(?:[^\p{L}\p{N}\p{M}]\p{M}*)*$/u.exec(raw);
  const symbol = /^(?:\+\+?|#|\(\))/.exec(after?.[0] ?? '');
  const end = (after?.index ?? raw.length) + (symbol?.[0].length ?? 0);
  const text = raw.slice(start, end);
  const {parts: found, joins} = words(text, offset + start);
  const whole = wholeOf(text, found);
  // As those write it who leave the apostrophe out.
  const joined = start > from ? wholeOf(raw.slice(from, end), found) : '';
  if (joined !== '') joins.push({start: offset + from, end: offset + end, term: joined});
  // A letter or digit of a longer name (`-s`, `10.0.0.0/8`) says nothing alone.
  const parts =
    whole === '' ? found : found.filter(({term}) => term === whole || !/^[a-z0-9]$/.test(term));
  return parts.length === 0 && whole === ''
    ? null
    : {start: offset + start, end: offset + end, whole, parts, joins};
}

/** The chunk as one term, or an empty string where that is of no use. */
function wholeOf(text: string, parts: Part[]): string {
  if (text.length > LONGEST_WHOLE || parts.length > MOST_PARTS || text.includes('://')) return '';
  if (HAS_UNSPACED.test(text)) return '';
  const whole = normalize(text).replace(/['’]s$|['’]/g, '');
  const [first] = parts;
  return parts.length === 1 && first?.term === whole ? first.term : whole;
}

type Words = Pick<Chunk, 'parts' | 'joins'>;

function words(text: string, offset: number): Words {
  const found: Words = {parts: [], joins: []};
  for (const match of text.matchAll(WORD)) {
    const word = match[0];
    if (HAS_UNSPACED.test(word)) unspaced(word, offset + match.index, found);
    else spaced(word, offset + match.index, found);
  }
  return found;
}

/** A word, and the words a camelCase name is made of. */
function spaced(word: string, offset: number, {parts, joins}: Words): void {
  if (word.length > LONGEST_TERM) return;
  const bare = word.replace(/['’]s$/i, '');
  const pieces = bare.split(CAMEL);
  if (pieces.length > 1 && pieces.length <= MOST_PIECES) joined(pieces, offset, joins);
  let at = offset;
  for (const piece of pieces) {
    // Single letters of a camelCase name (`eBPF`) say nothing alone.
    if (pieces.length === 1 || piece.length > 1) {
      const term = normalize(piece).replace(/['’]/g, '');
      if (term) parts.push({start: at, end: at + piece.length, term});
    }
    at += piece.length;
  }
}

/** Each stretch of two or more pieces of a name, the name itself included. */
function joined(pieces: readonly string[], offset: number, joins: Part[]): void {
  let start = offset;
  pieces.forEach((piece, from) => {
    let end = start + piece.length;
    for (let to = from + 1; to < pieces.length; to++) {
      end += pieces[to]?.length ?? 0;
      const term = normalize(pieces.slice(from, to + 1).join(''));
      joins.push({start, end, term});
    }
    start += piece.length;
  });
}

/**
 * Pairs of neighbouring characters, and the last one alone.
 *
 * `Intl.Segmenter` would give words, but its dictionary comes with each browser: where it
 * differs from the one of the build, words would not be found. Pairs are the same everywhere,
 * and a single character finds the pairs it starts, or itself where it ends the run.
 */
function unspaced(word: string, offset: number, found: Words): void {
  let from = 0;
  for (const match of word.matchAll(UNSPACED)) {
    if (match.index > from) spaced(word.slice(from, match.index), offset + from, found);
    pairs(match[0], offset + match.index, found.parts);
    from = match.index + match[0].length;
  }
  if (from < word.length) spaced(word.slice(from), offset + from, found);
}

/** The first character of a pair as above; an empty string for other terms. */
export function firstOfPair(term: string): string {
  const [first = '', second, ...more] = term.length > 4 ? [] : Array.from(term);
  return second !== undefined && more.length === 0 && HAS_UNSPACED.test(first) ? first : '';
}

function pairs(run: string, offset: number, parts: Part[]): void {
  // Where one is written as several or several as one (`ﾀﾞ`, `ำ`), all have the place of what is written.
  const characters = Array.from(run.matchAll(VOICED), ({0: written, index}) => {
    const start = offset + index;
    return Array.from(normalize(written), (term) => ({start, end: start + written.length, term}));
  }).flat();
  characters.forEach(({start, end, term}, index) => {
    const next = characters[index + 1];
    parts.push({start, end: next?.end ?? end, term: term + (next?.term ?? '')});
  });
}

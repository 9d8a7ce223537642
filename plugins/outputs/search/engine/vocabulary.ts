import type {CommonWords} from '../format/common-file.ts';
import type {WordsPart} from '../format/root-file.ts';
import type {Words} from '../format/words-file.ts';
import {stem} from '../text/stem.ts';
import {Directory, Lacking, type Parts} from './parts.ts';

export interface Near {
  /** Number of the term. */
  number: number;
  /** Insertions, deletions, replacements and swaps of neighbours. */
  distance: number;
  /** Whether the query is near the beginning of the term only. */
  isPrefix: boolean;
}

/** Words of a part, and the number of the first of them among all. */
type Numbered = Words & {from: number};

/** The file with the most common words of all letters. */
interface CommonFile {
  checksum: number;
  file: Parts<CommonWords>;
}

/**
 * The words of an index in order, and which of them are near what was typed.
 *
 * They are in parts by how they begin. What is not there yet throws `Lacking`: no answer depends
 * on what else was fetched before.
 */
export class Vocabulary {
  readonly #directory: Directory<WordsPart>;
  readonly #words: Parts<Words>;
  readonly #common: CommonFile | null;
  /** Words that were found among the common ones: what begins as they do need not be fetched for them. */
  readonly #looked = new Map<number, {term: string; frequency: number}>();
  readonly #numbers = new Map<string, number>();
  readonly #stems = new Map<string, string>();
  /** The part that was used last: the next number mostly is of it too. */
  #last: Numbered = {from: 0, terms: [], shared: new Uint8Array(), frequencies: new Uint32Array()};

  /** @param common - Null where all words are few enough to look through. */
  constructor(parts: readonly WordsPart[], words: Parts<Words>, common: CommonFile | null) {
    this.#directory = new Directory(parts);
    this.#words = words;
    this.#common = common;
  }

  /**
   * Fetches what holds the terms that begin as these do.
   *
   * @throws SearchIndexError
   */
  load(terms: readonly string[]): Promise<void> {
    return this.#words.load(new Set(terms.flatMap((term) => this.#partOf(term) ?? [])));
  }

  /** Whether the terms that begin as this one would have to be fetched. */
  isFar(term: string): boolean {
    const part = this.#partOf(term);
    return part !== undefined && !this.#words.has(part);
  }

  term(number: number): string {
    const found = this.#looked.get(number);
    if (found) return found.term;
    const {terms, from} = this.#holding(number);
    return terms[number - from] ?? '';
  }

  frequency(number: number): number {
    if (number < 0) return 0;
    const found = this.#looked.get(number);
    if (found) return found.frequency;
    const {frequencies, from} = this.#holding(number);
    return frequencies[number - from] ?? 0;
  }

  /** Number of a term, or -1. */
  find(term: string): number {
    const found = this.#numbers.get(term);
    if (found !== undefined) return found;
    const words = this.#beginningAs(term);
    if (!words) return -1;
    const at = firstFrom(words, term);
    return words.terms[at] === term ? words.from + at : -1;
  }

  /** Numbers of the terms that begin so: from the first up to, without, the second. */
  startingWith(prefix: string): [number, number] {
    const words = this.#beginningAs(prefix);
    if (!words) return [0, 0];
    const [from, to] = [firstFrom(words, prefix), firstFrom(words, `${prefix}\uffff`)];
    return [words.from + from, words.from + to];
  }

  /** Numbers of the terms that begin so and go on: in order, or of more than so many the most common ones, those first. */
  goingOn(prefix: string, most: number): number[] {
    const [from, to] = this.startingWith(prefix);
    if (to === from) return [];
    const {terms, frequencies, from: first} = this.#holding(from);
    const start = from - first + (terms[from - first] === prefix ? 1 : 0);
    const some = frequencies.subarray(start, to - first);
    // A letter begins thousands: only those that may be among the most common are sorted by hand.
    const least = some.length > most ? (some.slice().sort()[some.length - most] ?? 0) : 0;
    const found: number[] = [];
    some.forEach((frequency, index) => {
      if (frequency >= least) found.push(first + start + index);
    });
    if (found.length <= most) return found;
    return found.sort((a, b) => this.frequency(b) - this.frequency(a) || a - b).slice(0, most);
  }

  beginsSome(prefix: string): boolean {
    const [from, to] = this.startingWith(prefix);
    return to > from;
  }

  /** Numbers of the terms that hold it anywhere; of many, of the most common ones. */
  containing(text: string): number[] {
    return this.#elsewhere().flatMap(({terms, numberOf}) =>
      terms.flatMap((term, at) => (term.includes(text) ? [numberOf(at)] : [])),
    );
  }

  /** Other forms of a word: the terms of the same stem. */
  forms(wanted: string): number[] {
    // Forms share their beginning up to what a rule rewrites: `polici` from `policy`.
    const begin = wanted.slice(0, Math.max(3, wanted.length - 2));
    const [from, to] = this.startingWith(begin);
    const found: number[] = [];
    for (let number = from; number < to; number++) {
      const term = this.term(number);
      if (term.length <= wanted.length + 8 && this.#stemOf(term) === wanted) found.push(number);
    }
    return found;
  }

  #stemOf(term: string): string {
    const known = this.#stems.get(term);
    if (known !== undefined) return known;
    const found = stem(term);
    this.#stems.set(term, found);
    return found;
  }

  /**
   * Terms within a distance, and those that begin within it: of those that begin with the same
   * letter if there are any, as the first one is mostly right, else of all, or of many the most
   * common ones.
   */
  near(query: string, most: number, prefixes: boolean): Near[] {
    const [from, to] = this.startingWith(query.charAt(0));
    if (to > from) {
      const words = this.#holding(from);
      const range = [from - words.from, to - words.from] as const;
      const found = nearIn(words, range, query, most, prefixes);
      if (found.length > 0) {
        return found.map((one) => ({...one, number: words.from + one.number}));
      }
    }
    return this.#elsewhere().flatMap(({numberOf, ...words}) =>
      nearIn(words, [0, words.terms.length], query, most, prefixes).map((one) => ({
        ...one,
        number: numberOf(one.number),
      })),
    );
  }

  /** The part with the words that begin as this one. */
  #partOf(text: string): (WordsPart & {from: number}) | undefined {
    const initial = text.charCodeAt(0);
    return this.#directory.parts.findLast((part) => part.initial <= initial);
  }

  #beginningAs(text: string): Numbered | undefined {
    const part = this.#partOf(text);
    return part && {...this.#words.get(part), from: part.from};
  }

  #holding(number: number): Numbered {
    const {from, terms} = this.#last;
    if (number >= from && number < from + terms.length) return this.#last;
    const part = this.#directory.of(number);
    return (this.#last = {...this.#words.get(part), from: part.from});
  }

  /** Where a word is looked for that does not begin as it should. */
  #elsewhere(): (Words & {numberOf: (at: number) => number})[] {
    if (this.#common) {
      const words = this.#common.file.get({checksum: this.#common.checksum});
      const {terms, frequencies, numbers} = words;
      const numberOf = (at: number) => {
        const number = numbers[at] ?? -1;
        const term = terms[at] ?? '';
        this.#looked.set(number, {term, frequency: frequencies[at] ?? 0});
        this.#numbers.set(term, number);
        return number;
      };
      return [{...words, numberOf}];
    }
    const {parts} = this.#directory;
    try {
      return parts.map((part) => ({
        ...this.#words.get(part),
        numberOf: (at: number) => part.from + at,
      }));
    } catch (error) {
      throw error instanceof Lacking ? new Lacking(() => this.#words.load(parts)) : error;
    }
  }
}

function firstFrom({terms}: Words, term: string): number {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((terms[middle] ?? '') < term) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Which of some words in a row are near.
 *
 * Walks the sorted terms with one row of the distance table for each character, so that a
 * row is worked out once for all terms that share it, and terms are passed over as long
 * as they share a beginning that is too far off.
 */
function nearIn(
  {terms, shared}: Words,
  [from, to]: readonly [number, number],
  query: string,
  most: number,
  prefixes: boolean,
): Near[] {
  const wanted = Array.from({length: query.length}, (_, index) => query.charCodeAt(index));
  const width = wanted.length + 1;
  const longest = wanted.length + most;
  const rows = [Uint8Array.from({length: width}, (_, index) => Math.min(index, 255))];
  const letters: number[] = [];
  /** Smallest distance to the query of a beginning of the term, by its length. */
  const best: number[] = [wanted.length];
  /** Length of the beginning at which the last worked-out term got too far off, if it did. */
  let dead = Infinity;
  const found: Near[] = [];
  for (let number = from; number < to; number++) {
    const same = number === from ? 0 : (shared[number] ?? 0);
    const term = terms[number] ?? '';
    if (same < dead) {
      const end = Math.min(term.length, longest);
      dead = Infinity;
      for (let depth = Math.min(same, end); depth < end; depth++) {
        const lowest = nextRow(rows, letters, depth, term.charCodeAt(depth), wanted);
        best[depth + 1] = Math.min(best[depth] ?? 255, rows[depth + 1]?.[wanted.length] ?? 255);
        if (lowest > most) {
          dead = depth + 1;
          break;
        }
      }
    }
    const {length} = term;
    const distance =
      dead === Infinity && length <= longest ? (rows[length]?.[wanted.length] ?? 255) : 255;
    const ofBeginning = best[Math.min(dead, length, longest)] ?? 255;
    if (distance <= most) found.push({number, distance, isPrefix: false});
    else if (prefixes && ofBeginning <= most) {
      found.push({number, distance: ofBeginning, isPrefix: true});
    }
  }
  return found;
}

/** Fills the row after `depth` letters and one more; returns its smallest distance. */
function nextRow(
  rows: Uint8Array[],
  letters: number[],
  depth: number,
  letter: number,
  wanted: readonly number[],
): number {
  const above = rows[depth];
  if (!above) return 255;
  const row = (rows[depth + 1] ??= new Uint8Array(wanted.length + 1));
  const twoAbove = depth > 0 ? rows[depth - 1] : undefined;
  const before = letters[depth - 1];
  letters[depth] = letter;
  row[0] = depth + 1;
  let lowest = depth + 1;
  for (let column = 1; column <= wanted.length; column++) {
    const other = wanted[column - 1];
    const replaced = (above[column - 1] ?? 255) + (other === letter ? 0 : 1);
    let distance = Math.min(replaced, (above[column] ?? 255) + 1, (row[column - 1] ?? 255) + 1);
    if (twoAbove && column > 1 && other === before && wanted[column - 2] === letter) {
      distance = Math.min(distance, (twoAbove[column - 2] ?? 255) + 1);
    }
    row[column] = distance;
    if (distance < lowest) lowest = distance;
  }
  return lowest;
}

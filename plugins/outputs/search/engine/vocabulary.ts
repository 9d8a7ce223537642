import {stem} from '../text/stem.ts';

export interface Near {
  /** Number of the term. */
  number: number;
  /** Insertions, deletions, replacements and swaps of neighbours. */
  distance: number;
  /** Whether the query is near the beginning of the term only. */
  isPrefix: boolean;
}

/** The words of an index in order, and which of them are near what was typed. */
export class Vocabulary {
  readonly terms: readonly string[];
  readonly frequencies: Uint32Array;
  readonly #shared: Uint8Array;
  readonly #stems = new Map<number, string>();

  constructor(terms: readonly string[], shared: Uint8Array, frequencies: Uint32Array) {
    this.terms = terms;
    this.frequencies = frequencies;
    this.#shared = shared;
  }

  term(number: number): string {
    return this.terms[number] ?? '';
  }

  frequency(number: number): number {
    return this.frequencies[number] ?? 0;
  }

  /** Number of a term, or -1. */
  find(term: string): number {
    const number = this.#firstFrom(term);
    return this.terms[number] === term ? number : -1;
  }

  /** Numbers of the terms that begin so: from the first up to, without, the second. */
  startingWith(prefix: string): [number, number] {
    return [this.#firstFrom(prefix), this.#firstFrom(`${prefix}\uffff`)];
  }

  beginsSome(prefix: string): boolean {
    const [from, to] = this.startingWith(prefix);
    return to > from;
  }

  /** Numbers of the terms that hold it anywhere. */
  containing(text: string): number[] {
    return this.terms.flatMap((term, number) => (term.includes(text) ? [number] : []));
  }

  /** Other forms of a word: the terms of the same stem. */
  forms(wanted: string): number[] {
    // Forms share their beginning up to what a rule rewrites: `polici` from `policy`.
    const begin = wanted.slice(0, Math.max(3, wanted.length - 2));
    const [from, to] = this.startingWith(begin);
    const found: number[] = [];
    for (let number = from; number < to; number++) {
      if (this.term(number).length <= wanted.length + 8 && this.#stemOf(number) === wanted) {
        found.push(number);
      }
    }
    return found;
  }

  #stemOf(number: number): string {
    const known = this.#stems.get(number);
    if (known !== undefined) return known;
    const found = stem(this.term(number));
    this.#stems.set(number, found);
    return found;
  }

  /**
   * Terms within a distance, and those that begin within it.
   *
   * Walks the sorted terms with one row of the distance table for each character, so that a
   * row is worked out once for all terms that share it, and terms are passed over as long
   * as they share a beginning that is too far off.
   */
  near(query: string, most: number, prefixes: boolean): Near[] {
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
    for (let number = 0; number < this.terms.length; number++) {
      const same = this.#shared[number] ?? 0;
      if (same < dead) {
        const term = this.term(number);
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
      const {length} = this.term(number);
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

  #firstFrom(term: string): number {
    let low = 0;
    let high = this.terms.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.term(middle) < term) low = middle + 1;
      else high = middle;
    }
    return low;
  }
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

import {FIELDS, type Field} from '../format/fields.ts';
import type {Postings, TermPostings} from '../format/postings-file.ts';
import {rarity} from './rerank.ts';

/** A term of the index that is looked for. */
export interface Searched {
  term: string;
  postings: TermPostings;
  weight: number;
}

/**
 * As MiniSearch has them: how soon repeats count no more, how much the length of a field counts,
 * and the least that finding a term counts.
 */
const K = 1.2;
const B = 0.7;
const D = 0.5;

/**
 * The first pass: BM25+ of each field with a weight of its own, as MiniSearch does it. Records
 * that hold more of the terms come before those that hold few often.
 */
export class Scorer {
  readonly #meanLengths: readonly number[];
  readonly #weights: Readonly<Record<Field, number>>;
  readonly #recordCount: number;
  /** By the number of the record, of the last search: no objects for each hit. */
  readonly #scores: Float64Array;
  readonly #shares: Float64Array;
  /** How many of the terms it holds; and which term, or word, was its last. */
  readonly #counts: Uint16Array;
  readonly #last: Int32Array;

  /** @param meanLengths - Of the fields, by their numbers. */
  constructor(
    meanLengths: readonly number[],
    recordCount: number,
    weights: Readonly<Record<Field, number>>,
  ) {
    this.#meanLengths = meanLengths;
    this.#weights = weights;
    this.#recordCount = recordCount;
    this.#scores = new Float64Array(this.#recordCount);
    this.#shares = new Float64Array(this.#recordCount);
    this.#counts = new Uint16Array(this.#recordCount);
    this.#last = new Int32Array(this.#recordCount);
  }

  /** The numbers of the records that hold any of the terms; `scoreOf` knows them until the next search. */
  find(searched: readonly Searched[]): number[] {
    const [scores, counts, last] = [this.#scores, this.#counts, this.#last];
    const found: number[] = [];
    counts.fill(0);
    searched.forEach(({postings, weight}, term) => {
      FIELDS.forEach((name, field) => {
        const list = postings[field];
        const mean = this.#meanLengths[field];
        if (!list || mean === undefined) return;
        const {records, repeats, lengths} = list;
        const base = weight * this.#weights[name] * rarity(records.length, this.#recordCount);
        for (let index = 0; index < records.length; index++) {
          const record = records[index] ?? 0;
          const times = repeats?.[index] ?? 1;
          const norm = K * (1 - B + (B * (lengths[index] ?? 0)) / mean);
          const own = base * (D + (times * (K + 1)) / (times + norm));
          const count = counts[record] ?? 0;
          if (count === 0) found.push(record);
          scores[record] = (count === 0 ? 0 : (scores[record] ?? 0)) + own;
          if (count > 0 && last[record] === term) continue;
          counts[record] = count + 1;
          last[record] = term;
        }
      });
    });
    return found;
  }

  scoreOf(record: number): number {
    return (this.#scores[record] ?? 0) * (this.#counts[record] ?? 0);
  }

  /** Of records that were found: those with so much of the worth of words that the fullest one holds. */
  fullEnough(
    found: readonly number[],
    words: readonly {postings: readonly TermPostings[]; worth: number}[],
    leastShare: number,
  ): number[] {
    const [shares, last] = [this.#shares, this.#last];
    for (const record of found) {
      shares[record] = 0;
      last[record] = -1;
    }
    let most = 0;
    words.forEach(({postings, worth}, word) => {
      for (const fields of postings) {
        for (const list of fields) {
          for (const record of list?.records ?? []) {
            if (last[record] === word) continue;
            last[record] = word;
            most = Math.max(most, (shares[record] = (shares[record] ?? 0) + worth));
          }
        }
      }
    });
    return found.filter((record) => (shares[record] ?? 0) >= leastShare * most);
  }
}

/** The fields in which a record holds each of the terms. */
export function matchOf(record: number, searched: readonly Searched[]): Map<string, Field[]> {
  const match = new Map<string, Field[]>();
  for (const {term, postings} of searched) {
    const fields = FIELDS.filter((_, field) => holds(postings[field], record));
    if (fields.length > 0) match.set(term, fields);
  }
  return match;
}

function holds(postings: Postings | undefined, record: number): boolean {
  if (!postings) return false;
  const {records} = postings;
  let [low, high] = [0, records.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((records[middle] ?? 0) < record) low = middle + 1;
    else high = middle;
  }
  return records[low] === record;
}

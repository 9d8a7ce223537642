import type {SearchRecord} from '../record.ts';
import {answerText} from './indexed-record.ts';

/** When a part of an index is full. What is not more than one part has one. */
export interface Sizes {
  /** Terms; then those that begin as the last one does. */
  words: number;
  /** Bytes, before they are deflated. */
  postings: number;
  /** Records. */
  heads: number;
  /** Records, about. */
  ids: number;
  /** Characters: little enough that a hit does not fetch many others'. */
  text: number;
  /** Characters of answers that stand with their titles, a round to the host less; 0 where none do. */
  beside: number;
}

/** Which words are looked through for one that does not begin as it should. */
export interface Common {
  /** Up to so many, all of them are. */
  all: number;
  /** Of more so many, the most common: mostly one of these is meant, and all are a lot to fetch. */
  most: number;
}

export const usualCommon: Common = {all: 4000, most: 1500};

/** Each part is in the list that every search fetches: of more, titles stand in larger parts, without answers. */
const MOST_WITH_ANSWERS = 1000;

/**
 * Of each a search fetches a few: smaller ones would be more requests, larger ones more of what
 * nobody asked for. Of titles some fourteen are fetched here and there, while every search fetches
 * the list of all parts: both grow alike if parts grow with the root of the bank.
 *
 * @param terms - How many different words the records have.
 */
export function usualSizes(records: readonly SearchRecord[], terms: number): Sizes {
  const heads = Math.max(8, Math.round(Math.sqrt(records.length / 100)));
  const apart: Sizes = {
    // Few words are little to fetch, and a round to the host less.
    words: terms <= usualCommon.all ? usualCommon.all : 500,
    postings: Math.max(4000, 256 * heads),
    heads,
    ids: 256,
    text: 2000,
    beside: 0,
  };
  const beside = {...apart, heads: 4, beside: 1000};
  return headsParts(records, beside).length <= MOST_WITH_ANSWERS ? beside : apart;
}

/** The records as they stand together in files of titles. */
export function headsParts(
  records: readonly SearchRecord[],
  {heads, beside}: Pick<Sizes, 'heads' | 'beside'>,
): SearchRecord[][] {
  if (beside === 0) return partsOf(records, heads, () => 1);
  return partsOf(records, beside, (record) => Math.max(beside / heads, answerText(record).length));
}

/** Whether answers stand with their titles: very long ones are not fetched for their titles. */
export function isBeside(answers: readonly string[], {beside}: Pick<Sizes, 'beside'>): boolean {
  return answers.reduce((sum, {length}) => sum + length, 0) < 4 * beside;
}

/** Things in order, cut where so much of them is together. */
export function partsOf<T>(all: readonly T[], size: number, sizeOf: (one: T) => number): T[][] {
  const parts: T[][] = [];
  let filled = Infinity;
  for (const one of all) {
    if (filled >= size) {
      parts.push([]);
      filled = 0;
    }
    parts.at(-1)?.push(one);
    filled += sizeOf(one);
  }
  return parts;
}

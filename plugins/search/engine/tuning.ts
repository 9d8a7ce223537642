/**
 * The weights of ranking, found with `bench/tune.ts` on half of a set of drawn queries.
 *
 * A term's weight says how surely it is what was meant; one that was typed as it is has 1.
 */
export const defaultTuning = {
  /** Another form of a word that is in the bank itself, and of one that is not. */
  form: 0.25,
  formOnly: 1,
  /** The share that is left for a derived word (`performance` for `perform`). */
  derived: 0.8,
  /** Another name of the thing. */
  synonym: 0.5,
  /** Two words of the query, in one word of the index. */
  joined: 0.8,
  /** Words in a name with symbols, next to the name as a whole. */
  part: 0.15,
  /** A longer word that begins so; the shorter the more likely. */
  prefix: 0.7,
  prefixFade: 0.3,
  /** A word at one or two typing errors' distance. */
  near: 1,
  nearTwo: 0.4,
  twoEndings: 0.4,
  nearPrefix: 0.4,

  /** BM25+ and weights of fields, in MiniSearch. */
  k: 1.2,
  b: 0.7,
  d: 0.5,
  title: 3,
  also: 3,
  place: 0.6,
  answer: 1,

  /** Second pass: how much each property of a record multiplies its score. */
  coverage: 2.7,
  /** Several variants of one word add up in MiniSearch: this takes it back. */
  extra: 1.1,
  titleCoverage: 0.5,
  titleFit: 0.5,
  titleStart: 0.4,
  phrase: 0.5,
  adjacent: 0.15,
  sameCase: 0.25,
  shortTitle: 0.1,
};

export type Tuning = typeof defaultTuning;

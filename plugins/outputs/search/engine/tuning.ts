/**
 * The weights of ranking: round ones, as near each of them little changes.
 *
 * They were found on queries drawn from one half of a bank and checked on the other half; see
 * decision 6. A term's weight says how surely it is what was meant; one that was typed as it
 * is has 1.
 */
export const defaultTuning = {
  /**
   * Another form of a word that is in the bank itself: alone it was typed so on purpose, while
   * among others these say what is meant. And of one that is not in the bank.
   */
  form: 0.2,
  formAmong: 0.8,
  formOnly: 1,
  /** The share that is left for a derived word (`performance` for `perform`). */
  derived: 0.8,
  /** Another name of the thing. */
  synonym: 0.5,
  /** Two words of the query, in one word of the index. */
  joined: 0.8,
  /** Words in a name with symbols, next to the name as a whole. */
  part: 0.1,
  /** A longer word that begins so; the shorter the more likely. Less if it is a word alone. */
  prefix: 0.7,
  prefixKnown: 0.25,
  prefixFade: 0.3,
  /** A word at one or two typing errors' distance. */
  near: 1,
  nearPrefix: 0.4,
  /** A number says more than its rarity: `exit code 137` is about 137. */
  numeric: 2,
  /** A word that holds it somewhere; the shorter the more likely. */
  inside: 0.7,

  /** Weights of fields, in MiniSearch. */
  title: 3,
  also: 3,
  place: 0.6,
  answer: 1,

  /** Second pass: how much each property of a record multiplies its score. */
  coverage: 3,
  /** How much of a word's part in that is lost with a variant that is not sure at all. */
  doubt: 0.5,
  /** Several variants of one word add up in MiniSearch: this takes it back. */
  extra: 1.4,
  titleCoverage: 0.5,
  titleStart: 0.4,
  /** Of what the title says, by rarity, how much was asked for. */
  titleShare: 1,
  /** A title that says something rarer than what was asked is about that. */
  central: 1,
  phrase: 0.5,
  adjacent: 0.3,
  sameCase: 0.25,
};

export type Tuning = typeof defaultTuning;

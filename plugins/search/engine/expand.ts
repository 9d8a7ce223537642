import {isInflection, stem} from '../text/stem.ts';
import {PhraseFinder} from '../text/synonyms.ts';
import type {SynonymGroup} from '../format/records-file.ts';
import type {ParsedQuery, QueryWord} from './query.ts';
import type {Tuning} from './tuning.ts';
import type {Vocabulary} from './vocabulary.ts';

/** A word of the query with the terms of the index that may be meant. */
export interface ExpandedWord {
  word: QueryWord;
  /** Weight of each term, by the term. */
  variants: Map<string, number>;
  /** How many records hold it in its surest form. */
  frequency: number;
}

/** More expansions of one word would only cost time. */
const MOST_PREFIXES = 40;
const MOST_NEAR = 12;
/** The terms of one word may stand in so many records in all; a beginning of one letter could be in each. */
const MOST_POSTINGS = 3000;

/** Finds what may be meant by each word: forms, other names, longer words, near ones. */
export class Expander {
  readonly #vocabulary: Vocabulary;
  readonly #tuning: Tuning;
  readonly #byWord = new Map<string, SynonymGroup[]>();
  readonly #phrases: PhraseFinder;

  constructor(vocabulary: Vocabulary, synonyms: readonly SynonymGroup[], tuning: Tuning) {
    this.#vocabulary = vocabulary;
    this.#tuning = tuning;
    this.#phrases = new PhraseFinder(synonyms);
    for (const group of synonyms) {
      for (const word of group.words) {
        this.#byWord.set(word, [...(this.#byWord.get(word) ?? []), group]);
      }
    }
  }

  expand({words}: ParsedQuery): ExpandedWord[] {
    const expanded = words.map((word) => this.#word(word));
    this.#joinNeighbours(expanded);
    this.#nameOfPhrases(expanded);
    return expanded;
  }

  #word(word: QueryWord): ExpandedWord {
    const {term, unfinished, isWhole} = word;
    const tuning = this.#tuning;
    const vocabulary = this.#vocabulary;
    const variants = new Map<string, number>();
    let frequency = 0;
    const add = (number: number, weight: number) => {
      const found = vocabulary.term(number);
      variants.set(found, Math.max(variants.get(found) ?? 0, weight));
    };
    const exact = vocabulary.find(term);
    if (exact >= 0) {
      add(exact, 1);
      frequency = vocabulary.frequency(exact);
    }
    for (const number of vocabulary.forms(stem(term))) {
      const share = isInflection(term, vocabulary.term(number)) ? 1 : tuning.derived;
      add(number, share * (exact >= 0 ? tuning.form : tuning.formOnly));
      frequency = Math.max(frequency, vocabulary.frequency(number));
    }
    for (const group of this.#byWord.get(term) ?? []) {
      for (const name of group.words) {
        const number = vocabulary.find(name);
        if (number < 0 || name === term) continue;
        add(number, tuning.synonym);
        frequency = Math.max(frequency, vocabulary.frequency(number));
      }
    }
    const known = variants.size > 0;
    if (unfinished || !known) this.#longer(term, known, add);
    // Names with symbols are found by their parts if they are written in another way.
    if (variants.size === 0 && !isWhole) {
      this.#shorter(term, add);
      this.#nearby(term, unfinished, add);
    }
    if (frequency === 0) {
      for (const found of variants.keys()) {
        const number = vocabulary.find(found);
        frequency = Math.max(frequency, vocabulary.frequency(number));
      }
    }
    return {word, variants, frequency};
  }

  #longer(term: string, known: boolean, add: (number: number, weight: number) => void): void {
    const vocabulary = this.#vocabulary;
    const {prefix, prefixFade} = this.#tuning;
    const [from, to] = vocabulary.startingWith(term);
    const found: number[] = [];
    for (let number = from; number < to; number++) {
      if (vocabulary.term(number).length > term.length) found.push(number);
    }
    // Of a beginning that fits much, the words that most records hold are meant most likely.
    if (found.length > MOST_PREFIXES) {
      found.sort((a, b) => vocabulary.frequency(b) - vocabulary.frequency(a) || a - b);
      found.length = MOST_PREFIXES;
    }
    let postings = 0;
    for (const number of found) {
      postings += vocabulary.frequency(number);
      if (postings > MOST_POSTINGS && !known) break;
      if (postings > MOST_POSTINGS / 4 && known) break;
      const more = vocabulary.term(number).length - term.length;
      add(number, (prefix * term.length) / (term.length + prefixFade * more));
    }
  }

  /** An unknown word with two endings (`openings`) may be a form of what is left without both. */
  #shorter(term: string, add: (number: number, weight: number) => void): void {
    const once = stem(term);
    const exact = this.#vocabulary.find(once);
    const twice = stem(once);
    if (exact >= 0) add(exact, this.#tuning.near);
    if (twice === once || twice.length < 2) return;
    for (const number of this.#vocabulary.forms(twice)) add(number, this.#tuning.twoEndings);
  }

  #nearby(term: string, unfinished: boolean, add: (number: number, weight: number) => void): void {
    // A short word has too many neighbours; letters of scripts with many have no near ones.
    if (term.length < 3 || term.length > 48 || /[\u0800-\uffff]/.test(term)) return;
    const {near, nearTwo, nearPrefix} = this.#tuning;
    const vocabulary = this.#vocabulary;
    const prefixes = unfinished && term.length >= 4;
    let within = vocabulary.near(term, 1, prefixes);
    // Two errors only where one is not enough: most words have many others at that distance.
    if (within.length === 0 && term.length >= 6) within = vocabulary.near(term, 2, prefixes);
    const found = within
      .map((one) => {
        const base = one.isPrefix ? nearPrefix : near;
        // The first letter is mostly right.
        const first = vocabulary.term(one.number).startsWith(term.charAt(0)) ? 1 : 0.7;
        return {...one, weight: base * first * (one.distance > 1 ? nearTwo / near : 1)};
      })
      .sort((a, b) => b.weight - a.weight || this.#order(a.number, b.number));
    for (const {number, weight} of found.slice(0, MOST_NEAR)) add(number, weight);
  }

  #order(a: number, b: number): number {
    return this.#vocabulary.frequency(b) - this.#vocabulary.frequency(a) || a - b;
  }

  /** `load balancer` also finds `loadbalancer`, `multi stage` finds `multi-stage`. */
  #joinNeighbours(expanded: readonly ExpandedWord[]): void {
    expanded.forEach((left, index) => {
      const right = expanded[index + 1];
      if (!right || left.word.isSmall || left.word.isWhole || right.word.isWhole) return;
      for (const joint of ['', '-', '_']) {
        const joined = `${left.word.term}${joint}${right.word.term}`;
        if (this.#vocabulary.find(joined) < 0) continue;
        for (const {variants} of [left, right]) {
          if (!variants.has(joined)) variants.set(joined, this.#tuning.joined);
        }
      }
    });
  }

  /** A name that is spelt out also finds its short form. */
  #nameOfPhrases(expanded: readonly ExpandedWord[]): void {
    const stems = expanded.map(({word}) => stem(word.term));
    for (const {start, length, group} of this.#phrases.find(stems)) {
      for (const name of group.words) {
        if (this.#vocabulary.find(name) < 0) continue;
        for (const {variants} of expanded.slice(start, start + length)) {
          if (!variants.has(name)) variants.set(name, this.#tuning.synonym);
        }
      }
    }
  }
}

import {isInflection, stem} from '../text/stem.ts';
import {PhraseFinder} from '../text/synonyms.ts';
import type {SynonymGroup} from '../format/root-file.ts';
import {stopWords} from '../text/stop-words.ts';
import type {ParsedQuery, QueryWord} from './query.ts';
import type {Tuning} from './tuning.ts';
import type {Vocabulary} from './vocabulary.ts';

/** A word of the query with the terms of the index that may be meant. */
export interface ExpandedWord {
  word: QueryWord;
  /** Weight of each term, by the term. */
  variants: Map<string, number>;
  /** How many words were typed for it. */
  typedWords: number;
  /** Short names of what it spells out with its neighbours. */
  names: string[];
  /** How many records hold it in its surest form. */
  frequency: number;
  /** Whether it is part of a name with symbols that the index knows as a whole. */
  isPart: boolean;
}

/** More expansions of one word would only cost time. */
const MOST_PREFIXES = 40;
const MOST_NEAR = 12;
/** The terms of one word may stand in so many records in all; a beginning of one letter could be in each. */
const MOST_POSTINGS = 3000;

/** What may be several words in one; a number is none. */
const SPLITTABLE = /^(?=.*\p{L})[a-z\u00c0-\u04ff\d]{6,40}$/u;
const SHORTEST_PART = 3;
const MOST_OF_PARTS = 4;
/** A shorter one is inside too many others. */
const SHORTEST_INSIDE = 4;

/** Finds what may be meant by each word: forms, other names, longer words, near ones. */
export class Expander {
  readonly #vocabulary: Vocabulary;
  readonly #tuning: Tuning;
  readonly #byWord = new Map<string, SynonymGroup[]>();
  readonly #phrases: PhraseFinder;

  constructor(
    vocabulary: Vocabulary,
    synonyms: readonly SynonymGroup[],
    tuning: Tuning,
    phrases = new PhraseFinder(synonyms),
  ) {
    this.#vocabulary = vocabulary;
    this.#tuning = tuning;
    this.#phrases = phrases;
    for (const group of synonyms) {
      for (const word of group.words) {
        this.#byWord.set(word, [...(this.#byWord.get(word) ?? []), group]);
      }
    }
  }

  /** The terms that any expansion of a query looks up; others follow from what it finds. */
  lookedUp({words}: ParsedQuery): string[] {
    const typed = words.map(({term}) => term);
    const groups = [
      ...typed.flatMap((term) => this.#byWord.get(term) ?? []),
      ...this.#phrases.find(typed.map(stem)).map(({group}) => group),
    ];
    return [...typed, ...groups.flatMap((group) => group.words)];
  }

  expand(query: ParsedQuery): ExpandedWord[] {
    const {words} = this.writtenApart(query);
    const significant = words.filter(({isSmall}) => !isSmall);
    const several = new Set(significant.map(({chunk}) => chunk)).size > 1;
    const named = new Set(words.filter((word) => this.#isName(word)).map(({chunk}) => chunk));
    const expanded = words.map((word) =>
      named.has(word.chunk) && !word.isWhole ? this.#exactly(word) : this.#word(word, several),
    );
    this.#joinNeighbours(expanded);
    return [...expanded, ...this.#spelledOut(expanded)];
  }

  /** The query with words that nobody writes so, but whose parts are words: `load balancer` for `loadbalancer`. */
  writtenApart({words}: ParsedQuery): ParsedQuery {
    const apart = words.map((word) => (this.#isUnknown(word) ? this.#parts(word) : [word]));
    if (apart.every(({length}) => length === 1)) return {words};
    let chunk = 0;
    return {
      words: apart.flatMap((parts, index) => {
        if (index > 0 && words[index]?.chunk !== words[index - 1]?.chunk) chunk++;
        return parts.map((part, number) => ({...part, chunk: number > 0 ? ++chunk : chunk}));
      }),
    };
  }

  #isUnknown({term, unfinished, isWhole, isSmall}: QueryWord): boolean {
    if (isWhole || isSmall || !SPLITTABLE.test(term)) return false;
    const vocabulary = this.#vocabulary;
    if (vocabulary.find(term) >= 0 || vocabulary.forms(stem(term)).length > 0) return false;
    if (unfinished && vocabulary.beginsSome(term)) return false;
    const names = (this.#byWord.get(term) ?? []).flatMap((group) => group.words);
    return names.every((name) => vocabulary.find(name) < 0);
  }

  /** The fewest known words that a word is made of; the word itself if there are none. */
  #parts(word: QueryWord): QueryWord[] {
    const {term, unfinished} = word;
    /** For each length: the words that make up the beginning of the term. */
    const best: (string[] | undefined)[] = [[]];
    for (let end = SHORTEST_PART; end <= term.length; end++) {
      for (let start = 0; start <= end - SHORTEST_PART; start++) {
        const before = best[start];
        const part = term.slice(start, end);
        if (!before || before.length + 1 >= (best[end]?.length ?? MOST_OF_PARTS + 1)) continue;
        const isLast = end === term.length;
        const isKnown =
          this.#vocabulary.find(part) >= 0 ||
          (isLast && this.#vocabulary.forms(stem(part)).length > 0) ||
          (isLast && unfinished && this.#vocabulary.beginsSome(part));
        if (isKnown) best[end] = [...before, part];
      }
    }
    const parts = best[term.length];
    // With one letter wrong it is a word: `statefull` is not `state full`.
    if (!parts || this.#vocabulary.near(term, 1, false).length > 0) return [word];
    return parts.map((part, index) => ({
      ...word,
      term: part,
      typed: part,
      unfinished: unfinished && index === parts.length - 1,
      isSmall: stopWords.has(part),
    }));
  }

  #isName({isWhole, term}: QueryWord): boolean {
    return isWhole && this.#vocabulary.find(term) >= 0;
  }

  /** Of a known name its parts are what they are: the `e` of `-e` does not begin another word. */
  #exactly(word: QueryWord): ExpandedWord {
    const frequency = this.#frequency(word.term);
    const variants = new Map(frequency > 0 ? [[word.term, 1]] : []);
    return {word, variants, typedWords: 1, names: [], frequency, isPart: true};
  }

  #word(word: QueryWord, several: boolean): ExpandedWord {
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
      add(
        number,
        share * (exact >= 0 ? (several ? tuning.formAmong : tuning.form) : tuning.formOnly),
      );
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
    // A number that is known is not the beginning of another.
    if ((unfinished && !isNumber(term)) || !known) this.#longer(term, known, several, add);
    // Names with symbols are found by their parts if they are written in another way.
    if (variants.size === 0 && !isWhole) {
      this.#shorter(term, add);
      this.#nearby(term, unfinished, add);
    }
    if (variants.size === 0 && !isWhole) this.#inside(term, add);
    if (frequency === 0) {
      for (const found of variants.keys()) {
        const number = vocabulary.find(found);
        frequency = Math.max(frequency, vocabulary.frequency(number));
      }
    }
    return {word, variants, typedWords: 1, names: [], frequency, isPart: false};
  }

  #longer(
    term: string,
    known: boolean,
    several: boolean,
    add: (number: number, weight: number) => void,
  ): void {
    const vocabulary = this.#vocabulary;
    const {prefix, prefixKnown, prefixFade} = this.#tuning;
    const base = known && !several ? prefixKnown : prefix;
    // Of a beginning that fits much, the words that most records hold are meant most likely.
    const found = vocabulary.goingOn(term, MOST_PREFIXES);
    // What a single letter begins is as little significant as what goes on from a known word.
    const most = known || term.length === 1 ? MOST_POSTINGS / 4 : MOST_POSTINGS;
    let postings = 0;
    for (const [index, number] of found.entries()) {
      postings += vocabulary.frequency(number);
      // In a large bank one word may have so many: without any, a word near it would be looked for.
      if (postings > most && (known || index > 0)) break;
      const more = vocabulary.term(number).length - term.length;
      add(number, (base * term.length) / (term.length + prefixFade * more));
    }
  }

  /** An unknown word with one ending too many (`openings`, `withining`) may be a form of what is left. */
  #shorter(term: string, add: (number: number, weight: number) => void): void {
    const once = stem(term);
    for (const base of withoutEnding(term)) {
      const exact = this.#vocabulary.find(base);
      if (exact >= 0) add(exact, this.#tuning.near);
    }
    const exact = this.#vocabulary.find(once);
    if (exact >= 0) add(exact, this.#tuning.near);
  }

  #nearby(term: string, unfinished: boolean, add: (number: number, weight: number) => void): void {
    // A short word has too many neighbours; letters of scripts with many have no near ones.
    if (term.length < 3 || term.length > 48 || /[\u0800-\uffff]/.test(term)) return;
    // Another number is another thing.
    if (isNumber(term)) return;
    const {near, nearPrefix} = this.#tuning;
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
        return {...one, weight: base * first};
      })
      .sort((a, b) => b.weight - a.weight || this.#order(a.number, b.number));
    for (const {number, weight} of found.slice(0, MOST_NEAR)) add(number, weight);
  }

  /** A part of a longer word, such as `balancing` in `elasticloadbalancing`. */
  #inside(term: string, add: (number: number, weight: number) => void): void {
    if (term.length < SHORTEST_INSIDE) return;
    const found = this.#vocabulary.containing(term).sort((a, b) => this.#order(a, b));
    for (const number of found.slice(0, MOST_NEAR)) {
      add(number, (this.#tuning.inside * term.length) / this.#vocabulary.term(number).length);
    }
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

  /**
   * A name that is spelt out is looked for as one thing, under the short name that the index
   * gives to records that hold either: its words here and there are not that thing.
   */
  #spelledOut(expanded: readonly ExpandedWord[]): ExpandedWord[] {
    const stems = expanded.map(({word}) => stem(word.term));
    return this.#phrases.find(stems).flatMap(({start, length, group}) => {
      const known = group.words.filter((name) => this.#vocabulary.find(name) >= 0);
      const [name] = known;
      if (name === undefined || expanded.some(({word}) => word.term === name)) return [];
      for (const {names} of expanded.slice(start, start + length)) names.push(...known);
      const word = {...nameless, term: name};
      const frequency = Math.max(...known.map((one) => this.#frequency(one)));
      const variants = new Map(known.map((one) => [one, 1]));
      return [{word, variants, typedWords: length, names: [], frequency, isPart: false}];
    });
  }

  #frequency(term: string): number {
    const number = this.#vocabulary.find(term);
    return number < 0 ? 0 : this.#vocabulary.frequency(number);
  }
}

function isNumber(term: string): boolean {
  return /^\d+$/.test(term);
}

/** What a word that was not typed as such has in common with those that were. */
export const nameless = {typed: '', unfinished: false, chunk: -1, isWhole: true, isSmall: false};

/** What a writer may have added an ending to, right or wrong: the stemmer knows right ones only. */
function withoutEnding(term: string): string[] {
  const [, base, ending] = /^([a-z]{3,})(ing|ed|es|s)$/.exec(term) ?? [];
  if (base === undefined) return [];
  return ending === 'ing' || ending === 'ed' ? [base, `${base}e`] : [base];
}

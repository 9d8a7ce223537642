import type {ExpandedWord} from '../engine/expand.ts';
import {Reranker, type WordStatistics} from '../engine/rerank.ts';
import type {Tuning} from '../engine/tuning.ts';
import {terms} from '../text/analyze.ts';
import {isInflection, stem} from '../text/stem.ts';
import type {PhraseFinder} from '../text/synonyms.ts';
import {titleFrequencies, type Card} from './card.ts';
import {indexWord, isMatch} from './index-word.ts';
import type {FoundWord} from './merge.ts';

/** A record whose card is there. */
export interface Candidate {
  id: string;
  score: number;
  card: CardText;
}

/** A card with the terms of its texts. */
export interface CardText {
  card: Card;
  /** The fields in which each term is. */
  fields: ReadonlyMap<string, string[]>;
}

export interface RankedCard {
  id: string;
  card: Card;
  score: number;
  /** What of its texts was found, normalized. */
  terms: string[];
}

export function cardText(card: Card): CardText {
  const fields = new Map<string, string[]>();
  const add = (field: string, text: string) => {
    for (const term of new Set(terms(text))) fields.set(term, [...(fields.get(term) ?? []), field]);
  };
  add('title', card.title);
  add('answer', card.answer);
  add('place', [card.topic, card.page, card.section].filter(Boolean).join('\n'));
  return {card, fields};
}

/** The second pass of the embedded engine, which sees the titles. */
export function rankCards(
  candidates: readonly Candidate[],
  words: readonly FoundWord[],
  query: string,
  records: number,
  phrases: PhraseFinder,
  tuning: Tuning,
): RankedCard[] {
  const cards = candidates.map(({card}) => card.card);
  const reranker = new Reranker(cards, phrases, statisticsOf(words, candidates, records), tuning);
  const several = new Set(words.map(({word}) => word.chunk)).size > 1;
  const shares = words.map(({word}) => {
    const isKnown = candidates.some(({card}) => card.fields.has(word.term));
    return isKnown ? (several ? tuning.formAmong : tuning.form) : tuning.formOnly;
  });
  return candidates
    .map(({id, score, card}, number) => {
      const match: Record<string, string[]> = {};
      const expanded = words.map((one, index): ExpandedWord => {
        const variants = variantsIn(card, one, id, match, shares[index] ?? 1, tuning);
        return {...one, variants, frequency: one.records.size};
      });
      const ranked = reranker.score({number, score, match}, expanded, query);
      return {id, card: card.card, score: ranked, terms: Object.keys(match)};
    })
    .sort((a, b) => b.score - a.score);
}

/**
 * How common words are: those of the query as Pagefind found them, with all their forms; other
 * words of the titles as their cards say. No other word is asked for.
 */
function statisticsOf(
  words: readonly FoundWord[],
  candidates: readonly Candidate[],
  records: number,
): WordStatistics {
  const looked = new Map<string, number>();
  for (const {lookups, records: own} of words) {
    for (const {word} of lookups) looked.set(word, Math.max(looked.get(word) ?? 0, own.size));
  }
  const inTitles = new Map(candidates.flatMap(({card}) => [...titleFrequencies(card.card)]));
  return {
    records,
    frequency: (term) => looked.get(indexWord(term)) ?? inTitles.get(term) ?? 0,
  };
}

/** The terms of the card by which it holds the word. Adds their fields to `match`. */
function variantsIn(
  {fields}: CardText,
  {word, lookups, records}: FoundWord,
  id: string,
  match: Record<string, string[]>,
  form: number,
  tuning: Tuning,
): Map<string, number> {
  const variants = new Map<string, number>();
  const holding = records.get(id);
  if (!holding) return variants;
  const own = stem(word.term);
  for (const [term, where] of fields) {
    const sure = Math.max(
      0,
      ...lookups.map(({word: lookup, weight}) => (isMatch(term, lookup) ? weight : 0)),
    );
    if (sure === 0) continue;
    const isForm = stem(term) === own;
    const derived = isForm && !isInflection(word.term, term) ? tuning.derived : 1;
    const share = isForm ? form * derived : 1;
    variants.set(term, term === word.term ? 1 : sure * share);
    match[term] = where;
  }
  // A short name is also in the index where the text only spells it out.
  const isName = word.chunk < 0;
  const inTitle = fields.get(word.term)?.includes('title') === true;
  if (variants.size === 0 || (isName && holding.inTitle && !inTitle)) {
    variants.set(word.term, isName ? 1 : 0.5);
    match[word.term] = [
      ...(fields.get(word.term) ?? []),
      ...(holding.inTitle ? ['title'] : ['answer']),
    ];
  }
  return variants;
}

import type {ExpandedWord} from '../engine/expand.ts';
import {Reranker} from '../engine/rerank.ts';
import type {Tuning} from '../engine/tuning.ts';
import {terms} from '../text/analyze.ts';
import type {Card} from './card.ts';
import {isMatch} from './index-word.ts';
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
  tuning: Tuning,
): RankedCard[] {
  const cards = candidates.map(({card}) => card.card);
  const reranker = new Reranker(cards, tuning, records);
  const exact = new Set(
    candidates.flatMap(({card}) =>
      words.map(({word}) => word.term).filter((term) => card.fields.has(term)),
    ),
  );
  return candidates
    .map(({id, score, card}, number) => {
      const match: Record<string, string[]> = {};
      const expanded = words.map((word): ExpandedWord => {
        const variants = variantsIn(
          card,
          word,
          id,
          match,
          exact.has(word.word.term) ? tuning.form : 1,
        );
        return {word: word.word, variants, frequency: word.records.size};
      });
      const ranked = reranker.score({number, score, match}, expanded, query);
      return {id, card: card.card, score: ranked, terms: Object.keys(match)};
    })
    .sort((a, b) => b.score - a.score);
}

/** The terms of the card by which it holds the word. Adds their fields to `match`. */
function variantsIn(
  {fields}: CardText,
  {word, lookups, records}: FoundWord,
  id: string,
  match: Record<string, string[]>,
  form: number,
): Map<string, number> {
  const variants = new Map<string, number>();
  const holding = records.get(id);
  if (!holding) return variants;
  for (const [term, where] of fields) {
    const sure = Math.max(
      0,
      ...lookups.map(({word: lookup, weight}) => (isMatch(term, lookup) ? weight : 0)),
    );
    if (sure === 0) continue;
    variants.set(term, term === word.term ? 1 : sure * form);
    match[term] = where;
  }
  // A short name is also in the index where the text only spells it out.
  if (variants.size === 0) {
    variants.set(word.term, 0.5);
    match[word.term] = holding.inTitle ? ['title'] : ['answer'];
  }
  return variants;
}

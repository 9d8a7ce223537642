import type {RecordHead} from '../format/records-file.ts';
import type {SearchRecord} from '../record.ts';
import {significant, terms} from '../text/analyze.ts';

/** What a result shows and what is marked in it: one file for each record. */
export interface Card extends RecordHead {
  answer: string;
  /**
   * How common the words of its title are: of each, in the order of `titleWords`, the logarithm
   * to the base 2 of how many records hold it. Rounded, so that a new record changes few cards.
   */
  common: number[];
}

/** @param frequencies - How many records hold each term. */
export function cardOf(
  record: SearchRecord,
  answer: string,
  frequencies: ReadonlyMap<string, number>,
): Card {
  const {kind, id, title, topic, topicId, page, url, section, level} = record;
  const common = titleWords(title).map((term) => Math.round(Math.log2(frequencies.get(term) ?? 1)));
  return {kind, id, title, topic, topicId, page, url, section, level, answer, common};
}

/** How many records hold each word of a card's title, about. */
export function titleFrequencies({title, common}: Card): Map<string, number> {
  return new Map(titleWords(title).map((term, index) => [term, 2 ** (common[index] ?? 0)]));
}

function titleWords(title: string): string[] {
  return [...new Set(significant(terms(title)))];
}

export function cardName(id: string): string {
  return `card/${id}.bin`;
}

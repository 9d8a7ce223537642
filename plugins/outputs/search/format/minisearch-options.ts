import type {Options} from 'minisearch';

/** The fields of the index, in the order of their numbers in the files. */
export const FIELDS = ['title', 'also', 'place', 'answer'] as const;
export type Field = (typeof FIELDS)[number];

/** A record as MiniSearch takes it: its number, and the terms of each field. */
export type IndexedRecord = {id: number} & Record<Field, readonly string[]>;

/**
 * One set of options for building and for loading, as `loadJS` demands.
 *
 * Texts come as terms already, so that both sides tokenize in one place.
 */
export const miniSearchOptions: Options<IndexedRecord> = {
  fields: [...FIELDS],
  extractField: (record, field) => (field === 'id' ? record.id : record[field as Field]),
  // MiniSearch calls `toString()` on what is extracted; a term never holds a line feed.
  stringifyField: (terms: unknown) => (terms as readonly string[]).join('\n'),
  tokenize: (text) => (text ? text.split('\n') : []),
  processTerm: (term) => term,
  autoVacuum: false,
};

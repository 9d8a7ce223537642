/** The fields of the index, in the order of their numbers in the files. */
export const FIELDS = ['title', 'also', 'place', 'answer'] as const;
export type Field = (typeof FIELDS)[number];

/** The terms of each field of a record. */
export type IndexedRecord = Record<Field, readonly string[]>;

/** How many different terms each record has in a field, and the mean. */
export interface Lengths {
  mean: number;
  of: readonly number[];
}

import {FIELDS, type IndexedRecord, type Lengths} from '../format/fields.ts';

export interface Term {
  term: string;
  /** How many records hold it, in the field that has most. */
  frequency: number;
  /** Of each field that has it, pairs of a record's number and how often that does. */
  fields: (number[] | undefined)[];
}

/** Which records hold each term, sorted by UTF-16 code units, and how long their fields are. */
export function invert(records: readonly IndexedRecord[]): {terms: Term[]; lengths: Lengths[]} {
  const byTerm = new Map<string, Term>();
  const lengths = FIELDS.map((name, field) => {
    const of = records.map((record, number) => {
      let different = 0;
      for (const term of record[name]) {
        let entry = byTerm.get(term);
        if (!entry) byTerm.set(term, (entry = {term, frequency: 0, fields: []}));
        const pairs = (entry.fields[field] ??= []);
        if (pairs.at(-2) === number) pairs[pairs.length - 1] = (pairs.at(-1) ?? 0) + 1;
        else {
          pairs.push(number, 1);
          different++;
        }
      }
      return different;
    });
    return {of, mean: of.reduce((sum, length) => sum + length, 0) / Math.max(1, of.length)};
  });
  const terms = [...byTerm.values()].sort(({term: a}, {term: b}) => (a < b ? -1 : a > b ? 1 : 0));
  for (const entry of terms) {
    const {fields} = entry;
    // A loop of its own: fields that were never set are holes.
    for (let field = 0; field < FIELDS.length; field++) {
      const pairs = (fields[field] ??= undefined);
      entry.frequency = Math.max(entry.frequency, (pairs?.length ?? 0) / 2);
    }
  }
  return {terms, lengths};
}

import {ByteReader, ByteWriter} from './bytes.ts';
import {FIELDS, type Lengths} from './fields.ts';

/** Which records hold a term in a field: their numbers in order, and how often each does. */
export interface Postings {
  records: Uint32Array;
  /** Null if each holds it once, as with most words. */
  repeats: Uint8Array | null;
  /** How many different terms the field of each record has: of all records it would be the most that a search fetches. */
  lengths: Uint32Array;
}

/** The postings of a term by the number of the field. */
export type TermPostings = readonly (Postings | undefined)[];

const MOST_REPEATS = 255;

/**
 * The postings of some terms in a row.
 *
 * Numbers of records hold the distance to the one before. Each kind of number has its own
 * stream, as like things next to each other deflate best.
 */
export class PostingsWriter {
  readonly #lengthsOf: readonly Lengths[];
  readonly #masks = new ByteWriter();
  readonly #counts = new ByteWriter();
  readonly #gaps = new ByteWriter();
  readonly #repeats = new ByteWriter();
  readonly #lengths = new ByteWriter();

  /** @param lengths - Of all records, by the number of the field. */
  constructor(lengths: readonly Lengths[]) {
    this.#lengthsOf = lengths;
  }

  /** @param fields - Of each field that has the term, pairs of a record and how often it does. */
  add(fields: readonly (readonly number[] | undefined)[]): void {
    this.#masks.byte(
      fields.reduce((mask, pairs, field) => (pairs ? mask | (1 << field) : mask), 0),
    );
    fields.forEach((pairs, field) => {
      if (!pairs) return;
      const once = pairs.every((value, index) => index % 2 === 0 || value === 1);
      // The lowest bit says whether all occur once: no stream holds it then.
      this.#counts.varint(pairs.length + (once ? 0 : 1));
      let before = -1;
      for (let index = 0; index < pairs.length; index += 2) {
        const record = pairs[index] ?? 0;
        this.#gaps.varint(record - before - 1);
        this.#lengths.varint(this.#lengthsOf[field]?.of[record] ?? 0);
        before = record;
        if (!once) this.#repeats.byte(Math.min(MOST_REPEATS, pairs[index + 1] ?? 1));
      }
    });
  }

  /** How large it got, before it is deflated. */
  get size(): number {
    return this.#streams().reduce((sum, {length}) => sum + length, 0);
  }

  get bytes(): Uint8Array {
    const out = new ByteWriter();
    for (const stream of this.#streams()) out.block(stream.bytes);
    return out.bytes;
  }

  #streams(): ByteWriter[] {
    return [this.#masks, this.#counts, this.#gaps, this.#repeats, this.#lengths];
  }
}

/** @param recordCount - Of the whole bank: no number may be beyond. */
export function decodePostings(bytes: Uint8Array, recordCount: number): TermPostings[] {
  const reader = new ByteReader(bytes);
  const masks = reader.block();
  const counts = new ByteReader(reader.block());
  const gaps = new ByteReader(reader.block());
  const repeats = new ByteReader(reader.block());
  const ofFields = new ByteReader(reader.block());
  reader.end();
  return Array.from(masks, (mask) =>
    FIELDS.map((_, field) => {
      if (!(mask & (1 << field))) return undefined;
      const head = counts.varint();
      const records = new Uint32Array(head >>> 1);
      const lengths = new Uint32Array(records.length);
      let record = -1;
      for (let index = 0; index < records.length; index++) {
        record += gaps.varint() + 1;
        records[index] = record;
        lengths[index] = ofFields.varint();
      }
      if (record >= recordCount) throw new RangeError('Unexpected number of a record');
      return {records, repeats: head % 2 === 1 ? repeats.raw(records.length) : null, lengths};
    }),
  );
}

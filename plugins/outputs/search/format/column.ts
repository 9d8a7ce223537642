import type {ByteReader, ByteWriter} from './bytes.ts';

/** A column whose values repeat, as a list of values and a number for each record. */
export function writeColumn(out: ByteWriter, column: readonly (string | null)[]): void {
  const numbers = new Map<string | null, number>();
  for (const value of column) if (!numbers.has(value)) numbers.set(value, numbers.size);
  out.text(JSON.stringify([...numbers.keys()]));
  out.varints(column.map((value) => numbers.get(value) ?? 0));
}

export function columnOf(reader: ByteReader, count: number): (string | null)[] {
  const values = JSON.parse(reader.text()) as (string | null)[];
  const numbers = reader.varints(count);
  return Array.from(numbers, (number) => {
    const value = values[number];
    if (value === undefined) throw new RangeError('Unexpected number of a value');
    return value;
  });
}

/** Counts one more of a value, if there is one. */
export function count(counts: Map<string, number>, value: string | null | undefined): void {
  if (value !== null && value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
}

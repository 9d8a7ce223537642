/**
 * Which result the arrow keys are at: its id once the results are there. Before, how far they
 * were pressed: from 0 down, from -1 up, as the end of the list is not known yet.
 */
export type Place = number | string;

/**
 * The index of a place in a list of ids; -1 if it is not in it.
 *
 * Numbers go around, so that -1 is the last one.
 */
export function indexOf(place: Place | null, ids: readonly string[]): number {
  if (place === null || ids.length === 0) return -1;
  if (typeof place === 'string') return ids.indexOf(place);
  return ((place % ids.length) + ids.length) % ids.length;
}

/**
 * The place that an arrow key leads to.
 *
 * @param by - 1 for down, -1 for up.
 * @param ids - The results; null while they are on their way.
 */
export function moved(place: Place | null, by: 1 | -1, ids: readonly string[] | null): Place {
  const from = ids ? indexOf(place, ids) : typeof place === 'number' ? place : null;
  const isNone = from === null || (ids !== null && from < 0);
  const to = isNone ? (by > 0 ? 0 : -1) : from + by;
  return ids?.[indexOf(to, ids)] ?? to;
}

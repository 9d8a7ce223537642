/**
 * A count in two digits, which seldom changes: `510` of 516, and that there are more.
 *
 * @returns What is true of the count: below a hundred it is the count itself.
 */
export function roundCount(total: number): {count: number; isMore: boolean} {
  const step = 10 ** Math.max(0, String(total).length - 2);
  const count = Math.floor(total / step) * step;
  return {count, isMore: count < total};
}

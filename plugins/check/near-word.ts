/**
 * The word that was meant, when another is written almost like it.
 *
 * @param words - In lower case, as `word` is.
 * @returns `null` when none is near, or when the word is one of them.
 */
export function nearWord(word: string, words: readonly string[]): string | null {
  if (words.includes(word)) return null;
  const near = words
    .map((meant) => ({meant, errors: typingErrors(word, meant)}))
    // A short word has too many others that are one letter away.
    .filter(({meant, errors}) => errors <= (meant.length < 4 ? 0 : meant.length < 6 ? 1 : 2))
    .sort((a, b) => a.errors - b.errors);
  return near[0]?.meant ?? null;
}

/** How many letters are missing, wrong, added or changed places with the one before. */
function typingErrors(written: string, meant: string): number {
  let before: number[] = [];
  let row = Array.from({length: meant.length + 1}, (_, index) => index);
  for (let at = 1; at <= written.length; at++) {
    const next = [at];
    for (let to = 1; to <= meant.length; to++) {
      const same = written[at - 1] === meant[to - 1];
      const swapped = written[at - 1] === meant[to - 2] && written[at - 2] === meant[to - 1];
      next.push(
        Math.min(
          (row[to] ?? 0) + 1,
          (next[to - 1] ?? 0) + 1,
          (row[to - 1] ?? 0) + (same ? 0 : 1),
          swapped ? (before[to - 2] ?? 0) + 1 : Infinity,
        ),
      );
    }
    before = row;
    row = next;
  }
  return row[meant.length] ?? 0;
}

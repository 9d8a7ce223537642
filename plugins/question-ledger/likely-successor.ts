/** A question that may be what became of a lost id. */
export interface Candidate {
  id: string;
  title: string;
  page: string;
}

/** Below, two ids have as little in common as any two of a page. */
const LEAST_ALIKE = 0.34;

/**
 * The question that most likely had a lost id before.
 *
 * @param pages - Where the lost id was.
 * @param candidates - Questions whose ids are new.
 * @returns Null when none is like it; the only new one of its page is, whatever its words.
 */
export function likelySuccessor<T extends Candidate>(
  id: string,
  pages: readonly string[],
  candidates: readonly T[],
): T | null {
  const here = candidates.filter(({page}) => pages.includes(page));
  let best: T | null = null;
  let most = LEAST_ALIKE;
  for (const candidate of candidates) {
    const alike = Math.max(similarity(id, candidate.id), similarity(id, candidate.title));
    // A new title on the same page is likelier than one elsewhere.
    const value = alike + (here.includes(candidate) ? 0.15 : 0);
    if (value <= most) continue;
    most = value;
    best = candidate;
  }

  return best ?? (here.length === 1 ? (here[0] ?? null) : null);
}

/** Dice's coefficient of the words: 0 without a common one, 1 when all are. */
function similarity(a: string, b: string): number {
  const [first, second] = [words(a), words(b)];
  const common = [...first].filter((word) => second.has(word)).length;
  return (2 * common) / Math.max(1, first.size + second.size);
}

function words(text: string): Set<string> {
  return new Set(
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu),
  );
}

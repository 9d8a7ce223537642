/** A question that may be what became of a lost id. */
export interface Candidate {
  id: string;
  title: string;
  page: string;
}

/** Below, two ids have as little in common as any two of a page. */
const LEAST_ALIKE = 0.34;

/** A word that more candidates have tells them not apart: `what`, `how`. */
const MOST_WITH_A_WORD = 64;

/** Finds the question that most likely had a lost id before; null when none is like it. */
export type FindSuccessor<T> = (id: string, pages: readonly string[]) => T | null;

/**
 * Prepare to look for lost ids. The words of all candidates are read once, and an id is compared
 * with the few that share a telling word: a bank that was moved may have lost thousands.
 *
 * @param candidates - Questions whose ids are new.
 * @returns What finds a question by the lost id and the pages that it was on. The only new
 *   question of these pages is it, whatever its words.
 */
export function successorFinder<T extends Candidate>(candidates: readonly T[]): FindSuccessor<T> {
  const texts = candidates.map(({id, title}) => [words(id), words(title)]);
  const byWord = new Map<string, Set<number>>();
  const byPage = new Map<string, number[]>();
  for (const [index, candidate] of candidates.entries()) {
    for (const word of texts[index]?.flatMap((own) => [...own]) ?? []) {
      const known = byWord.get(word);
      if (known) known.add(index);
      else byWord.set(word, new Set([index]));
    }
    const list = byPage.get(candidate.page);
    if (list) list.push(index);
    else byPage.set(candidate.page, [index]);
  }

  return (id, pages) => {
    const own = words(id);
    const here = pages.flatMap((page) => byPage.get(page) ?? []);
    const compared = new Set(here.slice(0, MOST_WITH_A_WORD));
    for (const word of own) {
      const places = byWord.get(word);
      if (!places || places.size > MOST_WITH_A_WORD) continue;
      for (const index of places) compared.add(index);
    }

    let best: T | null = null;
    let most = LEAST_ALIKE;
    for (const index of [...compared].sort((a, b) => a - b)) {
      const candidate = candidates[index];
      if (!candidate) continue;
      const alike = Math.max(...(texts[index] ?? []).map((text) => similarity(own, text)));
      // A new title on the same page is likelier than one elsewhere.
      const value = alike + (pages.includes(candidate.page) ? 0.15 : 0);
      if (value <= most) continue;
      most = value;
      best = candidate;
    }
    return best ?? (here.length === 1 ? (candidates[here[0] ?? 0] ?? null) : null);
  };
}

/** Dice's coefficient of the words: 0 without a common one, 1 when all are. */
function similarity(first: ReadonlySet<string>, second: ReadonlySet<string>): number {
  let common = 0;
  for (const word of first) if (second.has(word)) common++;
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

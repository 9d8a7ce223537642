import type {Ledger, LedgerQuestion} from './ledger.ts';

/** Where every published id leads today. */
export interface Addresses<T extends LedgerQuestion> {
  /** The question of each id, old ones included. */
  byId: ReadonlyMap<string, T>;
  /** For each page, the ids it once had whose questions are on another page now. */
  moved: ReadonlyMap<string, {id: string; question: T}[]>;
  /** Ids that lead nowhere, and are not said to be withdrawn. */
  lost: string[];
  /** Ids that were withdrawn. */
  withdrawn: string[];
}

/**
 * Find out what became of every id.
 *
 * @param questions - The questions of the site today; the first of two with one id counts.
 */
export function resolveAddresses<T extends LedgerQuestion>(
  questions: readonly T[],
  ledger: Ledger,
): Addresses<T> {
  const byId = new Map<string, T>();
  const add = (id: string, question: T) => {
    if (!byId.has(id)) byId.set(id, question);
  };
  for (const question of questions) add(question.id, question);
  for (const question of questions) for (const alias of question.aliases) add(alias, question);

  const moved = new Map<string, {id: string; question: T}[]>();
  const lost: string[] = [];
  const withdrawn: string[] = [];
  for (const entry of ledger.values()) {
    const question = byId.get(entry.id);
    if (!question) {
      (entry.withdrawn ? withdrawn : lost).push(entry.id);
      continue;
    }

    for (const page of entry.pages) {
      if (page === question.page) continue;
      const list = moved.get(page);
      if (list) list.push({id: entry.id, question});
      else moved.set(page, [{id: entry.id, question}]);
    }
  }

  return {byId, moved, lost, withdrawn};
}

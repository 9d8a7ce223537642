import {unusableId} from '../../bank/ledger/unusable-id.ts';
import {numberedId} from '../../language/questions/slug.ts';
import type {PagePlan} from '../plan/index.ts';
import type {ReadPage} from '../read/types.ts';

/** A page that the bank has already. */
export interface PageThere {
  /** Whether an import leaves it as it is: somebody edited it, or it is not of this source. */
  stays: boolean;
  /** Whether it is what an earlier import of this source wrote. */
  isUntouched: boolean;
  questions: readonly {id: string; aliases: readonly string[]; title: string}[];
}

/** By their paths below the bank. */
export type PagesThere = ReadonlyMap<string, PageThere>;

interface Entry {
  page: PagePlan;
  own: ReadPage;
}

/**
 * Pages that earlier imports wrote and that have another place now: all their questions are on pages that are new to
 * the bank.
 */
export function movedPages(entries: readonly Entry[], there: PagesThere): string[] {
  const targets = new Set(entries.map(({page}) => page.target));
  const fresh = entries.filter(({page}) => !there.has(page.target));
  const titles = fresh.flatMap(({own}) => own.questions.map(({title}) => title));
  return [...there].flatMap(([path, {isUntouched, questions}]) => {
    if (!isUntouched || targets.has(path) || questions.length === 0) return [];
    const places = questions.map(({title}) => titles.indexOf(title));
    // Each question of the source is that of one page.
    if (places.includes(-1) || new Set(places).size < places.length) return [];
    for (const place of places) titles[place] = '';
    return [path];
  });
}

/**
 * An id for each question: its own, else the one that it has in the bank already, else that of its title, numbered
 * when another has it.
 */
export function giveIds(
  entries: readonly Entry[],
  there: PagesThere,
  moved: readonly string[],
): Map<ReadPage, string[]> {
  const taken = new Set<string>();
  const isFree = (id: string) => !taken.has(id.toLowerCase());
  const take = (id: string) => {
    taken.add(id.toLowerCase());
    return id;
  };
  const targets = new Set(entries.map(({page}) => page.target));
  for (const [path, {stays, questions}] of there) {
    if (moved.includes(path) || (!stays && targets.has(path))) continue;
    for (const {id, aliases} of questions) [id, ...aliases].forEach(take);
  }
  for (const {own} of entries) {
    for (const {id, aliases, insertion} of own.questions) {
      if (insertion === null) [id, ...aliases].forEach(take);
    }
  }

  const ofMoved = moved.flatMap((path) => there.get(path)?.questions ?? []);
  const fixed = entries.map(({page, own}) => {
    const before = [...(there.get(page.target)?.questions ?? ofMoved)];
    return own.questions.map(({id, title, insertion}) => {
      if (insertion === null || there.get(page.target)?.stays === true) return id;
      const at = before.findIndex((one) => one.title === title && isFree(one.id));
      const [known] = at === -1 ? [] : before.splice(at, 1);
      return known && unusableId(known.id) === null ? take(known.id) : null;
    });
  });
  return new Map(
    entries.map(({own}, index) => [
      own,
      own.questions.map(({id}, question) => {
        const known = fixed[index]?.[question] ?? null;
        if (known !== null) return known;
        // That of a title without a letter, say.
        const wanted = unusableId(id) === null ? id : 'question';
        let free = wanted;
        for (let number = 2; !isFree(free); number++) free = numberedId(wanted, number);
        return take(free);
      }),
    ]),
  );
}

/** Questions of pages that are written anew, whose ids no question has any more. */
export function lostIds(
  entries: readonly Entry[],
  ids: ReadonlyMap<ReadPage, readonly string[]>,
  there: PagesThere,
): {source: string; id: string; title: string}[] {
  const all = new Set([
    ...[...ids.values()].flat(),
    ...entries.flatMap(({own}) => own.questions.flatMap(({aliases}) => aliases)),
  ]);
  return entries.flatMap(({page: {source, target}}) => {
    const {stays = true, questions = []} = there.get(target) ?? {};
    return stays ? [] : questions.filter(({id}) => !all.has(id)).map((one) => ({source, ...one}));
  });
}

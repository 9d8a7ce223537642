import type {ReadPage} from '../read/types.ts';

/** What a page of the bank has to lead to, under its new names. */
export interface PageAnchors {
  all: ReadonlySet<string>;
  /** Where an anchor of the old page leads now; null for the page as a whole. */
  now: (anchor: string) => string | null;
  /** Anchors of the old page that have another name now, or none. */
  renamed: readonly {old: string; now: string | null}[];
}

/**
 * Find out what became of the anchors of a page.
 *
 * @param ids - The id of each question, as it is written down.
 */
export function pageAnchors(page: ReadPage, ids: readonly string[]): PageAnchors {
  const before = new Set(page.questions.map(({id}) => id));
  const all = new Set([
    ...page.anchors.filter((anchor) => !before.has(anchor)),
    ...ids,
    ...page.questions.flatMap(({aliases}) => aliases),
  ]);
  // The same words may be there several times: they keep their order.
  const places = new Map<string, string[]>();
  const add = (title: string, id: string) => {
    const key = keyOf(title);
    if (key === '') return;
    const known = places.get(key);
    if (known) known.push(id);
    else places.set(key, [id]);
  };
  for (const [index, {title}] of page.questions.entries()) add(title, ids[index] ?? '');
  for (const {title, id} of page.headings) add(title, id);

  const seen = new Map<string, number>();
  const renames = new Map<string, string | null>();
  for (const {old, title} of page.converted.anchors) {
    const key = keyOf(title);
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    if (all.has(old) || renames.has(old)) continue;
    const found = places.get(key);
    renames.set(old, found?.[count] ?? found?.at(-1) ?? null);
  }
  return {
    all,
    now: (anchor) => (all.has(anchor) ? anchor : (renames.get(anchor) ?? null)),
    renamed: [...renames].map(([old, now]) => ({old, now})),
  };
}

/** Words alone: numbers, marks and emphasis may be written in another way by now. */
function keyOf(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^\s*(?:q\s*)?\d+\s*[.):]\s*/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

import type {ReadPage} from '../read/types.ts';

/** What a page of the bank has to lead to, under its new names. */
export interface PageAnchors {
  all: ReadonlySet<string>;
  /** Where an anchor of the old page leads now; null for the page as a whole. */
  now: (anchor: string) => string | null;
  /** Anchors of the old page, with where they lead now. */
  old: readonly {old: string; now: string | null}[];
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
  const total = new Map<string, number>();
  const lines = new Set(page.oldAnchors.map(({title, line}) => `${line} ${keyOf(title)}`));
  for (const one of lines) {
    const key = one.replace(/^\d+ /, '');
    total.set(key, (total.get(key) ?? 0) + 1);
  }
  const leads = new Map<string, string | null>();
  let above: string | null = null;
  let last = '';
  let count = 0;
  for (const {old, title, line} of page.oldAnchors) {
    const key = keyOf(title);
    // A heading has an anchor by each rule that the old site may have followed.
    if (key !== '' && last !== `${line} ${title}`) {
      count = seen.get(key) ?? 0;
      seen.set(key, count + 1);
      last = `${line} ${title}`;
    }
    // Titles of blocks had no anchor: what is more than there were anchors are those, and come first.
    const found = key === '' ? undefined : places.get(key)?.slice(-(total.get(key) ?? 1));
    const now: string | null = all.has(old) ? old : (found?.[count] ?? found?.at(-1) ?? above);
    // What has no place of its own leads to the heading that it stands below.
    if (key !== '') above = now;
    leads.set(old, now);
  }
  return {
    all,
    now: (anchor) => (all.has(anchor) ? anchor : (leads.get(anchor) ?? null)),
    old: [...leads].map(([old, now]) => ({old, now})),
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

import type {PagePlan} from '../plan/index.ts';
import type {ReadPage} from '../read/types.ts';

/** A place of the bank; null for a page as a whole. */
export interface Place {
  page: PagePlan;
  anchor: string | null;
}

/** What a page of the source has to lead to, under its new names and on its new pages. */
export interface PageAnchors {
  /** Whether a page, or a part of one, has an anchor. */
  has: (page: PagePlan, anchor: string) => boolean;
  /** Where an anchor leads now; null for one that the page has not, and never had. */
  now: (anchor: string) => Place | null;
  /** Anchors of the old page, with where they lead now. */
  old: readonly ({old: string} & Place)[];
}

/** A page of the source, or a part of it, with the id of each question as it is written down. */
export interface PlacedPage {
  page: PagePlan;
  read: ReadPage;
  ids: readonly string[];
}

/** Find out what became of the anchors of a page, from its parts in their order. */
export function pageAnchors(parts: readonly PlacedPage[]): PageAnchors {
  const all = new Map<string, PagePlan>();
  const byPage = new Map<PagePlan, Set<string>>();
  // The same words may be there several times: they keep their order.
  const places = new Map<string, Place[]>();
  for (const {page, read, ids} of parts) {
    const before = new Set(read.questions.map(({id}) => id));
    const given = givenIds(read, ids);
    const own = [
      ...read.anchors.filter((anchor) => !before.has(anchor)).map(given),
      ...ids,
      ...read.questions.flatMap(({aliases}) => aliases),
    ];
    byPage.set(page, new Set(own));
    for (const anchor of own) if (!all.has(anchor)) all.set(anchor, page);
    const titled = [
      ...read.questions.map(({title}, index) => ({title, id: ids[index] ?? ''})),
      ...read.headings.map(({title, id}) => ({title, id: given(id)})),
    ];
    for (const {title, id} of titled) {
      const key = keyOf(title);
      if (key === '') continue;
      const known = places.get(key);
      if (known) known.push({page, anchor: id});
      else places.set(key, [{page, anchor: id}]);
    }
  }

  const olds = parts.flatMap(({page, read}) => read.oldAnchors.map((one) => ({...one, page})));
  const seen = new Map<string, number>();
  const total = new Map<string, number>();
  const lines = new Set(olds.map(({title, line}) => `${line} ${keyOf(title)}`));
  for (const one of lines) {
    const key = one.replace(/^\d+ /, '');
    total.set(key, (total.get(key) ?? 0) + 1);
  }
  const leads = new Map<string, Place>();
  let above: Place | null = null;
  let last = '';
  let count = 0;
  for (const {old, title, line, page} of olds) {
    const key = keyOf(title);
    // A heading has an anchor by each rule that the old site may have followed.
    if (key !== '' && last !== `${line} ${title}`) {
      count = seen.get(key) ?? 0;
      seen.set(key, count + 1);
      last = `${line} ${title}`;
    }
    const same = all.get(old);
    // Titles of blocks had no anchor: what is more than there were anchors are those, and come first.
    const wanted = total.get(key) ?? 1;
    const titled = places.get(key)?.slice(-wanted);
    // Where some of them are gone ("Answer"), nobody can tell which: what they stood below is near.
    const found = titled?.length === wanted ? titled[count] : undefined;
    // What has no place of its own leads to the heading that it stands below.
    const below: Place = above?.page === page ? above : {page, anchor: null};
    const now: Place = same ? {page: same, anchor: old} : (found ?? below);
    if (key !== '') above = now;
    if (!leads.has(old)) leads.set(old, now);
  }
  return {
    has: (page, anchor) => byPage.get(page)?.has(anchor) ?? false,
    now(anchor) {
      const page = all.get(anchor);
      return page ? {page, anchor} : (leads.get(anchor) ?? null);
    },
    old: [...leads].map(([old, place]) => ({old, ...place})),
  };
}

/** What an anchor in an answer is called when its question has another id than that of its title. */
function givenIds({questions}: ReadPage, ids: readonly string[]): (anchor: string) => string {
  const counts = new Map<string, number>();
  for (const {id} of questions) counts.set(id, (counts.get(id) ?? 0) + 1);
  const changed = new Map(
    questions.flatMap(({id}, index) =>
      counts.get(id) === 1 && ids[index] !== undefined && ids[index] !== id
        ? [[id, ids[index]] as const]
        : [],
    ),
  );
  return (anchor) => {
    const at = anchor.indexOf('--');
    const id = at === -1 ? undefined : changed.get(anchor.slice(0, at));
    return id === undefined ? anchor : id + anchor.slice(at);
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

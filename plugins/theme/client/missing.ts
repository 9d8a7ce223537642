import {translate} from '@docusaurus/Translate';
import {searchUrl} from '../search/query-url';
import {siteUrl} from './base-url';

/*
 * What an address that is not there may have meant: a search for its words, and the page that differs
 * from it by capitals, an ending, `docs/` or a letter.
 */

/** Parts of addresses that say nothing of what was meant. */
const noise = new Set(['docs', 'q', 'index']);

/** `/Docs/pod-dns.html` as `['pod-dns']`. */
function partsOf(path: string): string[] {
  let plain = path;
  try {
    plain = decodeURIComponent(path);
  } catch {
    // No valid escape, typed by hand.
  }
  return plain
    .toLowerCase()
    .replace(/\.(?:html?|mdx?)$/, '')
    .split('/')
    .filter((part) => part !== '' && !noise.has(part));
}

/** What to search for instead: `/q/pod-dns-ndot` says `pod dns ndot`. */
export function wordsOf(path: string): string {
  return partsOf(path)
    .flatMap((part) => part.split(/[^\p{L}\p{N}]+/u))
    .filter(Boolean)
    .join(' ')
    .slice(0, 80);
}

/** The page that is meant, if there is one that differs by so little. */
export function nearest(path: string, pages: readonly string[]): string | undefined {
  const wanted = partsOf(path).join('/');
  if (wanted === '') return undefined;
  const found = (isIt: (key: string) => boolean) =>
    pages.find((page) => isIt(partsOf(page).join('/')));
  return found((key) => key === wanted) ?? found((key) => differsByOne(key, wanted));
}

/** One letter too many, too few or another, or two that changed places. */
function differsByOne(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  let end = 0;
  while (
    end < Math.min(one.length, other.length) - start &&
    one.at(-1 - end) === other.at(-1 - end)
  )
    end++;
  const [a = '', b = ''] = [one, other].map((text) => text.slice(start, text.length - end));
  const areSwapped = a.length === 2 && a === `${b.charAt(1)}${b.charAt(0)}`;
  return (a.length < 2 && b.length < 2) || areSwapped;
}

/** Offer both beside the way home. */
export async function help(place: HTMLElement): Promise<void> {
  const base = siteUrl('');
  const path = window.location.pathname.slice(base.length);
  const words = wordsOf(path);
  if (words !== '') {
    offer(
      place,
      siteUrl('search/') + searchUrl({query: words, topic: null, level: null}),
      translate({id: 'notFound.search', message: 'Search for “{words}”'}, {words}),
    );
  }

  const page = nearest(path, await pagesOf(base)) ?? (await questionOf(path));
  if (page === undefined) return;
  const response = await fetch(base + page);
  if (!response.ok) return;
  const {title} = new DOMParser().parseFromString(await response.text(), 'text/html');
  offer(
    place,
    base + page,
    translate(
      {id: 'notFound.meant', message: 'Did you mean: {title}'},
      {title: title.replace(/ \| [^|]*$/, '')},
    ),
  );
}

function offer(place: HTMLElement, href: string, text: string): void {
  const link = document.createElement('a');
  link.href = href;
  link.textContent = text;
  place.append(link);
}

/** All pages, below the base. The list names the host that the site was built for, which may be another. */
async function pagesOf(base: string): Promise<string[]> {
  const response = await fetch(`${base}sitemap.xml`);
  if (!response.ok) return [];
  const list = new DOMParser().parseFromString(await response.text(), 'text/xml');
  return [...list.querySelectorAll('loc')]
    .map(({textContent}) => new URL(textContent).pathname)
    .filter((path) => path.startsWith(base))
    .map((path) => path.slice(base.length));
}

/** Questions are in no list of pages; one is there or not. */
async function questionOf(path: string): Promise<string | undefined> {
  const id = /^(?:docs\/)?q\//i.test(path) ? partsOf(path)[0] : undefined;
  if (id === undefined) return undefined;
  const page = `q/${encodeURIComponent(id)}/`;
  const {ok} = await fetch(siteUrl(page), {method: 'HEAD'});
  return ok ? page : undefined;
}

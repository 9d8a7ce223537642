/*
 * The entry of "On this page" whose place the reader has come to is marked: the uppermost of what
 * is in view below the bar.
 */

let observer: IntersectionObserver | undefined;
let release: AbortController | undefined;

/**
 * Mark entries from now on.
 *
 * @param list - Scrolls the entries.
 * @param entries - By the heading or question that each stands for, in the order of the page.
 */
export function markPlace(
  list: HTMLElement,
  entries: ReadonlyMap<Element, HTMLAnchorElement>,
): void {
  const inView = new Set<Element>();
  let current: HTMLAnchorElement | undefined;
  /** Where a link or the list led: the last ones of a page cannot come up to the line. */
  let chosen: Element | undefined;

  const mark = (entry: HTMLAnchorElement | undefined) => {
    // Between two places the last one stays.
    if (!entry || entry === current) return;
    current?.removeAttribute('aria-current');
    current = entry;
    entry.setAttribute('aria-current', 'location');
    keepInView(list, entry);
  };
  const update = () => {
    if (chosen && !inView.has(chosen)) chosen = undefined;
    const first = chosen ?? [...entries.keys()].find((place) => inView.has(place));
    mark(first && entries.get(first));
  };

  const choose = (place: Element | undefined) => {
    if (!place) return;
    chosen = place;
    inView.add(place);
    update();
  };
  const linked = () => [...entries].find(([, entry]) => entry.hash === window.location.hash)?.[0];

  observer?.disconnect();
  observer = new IntersectionObserver(
    (changes) => {
      for (const {target, isIntersecting} of changes) {
        if (isIntersecting) inView.add(target);
        else inView.delete(target);
      }
      update();
    },
    {rootMargin: `-${readLine()}px 0px 0px`},
  );
  for (const place of entries.keys()) observer.observe(place);

  release?.abort();
  release = new AbortController();
  const {signal} = release;
  list.addEventListener(
    'click',
    ({target}) => {
      const link = target instanceof Element ? target.closest('a') : null;
      choose([...entries].find(([, entry]) => entry === link)?.[0]);
    },
    {signal},
  );
  window.addEventListener(
    'hashchange',
    () => {
      choose(linked());
    },
    {signal},
  );
  // The last ones of a page are come to by keyboard only.
  document.addEventListener(
    'focusin',
    ({target}) => {
      choose([...entries.keys()].find((place) => target instanceof Node && place.contains(target)));
    },
    {signal},
  );
  choose(linked());
  for (const type of ['wheel', 'touchmove', 'keydown']) {
    document.addEventListener(
      type,
      () => {
        chosen = undefined;
      },
      {signal, passive: true},
    );
  }
}

/** What is above it is read: a little below where links land. In pixels. */
function readLine(): number {
  return parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) + 4;
}

/** Scrolls the list, and never the page. */
function keepInView(list: HTMLElement, entry: HTMLElement): void {
  const {top, bottom} = list.getBoundingClientRect();
  const place = entry.getBoundingClientRect();
  if (place.height === 0) return;
  if (place.top < top) list.scrollTop -= top - place.top;
  else if (place.bottom > bottom) list.scrollTop += place.bottom - bottom;
}

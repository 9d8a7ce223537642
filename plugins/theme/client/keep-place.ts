/** Where a reader is: a question, and how far its top is from the window's, in pixels. */
interface Place {
  row: Element;
  top: number;
}

/** The place before the last change, for whoever takes it back without having gone on from there. */
let last: (Place & {scrollY: number}) | undefined;

/** Not one by one of a whole page: each that is laid out late would be laid out for it. */
export const isShown = (row: Element) => row.getClientRects().length > 0;

/** The first of a page's questions that ends below a line; of a section that is above it none is asked. */
export function firstBelow(rows: readonly Element[], line: number): Element | undefined {
  const isBelow = (part: Element) => part.getBoundingClientRect().bottom > line;
  return rows.find((row) => isBelow(row.closest('.question-section') ?? row) && isBelow(row));
}

const topOf = (row: Element) => row.getBoundingClientRect().top;

/**
 * Do what changes which questions there are, and keep the reader's place: the row at hand, the first
 * that is seen below the page's tools, stays where it is. When it goes, the next one takes its place.
 * Not every browser keeps what is in view by itself, and none does when that is what goes.
 */
export function keepPlace(change: () => void): void {
  const line = document.querySelector('[data-tools]')?.getBoundingClientRect().bottom ?? 0;
  const rows = [...document.querySelectorAll('.question')];
  const place = last?.scrollY === window.scrollY ? last : placeIn(rows, line);
  const {style} = document.documentElement;
  // The browser's own way would come on top of this one.
  style.overflowAnchor = 'none';
  change();
  if (place) {
    const from = rows.indexOf(place.row);
    const next = rows.slice(from).find(isShown) ?? rows.findLast(isShown);
    if (next) {
      const wanted = next === place.row ? place.top : Math.max(place.top, line);
      window.scrollBy({top: topOf(next) - wanted, behavior: 'instant'});
    }
  }
  last = place && {...place, scrollY: window.scrollY};
  requestAnimationFrame(() => {
    style.overflowAnchor = '';
  });
}

/** Undefined at the page's beginning: nothing is above, and all that follows is in view. */
function placeIn(rows: readonly Element[], line: number): Place | undefined {
  const first = rows.find(isShown);
  if (!first || topOf(first) >= line) return undefined;
  // What is a line's height and less of a row is not at hand.
  const row = firstBelow(rows, line + 20);
  return row && {row, top: topOf(row)};
}

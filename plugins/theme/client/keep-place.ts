/**
 * Do what changes which questions there are, and keep the reader's place: the row at hand, the first
 * that is seen below the page's tools, stays where it is. When it goes, the next one takes its place.
 * Not every browser keeps what is in view by itself, and none does when that is what goes.
 */
export function keepPlace(change: () => void): void {
  const line = document.querySelector('[data-tools]')?.getBoundingClientRect().bottom ?? 0;
  const rows = [...document.querySelectorAll('.question')];
  const isShown = (row: Element) => row.getClientRects().length > 0;
  const topOf = (row: Element | undefined) => row?.getBoundingClientRect().top ?? 0;
  const at = rows.findIndex((row) => isShown(row) && row.getBoundingClientRect().bottom > line);
  const top = topOf(rows[at]);
  // At the page's beginning nothing is above, and all that follows is in view.
  const isScrolled = topOf(rows.find(isShown)) < line;
  change();
  if (!isScrolled || at < 0) return;
  const next = rows.slice(at).find(isShown) ?? rows.findLast(isShown);
  const wanted = next === rows[at] ? top : Math.max(top, line);
  window.scrollBy({top: topOf(next) - wanted, behavior: 'instant'});
}

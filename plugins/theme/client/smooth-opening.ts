import {afterPaint} from './after-paint';

/*
 * The question that a reader opens or closes by hand does so smoothly; its style comes with the foot of
 * questions (smooth-opening.css). A style for all questions would be computed for all of them when
 * this code arrives, in front of the reader's first tap.
 */
let hasStyle = false;

/** Its style has come. What was opened before is read by now, and must not unfold once more. */
export function openSmoothly(): void {
  hasStyle = true;
}

if (typeof window !== 'undefined') {
  const mayMove = matchMedia('(prefers-reduced-motion: no-preference)');
  document.addEventListener('click', ({target}) => {
    const row =
      target instanceof Element
        ? target.closest<HTMLElement>('.question > details > summary')
        : null;
    const details = row?.parentElement;
    if (!row || !(details instanceof HTMLDetailsElement)) return;
    // A row that stays while its answer is read has its place further up. It is brought there before
    // it closes, so that it stays in the window where it was pressed.
    scrollBy({
      top: details.getBoundingClientRect().top - row.getBoundingClientRect().top,
      behavior: 'instant',
    });
    // After that: it is a new style for what is still open.
    if (hasStyle && mayMove.matches) details.dataset.smooth = '';
    if (details.open) closeInPlace(details, row);
  });
}

/**
 * While an answer shrinks the browser holds no place: what is left of the answer in its last frame would
 * be a reason to hold what is below it, and the row would move by that.
 */
function closeInPlace(details: HTMLDetailsElement, row: HTMLElement): void {
  const {style} = document.documentElement;
  style.overflowAnchor = 'none';
  const wait = () => {
    if (!details.open && details.offsetHeight > row.offsetHeight) afterPaint(wait);
    else style.overflowAnchor = '';
  };
  afterPaint(wait);
}

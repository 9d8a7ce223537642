/*
 * The question that a reader opens or closes by hand does so smoothly; its style comes with the foot of
 * questions (smooth-opening.css). A style for all questions would be computed for all of them when
 * this code arrives, in front of the reader's first tap.
 */
if (typeof window !== 'undefined') {
  const mayMove = matchMedia('(prefers-reduced-motion: no-preference)');
  document.addEventListener('click', ({target}) => {
    const row = target instanceof Element ? target.closest('.question > details > summary') : null;
    const details = row?.parentElement;
    if (!details) return;
    // A row that stays while its answer is read has its place further up. It is brought there before
    // it closes, so that it stays in the window where it was pressed.
    scrollBy({
      top: details.getBoundingClientRect().top - row.getBoundingClientRect().top,
      behavior: 'instant',
    });
    // After that: it is a new style for what is still open.
    if (mayMove.matches) details.dataset.smooth = '';
  });
}

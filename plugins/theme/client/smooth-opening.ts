/*
 * The question that a reader opens or closes by hand does so smoothly; the style is in
 * plugins/theme/components/Question. A style for all questions would be computed for all of them when
 * this code arrives, in front of the reader's first tap.
 */
if (typeof window !== 'undefined') {
  const mayMove = matchMedia('(prefers-reduced-motion: no-preference)');
  document.addEventListener('click', ({target}) => {
    const row = target instanceof Element ? target.closest('.question > details > summary') : null;
    const details = row?.parentElement;
    if (details && mayMove.matches) details.dataset.smooth = '';
  });
}

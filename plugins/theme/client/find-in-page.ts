/*
 * Safari opens the answer that its find-in-page finds something in, and shows nothing of it: the
 * found words had no place when it went there. They are the page's selection then.
 */
if (typeof window !== 'undefined') {
  document.addEventListener(
    'toggle',
    ({target}) => {
      const selection = document.getSelection();
      if (!(target instanceof HTMLDetailsElement) || !target.open || !selection?.rangeCount) return;
      const range = selection.getRangeAt(0);
      if (range.collapsed || !target.contains(range.startContainer)) return;
      const {top, bottom} = range.getBoundingClientRect();
      if (top >= 0 && bottom <= window.innerHeight) return;
      range.startContainer.parentElement?.scrollIntoView({block: 'center'});
    },
    true,
  );
}

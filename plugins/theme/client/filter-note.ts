import {translate} from '@docusaurus/Translate';

/* What the level filter leaves of a page, in its line of facts, and below the tools when it is nothing. */

/** The first of the facts, as it is without a filter. */
let count: {node: Text; words: string} | undefined;

/**
 * @param place - The page's tools.
 * @param words - How many of the page's questions are shown.
 */
export function noteFilter(place: HTMLElement, level: string | null, words: string): void {
  if (count) count.node.data = count.words;
  count = undefined;
  // Where the keyboard is in a note that goes, it goes on from the filter.
  if (document.activeElement?.closest('[data-note]')) {
    place.querySelector<HTMLElement>('[data-level="all"]')?.focus({preventScroll: true});
  }
  for (const note of document.querySelectorAll('[data-note]')) note.remove();
  if (level === null) return;

  const node = document.querySelector('.markdown > header + div > p')?.firstChild;
  if (node instanceof Text) {
    count = {node, words: node.data};
    const all = document.createElement('a');
    all.href = window.location.pathname;
    all.dataset.press = 'level';
    all.dataset.level = 'all';
    all.textContent = translate({id: 'tools.showAll', message: 'Show all'});
    const note = document.createElement('span');
    note.dataset.note = '';
    note.append(`${words} · `, all);
    node.data = '';
    node.before(note);
  }

  // A level that a reader brought from another page, and this one has no question of.
  if (Number(place.dataset[level] ?? 0) > 0) return;
  const none = document.createElement('p');
  none.dataset.note = '';
  none.textContent = translate({
    id: 'tools.none',
    message: 'No question of this level is on this page.',
  });
  place.after(none);
}

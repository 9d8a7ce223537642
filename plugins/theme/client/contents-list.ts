import './contents-list.css';
import {markPlace} from './mark-place';
import {openSheet} from './sheet';

/* The sections and questions of "On this page", from the page itself. */

/** What each entry stands for: a section's heading, or a question. */
const places = new WeakMap<Element, HTMLElement>();

/** @param opener - What asked for it where it is not beside the page. */
export function showContents(place: HTMLElement, opener?: HTMLElement): void {
  fill(place);
  if (opener) openSheet(place, opener);
}

function fill(place: HTMLElement): void {
  const list = place.querySelector('ul');
  if (!list || list.childElementCount > 0) return;
  const entries = new Map<Element, HTMLAnchorElement>();
  let section = list;
  for (const heading of document.querySelectorAll<HTMLElement>(
    '.markdown > h2[id], .question-section > h2[id], .question-title',
  )) {
    const isSection = heading.matches('h2[id]');
    // A question inside an answer is part of the answer.
    if (!isSection && heading.parentElement?.closest('[data-answer]')) continue;
    const id = isSection
      ? heading.id
      : heading.closest('details')?.querySelector('[data-anchor]')?.id;
    if (id === undefined || id === '') continue;
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = `#${encodeURIComponent(id)}`;
    link.append(...wordsOf(heading));
    item.append(link);
    const filtered = heading.closest<HTMLElement>('.question, .question-section');
    followFilter(item, filtered);
    const target = isSection ? heading : (filtered ?? heading);
    places.set(link, target);
    entries.set(target, link);
    if (isSection) {
      section = document.createElement('ul');
      item.append(section);
      list.append(item);
    } else section.append(item);
  }
  place.addEventListener('click', lead);
  markPlace(place, entries);
}

/** An entry is there when what it stands for is: the same attributes, for the same style. */
function followFilter(item: HTMLElement, filtered: HTMLElement | null): void {
  if (filtered?.dataset.level === undefined) return;
  item.dataset.level = filtered.dataset.level;
  const names = ['data-shown', 'data-left-out'];
  const copy = () => {
    for (const name of names) item.toggleAttribute(name, filtered.hasAttribute(name));
  };
  copy();
  new MutationObserver(copy).observe(filtered, {attributeFilter: names});
}

/** A heading's number, and its words with their code and emphasis and without links: the entry is one. */
function wordsOf(heading: HTMLElement): Element[] {
  const copy = heading.cloneNode(true) as HTMLElement;
  for (const anchor of copy.querySelectorAll('.hash-link')) anchor.remove();
  for (const link of copy.querySelectorAll('a')) link.replaceWith(...link.childNodes);
  const number = copy.querySelector('.question-number');
  number?.remove();
  const words = document.createElement('span');
  words.append(...copy.childNodes);
  return number ? [number, words] : [words];
}

/**
 * Leads to a question without opening it: who looks for one has not yet said the answer. The
 * keyboard goes on from its row.
 */
function lead(event: MouseEvent): void {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) {
    return;
  }
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const target = link && places.get(link);
  if (!target) return;
  const row = target.querySelector('summary');
  if (!row) return;
  event.preventDefault();
  target.scrollIntoView();
  row.focus({preventScroll: true});
}

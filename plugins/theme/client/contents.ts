import type {ClientModule} from '@docusaurus/types';
import {markPlace} from './mark-place';

/*
 * "On this page": the sections and questions, from the page itself. In the page's text it
 * would be all titles once more, which a phone need not fetch; without script the page,
 * closed as it is, is the list of its questions.
 */

/** So wide that the list has a place beside the page. */
const wide = '(min-width: 1200px)';

const contents = (): HTMLDetailsElement | null => document.querySelector('[data-contents]');

/** What each entry stands for: a section's heading, or a question. */
const places = new WeakMap<Element, HTMLElement>();

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
    link.append(...copyOf(heading));
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
  markPlace(place, entries);
}

/** An entry is there when what it stands for is: the same attributes, for the same style. */
function followFilter(item: HTMLElement, filtered: HTMLElement | null): void {
  if (filtered?.dataset.level === undefined) return;
  item.dataset.level = filtered.dataset.level;
  const copyShown = () => {
    item.toggleAttribute('data-shown', filtered.dataset.shown !== undefined);
  };
  copyShown();
  new MutationObserver(copyShown).observe(filtered, {attributeFilter: ['data-shown']});
}

/** A heading's words, with their code and emphasis and without links: the entry is one. */
function copyOf(heading: HTMLElement): Node[] {
  const copy = heading.cloneNode(true) as HTMLElement;
  for (const anchor of copy.querySelectorAll('.hash-link')) anchor.remove();
  for (const link of copy.querySelectorAll('a')) link.replaceWith(...link.childNodes);
  return [...copy.childNodes];
}

/** Beside the page it is always open; its summary is not seen there. */
function fitWindow(): void {
  const place = contents();
  if (!place) return;
  place.open = matchMedia(wide).matches;
  if (place.open) fill(place);
}

/**
 * Leads to a question without opening it: who looks for one has not yet said the answer. The
 * keyboard goes on from its row.
 */
function lead(event: MouseEvent): void {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) {
    return;
  }
  const link = event.target instanceof Element ? event.target.closest('[data-contents] a') : null;
  const place = contents();
  const target = link && places.get(link);
  if (!target || !place) return;
  // On a phone the list is over what it leads to, which moves up when it goes.
  if (!matchMedia(wide).matches) place.open = false;
  const row = target.querySelector('summary');
  if (!row) return;
  event.preventDefault();
  target.scrollIntoView();
  row.focus({preventScroll: true});
}

if (typeof window !== 'undefined') {
  document.addEventListener(
    'toggle',
    ({target}) => {
      if (target instanceof HTMLDetailsElement && target.matches('[data-contents][open]')) {
        fill(target);
      }
    },
    true,
  );
  document.addEventListener('click', lead);
  matchMedia(wide).addEventListener('change', fitWindow);
}

const module: ClientModule = {
  onRouteDidUpdate({location, previousLocation}) {
    if (previousLocation?.pathname === location.pathname) return;
    contents()?.querySelector('ul')?.replaceChildren();
    // Opened before this code was there.
    const place = contents();
    if (place?.open) fill(place);
    else fitWindow();
  },
};

export default module;

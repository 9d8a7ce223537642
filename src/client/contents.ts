import type {ClientModule} from '@docusaurus/types';

/*
 * "On this page": the sections and questions, from the page itself. In the page's text it
 * would be all titles once more, which a phone need not fetch; without script the page,
 * closed as it is, is the list of its questions.
 */

/** So wide that the list has a place beside the page. */
const wide = '(min-width: 1200px)';

const contents = (): HTMLDetailsElement | null => document.querySelector('[data-contents]');

function fill(place: HTMLElement): void {
  const list = place.querySelector('ul');
  if (!list || list.childElementCount > 0) return;
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
    if (isSection) {
      section = document.createElement('ul');
      item.append(section);
      list.append(item);
    } else section.append(item);
  }
}

/** A heading's words, with their code and emphasis and without links: the entry is one. */
function copyOf(heading: HTMLElement): Node[] {
  const copy = heading.cloneNode(true) as HTMLElement;
  for (const anchor of copy.querySelectorAll('.hash-link')) anchor.remove();
  for (const link of copy.querySelectorAll('a')) link.replaceWith(...link.childNodes);
  return [...copy.childNodes];
}

function open(): void {
  const place = contents();
  if (!place || !matchMedia(wide).matches) return;
  fill(place);
  place.open = true;
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
  // On a phone the list is over what it leads to.
  document.addEventListener('click', ({target}) => {
    const link = target instanceof Element ? target.closest('[data-contents] a') : null;
    const place = contents();
    if (link && place && !matchMedia(wide).matches) place.open = false;
  });
  matchMedia(wide).addEventListener('change', open);
}

const module: ClientModule = {
  onRouteDidUpdate({location, previousLocation}) {
    if (previousLocation?.pathname === location.pathname) return;
    contents()?.querySelector('ul')?.replaceChildren();
    open();
    // Opened before this code was there.
    const place = contents();
    if (place?.open) fill(place);
  },
};

export default module;

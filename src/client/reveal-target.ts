import type {ClientModule} from '@docusaurus/types';

/*
 * A link to a question shows that question. A browser opens it by itself when it
 * follows the link; inside the site the router does, and the level filter may
 * have hidden it.
 */

/** Open what holds the target of a hash, show it whatever the filter, and go there. */
export function reveal(hash: string): void {
  const target = findTarget(hash);
  if (target?.matches('[data-moved]')) {
    followMoved(target);
    return;
  }

  const question = target?.closest<HTMLDetailsElement>('details');
  if (!target || !question) return;
  for (
    let details: HTMLDetailsElement | null | undefined = question;
    details;
    details = details.parentElement?.closest('details')
  ) {
    details.open = true;
    details.closest('.question')?.setAttribute('data-shown', '');
  }
  question.closest('.question-section')?.setAttribute('data-shown', '');

  // A part that opens smoothly has no place yet in this frame: the question has.
  if (target.matches('[data-anchor]')) {
    (question.closest('.question') ?? question).scrollIntoView();
    mark(question);
  } else
    requestAnimationFrame(() => {
      target.scrollIntoView();
    });
}

/** The question is somewhere else now; the old address leaves no entry in the history. */
function followMoved(note: HTMLElement): void {
  const link = note.querySelector('a');
  if (link) window.location.replace(link.href);
}

/** Show for a moment which question the link was about. */
function mark(details: HTMLDetailsElement): void {
  const question = details.closest<HTMLElement>('.question');
  if (!question || question.querySelector(':scope > details > div > :target')) return;
  const {dataset} = question;
  delete dataset.arrived;
  // The animation starts again only after the browser has seen the question without it.
  question.getBoundingClientRect();
  dataset.arrived = '';
  question.addEventListener(
    'animationend',
    () => {
      delete dataset.arrived;
    },
    {once: true},
  );
}

function findTarget(hash: string): HTMLElement | null {
  if (hash.length < 2) return null;
  try {
    return document.getElementById(decodeURIComponent(hash.slice(1)));
  } catch {
    // A hash that is no valid escape, typed by hand.
    return null;
  }
}

if (typeof window !== 'undefined') {
  window.addEventListener('hashchange', () => {
    reveal(window.location.hash);
  });
}

const module: ClientModule = {
  onRouteDidUpdate({location, previousLocation}) {
    // A choice in the page's tools changes the query only, and moves nobody.
    if (
      previousLocation?.pathname === location.pathname &&
      previousLocation.hash === location.hash &&
      previousLocation.search !== location.search
    ) {
      return;
    }

    reveal(location.hash);
  },
};

export default module;

import type {ClientModule} from '@docusaurus/types';

/*
 * A link to a question shows that question. A browser opens it by itself when it
 * follows the link; inside the site the router does, and the level filter may
 * have hidden it.
 */

/** Open what holds the target of a hash, show it whatever the filter, and go there. */
export function reveal(hash: string): void {
  const target = findTarget(hash);
  const question = target?.closest<HTMLDetailsElement>('details');
  if (!target || !question) return;
  for (
    let details: HTMLDetailsElement | null | undefined = question;
    details;
    details = details.parentElement?.closest('details')
  ) {
    details.open = true;
    details.dataset.shown = '';
  }

  // A part that opens smoothly has no place yet in this frame: the question has.
  if (target.matches('[data-anchor]')) question.scrollIntoView();
  else
    requestAnimationFrame(() => {
      target.scrollIntoView();
    });
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
    if (previousLocation?.pathname === location.pathname && previousLocation.hash === location.hash)
      return;
    reveal(location.hash);
  },
};

export default module;

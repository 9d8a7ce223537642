import type {ClientModule} from '@docusaurus/types';
import {searchClient} from '../search/client';
import {loadSearch, mayFetchEarly, whenIdleAfterInteraction} from '../search/early';
import {holdKeyboard} from '../search/hold-keyboard';
import {siteUrl} from './base-url';
import {onPress} from './press';

/*
 * The search button of the bar: opens the search over the page, by press or by its keys. Without script it is a link to the search page.
 */

const page = () => siteUrl('search/');

/** A dialog is open, or on its way. */
let busy = false;

async function open(): Promise<void> {
  if (busy) return;
  // The search page has the search on it.
  const field = document.querySelector<HTMLElement>('[role="search"] input:not(dialog *)');
  if (field) {
    field.focus();
    return;
  }

  busy = true;
  const before = document.activeElement;
  const releaseKeyboard = holdKeyboard();
  // Beside the dialog's code, not after it; what fails is said when something is searched for.
  searchClient(page())
    .load()
    .catch(() => undefined);
  try {
    const {openSearchDialog} = await loadSearch();
    openSearchDialog(() => {
      if (before instanceof HTMLElement) before.focus({preventScroll: true});
    });
  } catch {
    // Offline, or the site was built anew since: the page says which.
    window.location.assign(page());
  } finally {
    releaseKeyboard();
    busy = false;
  }
}

/** The search's code and index, ahead of time; whatever fails is said when it is opened. */
function prefetch(): void {
  if (!mayFetchEarly()) return;
  const ignore = () => undefined;
  loadSearch().catch(ignore);
  searchClient(page()).load().catch(ignore);
}

if (typeof window !== 'undefined') {
  onPress('search', () => {
    void open();
  });
  const onIntent = ({target}: Event) => {
    if (target instanceof Element && target.closest('[data-press="search"]')) prefetch();
  };
  for (const type of ['pointerover', 'focusin', 'touchstart']) {
    document.addEventListener(type, onIntent, {passive: true});
  }

  whenIdleAfterInteraction(prefetch);
}

const module: ClientModule = {
  onRouteDidUpdate() {
    const button = document.querySelector('.bar [data-press="search"]');
    button?.setAttribute('role', 'button');
    button?.setAttribute('aria-haspopup', 'dialog');
  },
};

export default module;

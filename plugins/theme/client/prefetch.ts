import {mayFetchEarly} from '../search/early';

/*
 * The page behind a link, from the moment that a hand or the keyboard is on it: it is there
 * when the link is followed. Never on a metered or slow connection.
 */

const asked = new Set<string>();

function onIntent({target}: Event): void {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
  if (!link || link.matches('[data-press],[target],[download]')) return;
  // Not by `new URL`, which throws where a link leads nowhere: `http://127.0.0.1:PORT/`.
  const {origin, pathname, search} = link;
  const isHere = pathname === location.pathname;
  if (origin !== location.origin || isHere || asked.has(pathname) || !mayFetchEarly()) return;
  asked.add(pathname);
  const hint = document.createElement('link');
  hint.rel = 'prefetch';
  hint.href = pathname + search;
  document.head.append(hint);
}

if (typeof window !== 'undefined') {
  for (const type of ['pointerover', 'focusin', 'touchstart']) {
    document.addEventListener(type, onIntent, {passive: true});
  }
}

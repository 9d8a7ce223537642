import {onPress} from './press';

/* What home and topics offer to begin with: its code comes when the reader wants it (asked.ts). */
if (typeof window !== 'undefined') {
  // "Back" returns to the question that was asked before.
  window.addEventListener('popstate', ({state}) => {
    const asked = (state as {asked?: number} | null)?.asked;
    if (asked !== undefined) document.documentElement.dataset.asked = String(asked);
  });

  for (const name of ['skip', 'random'] as const) {
    onPress(name, (element) => {
      import(/* webpackChunkName: "asked" */ './asked')
        .then((asked) => asked[name](element))
        .catch(() => {
          // Offline, or the site was built anew: the link leads to a question all the same.
          if (element instanceof HTMLAnchorElement) window.location.assign(element.href);
        });
    });
  }
}

import {onPress} from './press';

/* What home and topics offer to begin with, and where that leads: its code comes when there is something for it. */
function run(name: 'begin' | 'skip' | 'random', element: HTMLElement | null): void {
  import(/* webpackChunkName: "asked" */ './asked')
    .then((asked) => asked[name](element))
    .catch(() => {
      // Offline, or the site was built anew: the link leads to a question all the same.
      if (element instanceof HTMLAnchorElement) window.location.assign(element.href);
    });
}

if (typeof window !== 'undefined') {
  for (const name of ['skip', 'random'] as const) {
    onPress(name, (element) => {
      run(name, element);
    });
  }
}

export default {
  onRouteDidUpdate(): void {
    const place = document.querySelector<HTMLElement>('[data-stage]');
    if (place || window.location.search.includes('ask=')) run('begin', place);
  },
};

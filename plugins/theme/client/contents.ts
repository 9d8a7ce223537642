import type {ClientModule} from '@docusaurus/types';
import {onPress} from './press';

/*
 * "On this page" (plugins/theme/docusaurus/DocItem/Layout): a list beside the page where there is room,
 * else over the page when a reader asks for it. What fills it is fetched when it is seen, and the page's
 * text need not have all titles once more.
 */

/** So wide that the list has a place beside the page. */
const wide = '(min-width: 1200px)';

const contents = (): HTMLElement | null => document.querySelector('[data-contents]');

/** @param opener - What asked for it; nothing does beside the page. */
function show(opener?: HTMLElement): void {
  const place = contents();
  if (!place || (!opener && !matchMedia(wide).matches)) return;
  import('./contents-list').then(
    ({showContents}) => {
      showContents(place, opener);
    },
    // Without network there is no list, as without script.
    () => undefined,
  );
}

if (typeof window !== 'undefined') {
  onPress('contents', (button) => {
    // A list that is over the page goes when something is chosen from it.
    const more = document.querySelector<HTMLElement>('[data-press="more"]');
    show(button.closest('dialog') ? (more ?? button) : button);
  });
  matchMedia(wide).addEventListener('change', () => {
    show();
  });
}

const module: ClientModule = {
  onRouteDidUpdate({location, previousLocation}) {
    if (previousLocation?.pathname === location.pathname) return;
    contents()?.querySelector('ul')?.replaceChildren();
    show();
  },
};

export default module;

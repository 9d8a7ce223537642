/* The islands of a page: each is fetched when it is wanted, and hydrated. */
import islands from '@generated/islands/default/loaded';
import {pressAgain} from '../client/press';
import {whenIdle} from '../client/when-idle';
import {islandElement} from './elements';

const started = new Map<HTMLElement, Promise<void>>();

/** Make an island live, once. What cannot be fetched stays the document that it is. */
function start(place: HTMLElement): Promise<void> {
  const already = started.get(place);
  if (already) return already;
  const starting = hydrate(place)
    .catch((error: unknown) => {
      console.error(error);
      place.dataset.failed = '';
    })
    .finally(() => {
      place.removeAttribute('data-press');
    });
  started.set(place, starting);
  return starting;
}

async function hydrate(place: HTMLElement): Promise<void> {
  const {island = '', props = '{}'} = place.dataset;
  const loaded = await islands[island]?.();
  if (!loaded) return;
  const [{default: Component}, {default: hydrateIn}] = loaded;
  // An island around this one may have been drawn anew meanwhile.
  if (place.isConnected) hydrateIn(place, Component, JSON.parse(props) as object);
}

/**
 * Somebody pressed in an island that is not live yet: it is made live, and pressed.
 *
 * @param target - What was pressed.
 */
export async function pressIn(place: HTMLElement, target: Element): Promise<void> {
  await start(place);
  pressAgain(target);
}

/** What starts an island before it is pressed. */
const wanted: Record<string, (place: HTMLElement) => void> = {
  idle: (place) => {
    whenIdle(() => void start(place));
  },
  visible: (place) => {
    near.observe(place);
  },
};

const near = new IntersectionObserver(
  (entries) => {
    for (const {isIntersecting, target} of entries) {
      if (!isIntersecting) continue;
      near.unobserve(target);
      void start(target as HTMLElement);
    }
  },
  {rootMargin: '200px'},
);

for (const place of document.querySelectorAll<HTMLElement>(islandElement)) {
  wanted[place.dataset.when ?? '']?.(place);
}

import {areKeysOff, pressedBy} from '../shortcuts';

/*
 * What a page has beside its text: it fetches the page's own script, named by `data-app`, once the page
 * is painted and has nothing to do, or at the first touch or key. What is pressed before that has come,
 * and that a browser cannot do by itself, is kept in `vivaPressed` and done then (press.ts), as is what was
 * pressed before this file was there (early-script.ts). If it never comes, or fails, links lead where they lead.
 */

const {dataset} = document.documentElement;
const files = dataset.app?.split(' ').filter(Boolean) ?? [];
const kept = (window.vivaPressed ??= []);
let isAsked = false;
let awaited = files.length;

function ask(): void {
  if (isAsked) return;
  isAsked = true;
  for (const file of files) {
    const script = document.createElement('script');
    script.src = file;
    script.async = false;
    script.onload = script.onerror = settle;
    document.head.append(script);
  }
}

/** A script that came and failed does no more than one that never came. */
function settle(): void {
  if (--awaited > 0 || dataset.hasHydrated === 'true') return;
  dataset.app = '';
  for (const target of kept) {
    const link = target.closest('a');
    if (link) location.assign(link.href);
  }
}

function keep(event: Event, target: Element | null): void {
  const isOurs = dataset.app !== '' && dataset.hasHydrated !== 'true';
  const element = target?.closest('[data-press]');
  if (!isOurs || !target || !element) return;
  event.preventDefault();
  if (!kept.some((one) => element.contains(one))) kept.push(target);
}

function askWhenIdle(): void {
  if ('requestIdleCallback' in window) requestIdleCallback(ask, {timeout: 1000});
  else setTimeout(ask);
}

/*
 * The load event can come before the first paint, which waits for nothing of ours: not for what the
 * network has to bring meanwhile either. Firefox reports no paint of a load that goes to a place in
 * the page; three tenths of a second after two frames there has been one, on a busy machine too.
 */
function askAfterPaint(): void {
  setTimeout(askWhenIdle, 3000);
  requestAnimationFrame(() => {
    requestAnimationFrame(() => {
      setTimeout(askWhenIdle, 300);
    });
  });
  if (!PerformanceObserver.supportedEntryTypes.includes('paint')) return;
  new PerformanceObserver((list, observer) => {
    // The first paint may be an empty page, which waits for its font for a moment.
    if (list.getEntriesByName('first-contentful-paint').length === 0) return;
    observer.disconnect();
    askWhenIdle();
  }).observe({type: 'paint', buffered: true});
}

if (files.length > 0) {
  const capture = true;
  addEventListener(
    'click',
    (event) => {
      ask();
      const isPlain = !(
        event.button ||
        event.ctrlKey ||
        event.metaKey ||
        event.shiftKey ||
        event.altKey
      );
      if (isPlain && event.target instanceof Element) keep(event, event.target);
    },
    {capture},
  );
  addEventListener(
    'keydown',
    (event) => {
      ask();
      const press = pressedBy(event, areKeysOff());
      if (press) keep(event, document.querySelector(`[data-press="${press}"]`));
    },
    {capture},
  );
  for (const type of ['pointerdown', 'touchstart', 'wheel']) {
    addEventListener(type, ask, {passive: true, once: true});
  }
  // A file that comes late is still asked for by what it was named for.
  if (document.readyState === 'complete') askAfterPaint();
  else addEventListener('load', askAfterPaint);
}

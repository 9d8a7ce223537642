import type {ClientModule} from '@docusaurus/types';

/*
 * A link to a question shows that question. On a new page the script inside it has opened the
 * question before the browser goes there (plugins/theme/early-script.ts); on the same page,
 * and while pages are written, that is done here, and the level filter may have hidden it.
 */

/** Open what holds the target of a hash, show it whatever the filter, and go there. */
export function reveal(hash: string): void {
  const found = show(hash);
  if (found) goTo(found);
}

/**
 * The same when a page arrives, where the browser has gone to the target by itself, and the reader
 * may have gone on from there: nobody is moved who is somewhere already.
 */
function arrive(hash: string): void {
  const found = show(hash);
  if (!found) return;
  if (found.changed || (window.scrollY === 0 && !isInView(found.target))) goTo(found);
  else if (isAnchor(found.target)) mark(found.question);
}

interface Found {
  target: HTMLElement;
  /** The innermost that holds it. */
  question: HTMLDetailsElement;
  /** Whether something was closed or hidden until now. */
  changed: boolean;
}

function show(hash: string): Found | null {
  const target = findTarget(hash);
  if (target?.matches('[data-moved]')) {
    followMoved(target);
    return null;
  }

  const question = target?.closest<HTMLDetailsElement>('details');
  if (!target || !question) return null;
  let changed = false;
  for (
    let details: HTMLDetailsElement | null | undefined = question;
    details;
    details = details.parentElement?.closest('details')
  ) {
    changed ||= !details.open;
    details.open = true;
    details.closest('.question')?.setAttribute('data-shown', '');
  }
  question.closest('.question-section')?.setAttribute('data-shown', '');
  return {target, question, changed};
}

function goTo({target, question}: Found): void {
  // A part that opens smoothly has no place yet in this frame: the question has.
  if (isAnchor(target)) {
    (question.closest('.question') ?? question).scrollIntoView();
    mark(question);
  } else
    requestAnimationFrame(() => {
      target.scrollIntoView();
    });
}

/** The empty element that an answer's address leads to. */
function isAnchor(target: HTMLElement): boolean {
  return target.matches('[data-anchor]');
}

function isInView(target: HTMLElement): boolean {
  const {top, bottom} = target.getBoundingClientRect();
  return bottom >= 0 && top <= window.innerHeight;
}

/** The question is somewhere else now; the old address leaves no entry in the history. */
function followMoved(note: HTMLElement): void {
  const link = note.querySelector('a');
  if (link) window.location.replace(link.href);
}

/** Show for a moment which question the link was about. */
function mark(details: HTMLDetailsElement): void {
  const question = details.closest<HTMLElement>('.question');
  if (!question) return;
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

export function findTarget(hash: string): HTMLElement | null {
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

    if (previousLocation === null) arrive(location.hash);
    else reveal(location.hash);
  },
};

export default module;

import {translate} from '@docusaurus/Translate';
import {afterPaint} from './after-paint';
import {announce} from './announce';
import {questions} from './apply-view';
import {firstBelow} from './keep-place';

/* All questions of a page at once, as "More" offers it. */

/** So many at a time, at most: fewer where a frame takes longer than this, in ms, that a page of 200 goes on answering. */
const atATime = 6;
const frame = 32;

/** Which change of all questions is the last that was asked for. */
let asked = 0;

/**
 * Opens or closes all questions of the page: what the reader sees at once, and the others
 * frame by frame, downwards first. The question at hand stays where it is; one that was read from
 * above the window is there with its title.
 */
export function turnAll(open: boolean): void {
  const turn = ++asked;
  const {seen, below, above} = byPlace([...questions()].filter((one) => one.open !== open));
  const atHand = questionAtHand();
  let place = topOf(atHand);
  // A closed dialog's entry may still take the page to where it was; whoever scrolls goes where they want.
  const scrolling = new AbortController();
  for (const type of ['wheel', 'touchmove', 'keydown']) {
    const options = {passive: true, signal: scrolling.signal};
    window.addEventListener(
      type,
      () => {
        scrolling.abort();
      },
      options,
    );
  }
  const change = (some: readonly HTMLDetailsElement[]) => {
    if (scrolling.signal.aborted) place = topOf(atHand);
    for (const question of some) question.open = open;
    if (atHand && place < 0 && !open) {
      atHand.scrollIntoView({behavior: 'instant'});
      place = topOf(atHand);
    } else window.scrollBy({top: topOf(atHand) - place, behavior: 'instant'});
  };
  // The browser's own way to keep a place would come on top of this one.
  const {style} = document.documentElement;
  style.overflowAnchor = 'none';
  change(seen);
  const left = [...below, ...above.reverse()];
  let count = 1;
  let began = performance.now();
  const goOn = () => {
    if (turn !== asked) {
      scrolling.abort();
      return;
    }
    const now = performance.now();
    count = now - began > frame ? Math.ceil(count / 2) : Math.min(count + 1, atATime);
    began = now;
    const isLast = left.length === 0;
    change(left.splice(0, count));
    if (!isLast) afterPaint(goOn);
    else {
      scrolling.abort();
      style.overflowAnchor = '';
    }
  };
  afterPaint(goOn);
  announce(
    open
      ? translate({id: 'tools.opened', message: 'All answers are open'})
      : translate({id: 'tools.closed', message: 'All answers are closed'}),
  );
}

const topOf = (one: Element | undefined) => one?.getBoundingClientRect().top ?? 0;

/** The first that is seen below what stays at the top; none at a page's beginning, where nothing is above. */
function questionAtHand(): Element | undefined {
  const line = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
  const all = [...document.querySelectorAll('.question:not(.question .question)')];
  const first = all[0];
  if (!first || first.getBoundingClientRect().top >= line) return undefined;
  return firstBelow(all, line);
}

/** Where questions are, seen from the window. */
function byPlace(all: readonly HTMLDetailsElement[]) {
  const above: HTMLDetailsElement[] = [];
  const seen: HTMLDetailsElement[] = [];
  const below: HTMLDetailsElement[] = [];
  const placeOf = (part: Element) => {
    const {top, bottom} = part.getBoundingClientRect();
    return bottom < 0 ? above : top > window.innerHeight ? below : seen;
  };
  for (const question of all) {
    // Of what is around it: what is in there may not be laid out yet.
    const section = placeOf(question.closest('.question-section') ?? question);
    (section === seen ? placeOf(question.parentElement ?? question) : section).push(question);
  }
  return {above, seen, below};
}

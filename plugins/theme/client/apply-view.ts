import {afterPaint} from './after-paint';
import type {View} from './view';

/*
 * The filter is a style: questions stay in the page, so that find-in-page, links
 * and printing go on working. The attributes are also set before the first paint
 * (plugins/theme/early-script.ts).
 */
export function applyView({level, levelsHidden, hintsHidden}: View): void {
  setData('level', level);
  setData('levels', levelsHidden ? 'hidden' : null);
  setData('hints', hintsHidden ? 'hidden' : null);
}

function setData(name: string, value: string | null): void {
  const root = document.documentElement;
  if (value === null) root.removeAttribute(`data-${name}`);
  else root.setAttribute(`data-${name}`, value);
}

/** Questions that a link led to show whatever the filter, until the reader chooses one. */
export function forgetShown(): void {
  for (const question of document.querySelectorAll<HTMLElement>('[data-shown]')) {
    delete question.dataset.shown;
  }
}

/**
 * All questions of the page, at once.
 *
 * @returns Whether one was closed.
 */
export function openAll(): boolean {
  const closed = [...questions()].filter(({open}) => !open);
  for (const question of closed) question.open = true;
  return closed.length > 0;
}

/** So many at a time, that a page of 200 goes on answering. */
const atATime = 6;

/** Which change of all questions is the last that was asked for. */
let asked = 0;

/**
 * Opens or closes all questions of the page: what the reader sees at once, and the others
 * frame by frame, downwards first.
 */
export function turnAll(open: boolean): void {
  const turn = ++asked;
  const {seen, below, above} = byPlace([...questions()].filter((one) => one.open !== open));
  for (const question of seen) question.open = open;
  const left = [...below, ...above.toReversed()];
  const goOn = () => {
    if (turn !== asked) return;
    for (const question of left.splice(0, atATime)) question.open = open;
    if (left.length > 0) afterPaint(goOn);
  };
  afterPaint(goOn);
}

/** Where questions are, seen from the window. */
function byPlace(all: readonly HTMLDetailsElement[]) {
  const above: HTMLDetailsElement[] = [];
  const seen: HTMLDetailsElement[] = [];
  const below: HTMLDetailsElement[] = [];
  for (const question of all) {
    // Of the element around it: what is in there may not be laid out yet.
    const {top, bottom} = (question.parentElement ?? question).getBoundingClientRect();
    (bottom < 0 ? above : top > window.innerHeight ? below : seen).push(question);
  }
  return {above, seen, below};
}

function questions(): NodeListOf<HTMLDetailsElement> {
  return document.querySelectorAll<HTMLDetailsElement>('.question > details');
}

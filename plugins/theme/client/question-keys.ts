import {translate} from '@docusaurus/Translate';
import {areKeysOff, shortcuts, type KeyAction} from '../shortcuts';
import {cardKeys} from '../practice/keys';

import {announce} from './announce';
import {openOver} from './dialog-entry';
import {isShown} from './keep-place';
import {nextPage} from './next-page';
import {putInAddress} from './question-address';
import styles from './question-keys.module.css';

/* What the keys of a page of questions do (plugins/theme/shortcuts.ts), and the sheet that says so. */

const rowsOf = (): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>('.question > details > summary')].filter(
    // What the filter leaves, and what is not in a closed answer.
    isShown,
  );

/** Where the page's text begins to be seen. */
function topLine(): number {
  return parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
}

const questionOf = (row: Element): Element => row.closest('.question') ?? row;

/** Where a question ends: an answer that is read may have its row far above. */
function endOf(row: Element): number {
  const shown = row.matches('[open] > summary') ? questionOf(row) : row;
  return shown.getBoundingClientRect().bottom;
}

/** Whether the place of a row is above what is seen; the row itself may stay below the bar (reading.module.css). */
function isAbove(row: Element): boolean {
  const {height} = row.getBoundingClientRect();
  return questionOf(row).getBoundingClientRect().top + height <= topLine();
}

/**
 * The question that the keyboard or a pressed button is in, or else the one that is read, or else the first
 * that is in view. Past the last one where all are above.
 */
function currentOf(rows: readonly HTMLElement[], place = document.activeElement): number {
  const around = place?.closest('.question');
  const focused = rows.findIndex((row) => row.closest('.question') === around);
  if (focused >= 0) return focused;
  // A place that was gone to may be off by a part of a pixel.
  const line = topLine() + 1;
  const first = rows.findIndex((row) => endOf(row) > line);
  if (first < 0) return rows.length;
  const outer = rows[first]?.closest('.question');
  // A question in an answer may be the one that is read.
  const inner = rows.findLastIndex(
    (row) => outer?.contains(row) && row.getBoundingClientRect().top <= line && endOf(row) > line,
  );
  return Math.max(first, inner);
}

/** @param pressed - At the end of an answer: what is in that answer is read. The page, for a key. */
function step(by: 1 | -1, pressed: Element): void {
  const own = pressed.closest('.question');
  const rows = rowsOf().filter((row) => row.closest('.question') === own || !own?.contains(row));
  const place = own ?? document.activeElement;
  const current = currentOf(rows, place);
  const at = rows[current];
  const isIn = at !== undefined && (questionOf(at).contains(place) || isAbove(at));
  // From somewhere else on the page, the next question is the one that is seen first.
  const next = by === 1 && !isIn ? current : current + by;
  const row = rows[next];
  // Where there are no questions the keys are for others.
  if (rows.length === 0) return;
  if (!row) {
    // The button's words say so (question-foot.ts).
    const link = own && by === 1 ? nextPage() : null;
    if (link) link.click();
    else
      announce(
        by === 1
          ? translate({id: 'keys.last', message: 'This is the last question'})
          : translate({id: 'keys.first', message: 'This is the first question'}),
      );
    return;
  }
  goTo(row);
  announce(
    translate(
      {id: 'keys.place', message: 'Question {number} of {total}'},
      {number: next + 1, total: rows.length},
    ),
  );
}

function turn(): void {
  const rows = rowsOf();
  const row = rows[currentOf(rows)];
  const details = row?.parentElement;
  if (!row || !(details instanceof HTMLDetailsElement)) return;
  if (!details.contains(document.activeElement)) goTo(row);
  // As by hand: it opens smoothly.
  row.click();
  row.focus({preventScroll: true});
  announce(
    details.open
      ? translate({id: 'keys.opened', message: 'Answer opened'})
      : translate({id: 'keys.closed', message: 'Answer closed'}),
  );
}

function goTo(row: HTMLElement): void {
  (row.closest('.question') ?? row).scrollIntoView();
  row.focus({preventScroll: true});
  if (row.parentElement) putInAddress(row.parentElement);
}

/** What each key does, for the sheet. */
const names: Readonly<Record<KeyAction, () => string>> = {
  'next-question': () => translate({id: 'keys.next', message: 'Next question'}),
  'previous-question': () => translate({id: 'keys.previous', message: 'Previous question'}),
  'turn-question': () => translate({id: 'keys.turn', message: 'Open or close the question'}),
  search: () => translate({id: 'keys.search', message: 'Search'}),
  keys: () => translate({id: 'keys.sheet', message: 'Show these keys'}),
};

/** What is about questions is not listed where there are none. */
const areQuestions: ReadonlySet<KeyAction> = new Set([
  'next-question',
  'previous-question',
  'turn-question',
]);

/** Of this page, with what each does. */
function keysHere(): (readonly [key: string, name: string])[] {
  const hasQuestions = rowsOf().length > 0;
  const common = shortcuts
    .filter(({press}) => hasQuestions || !areQuestions.has(press))
    .map(
      ({press, key, isHeld}) =>
        [isHeld ? `Ctrl ${key.toUpperCase()}` : key, names[press]()] as const,
    );
  return document.querySelector('[data-practice]') ? [...cardKeys(), ...common] : common;
}

function showSheet(): void {
  const dialog = document.createElement('dialog');
  const title = translate({id: 'tools.keys', message: 'Keyboard shortcuts'});
  dialog.className = styles.sheet ?? '';
  dialog.setAttribute('aria-label', title);
  const heading = document.createElement('h2');
  heading.textContent = title;
  // The keyboard begins here: a key pressed by habit turns nothing off, and a low window shows the beginning.
  heading.tabIndex = -1;
  heading.autofocus = true;
  const list = document.createElement('dl');
  for (const [key, name] of keysHere()) {
    const entry = document.createElement('div');
    const keys = document.createElement('dt');
    const kbd = document.createElement('kbd');
    kbd.textContent = key;
    keys.append(kbd);
    const words = document.createElement('dd');
    words.textContent = name;
    entry.append(keys, words);
    list.append(entry);
  }
  dialog.append(heading, list, switchOf(), closeOf(dialog));
  dialog.addEventListener('close', () => {
    dialog.remove();
  });
  document.body.append(dialog);
  openOver(dialog);
}

/** Turns single keys off, for those who speak to their computer, or on. */
function switchOf(): HTMLElement {
  const label = document.createElement('label');
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.checked = !areKeysOff();
  box.addEventListener('change', () => {
    const {dataset} = document.documentElement;
    if (box.checked) delete dataset.keys;
    else dataset.keys = 'off';
    try {
      if (box.checked) localStorage.removeItem('keys');
      else localStorage.setItem('keys', 'off');
    } catch {
      // Blocked or full: until the page is left.
    }
  });
  label.append(box, translate({id: 'keys.use', message: 'Use single keys'}));
  return label;
}

function closeOf(dialog: HTMLDialogElement): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = translate({id: 'menu.close', message: 'Close'});
  button.addEventListener('click', () => {
    dialog.close();
  });
  return button;
}

export function act(name: Exclude<KeyAction, 'search'>, pressed: Element): void {
  switch (name) {
    case 'next-question':
      step(1, pressed);
      break;
    case 'previous-question':
      step(-1, pressed);
      break;
    case 'turn-question':
      turn();
      break;
    case 'keys':
      showSheet();
  }
}

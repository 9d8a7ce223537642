import {translate} from '@docusaurus/Translate';
import {currentMarks, markedQuestion, step, subscribe, unmark} from '../search/mark-words';
import {announce} from './announce';
import {corner} from './corner';
import {replaceEntry} from './history';
import {siteIcon} from './icon';
import {pluralForm} from '../plural-form';
import styles from './found-words.module.css';

/*
 * After a search: which of the found words is in view, the next, the one before, and
 * none. Loaded with the words themselves.
 */

let bar: HTMLElement | null = null;

function draw(): void {
  const {count, current} = currentMarks();
  if (count === 0) {
    bar?.remove();
    bar = null;
    document.removeEventListener('keydown', onKey);
    return;
  }

  bar ??= createBar();
  const place = bar.querySelector('span');
  const message = translate({
    id: 'found.count',
    description: 'Plural forms, separated by |',
    message: '{current} of {count} found word|{current} of {count} found words',
  });
  const words = pluralForm(count, message).replace('{current}', String(current + 1));
  if (!place || place.textContent === words) return;
  place.textContent = words;
  announce(words);
}

function createBar(): HTMLElement {
  const section = document.createElement('section');
  section.className = styles.bar ?? '';
  section.setAttribute('aria-label', translate({id: 'found.label', message: 'Found words'}));
  const place = document.createElement('span');
  const clear = button(translate({id: 'found.clear', message: 'Clear'}), clearWords);
  clear.textContent = translate({id: 'found.clear', message: 'Clear'});
  section.append(
    place,
    stepButton(-1, translate({id: 'found.previous', message: 'Previous word'})),
    stepButton(1, translate({id: 'found.next', message: 'Next word'})),
    clear,
  );
  document.addEventListener('keydown', onKey);
  corner().append(section);
  return section;
}

function stepButton(by: number, label: string): HTMLElement {
  const element = button(label, () => {
    step(by);
  });
  element.title = label;
  element.append(siteIcon(by < 0 ? 'M5 12.5l5-5 5 5' : 'M5 7.5l5 5 5-5'));
  return element;
}

function button(label: string, onClick: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = styles.button ?? '';
  element.setAttribute('aria-label', label);
  element.addEventListener('click', onClick);
  return element;
}

function onKey({key, defaultPrevented}: KeyboardEvent): void {
  if (key === 'Escape' && !defaultPrevented && !document.querySelector('dialog[open]'))
    clearWords();
}

/** The address is that of the question again. */
function clearWords(): void {
  const {pathname, search, hash} = window.location;
  const query = new URLSearchParams(search);
  query.delete('find');
  const text = query.toString();
  replaceEntry(window.history.state, pathname + (text === '' ? '' : `?${text}`) + hash);
  const isIn = bar?.contains(document.activeElement);
  unmark();
  // The bar is gone: the keyboard goes on from the question.
  if (isIn) markedQuestion()?.querySelector('summary')?.focus({preventScroll: true});
}

/** Show the bar while there are marks. */
export function showFoundWords(): void {
  subscribe(draw);
  draw();
}

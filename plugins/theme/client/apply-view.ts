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

/** All questions of the page, those inside answers too. */
export function questions(): NodeListOf<HTMLDetailsElement> {
  return document.querySelectorAll<HTMLDetailsElement>('.question > details');
}

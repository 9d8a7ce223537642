import type {View} from './view';

/*
 * The filter is a style: questions stay in the page, so that find-in-page, links
 * and printing go on working. The attributes are also set before the first paint
 * (plugins/static-pages/early-script.ts).
 */
export function applyView({level, levelsHidden}: Pick<View, 'level' | 'levelsHidden'>): void {
  const {dataset} = document.documentElement;
  if (level === null) delete dataset.level;
  else dataset.level = level;
  if (levelsHidden) dataset.levels = 'hidden';
  else delete dataset.levels;
}

/** Questions that a link led to show whatever the filter, until the reader chooses one. */
export function forgetShown(): void {
  for (const question of document.querySelectorAll<HTMLElement>('.question')) {
    delete question.dataset.shown;
  }
}

export function openAll(): void {
  for (const question of questions()) question.open = true;
}

export function closeAll(): void {
  for (const question of questions()) question.open = false;
}

function questions(): NodeListOf<HTMLDetailsElement> {
  return document.querySelectorAll<HTMLDetailsElement>('.question > details');
}

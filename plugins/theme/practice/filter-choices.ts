import {translate} from '@docusaurus/Translate';

/* What a reader can choose to see of a page, by what they have practised. */

export const choices = ['left', 'shaky', 'saved'] as const;
export type Choice = (typeof choices)[number];

const names: Readonly<Record<Choice, () => string>> = {
  left: () => translate({id: 'filter.left', message: 'What’s left'}),
  shaky: () => translate({id: 'filter.shaky', message: 'Shaky'}),
  saved: () => translate({id: 'filter.saved', message: 'Saved'}),
};

export const filterName = (choice: Choice): string => names[choice]();

export function chosenFilter(): Choice | null {
  const chosen = new URLSearchParams(window.location.search).get('show');
  return choices.find((choice) => choice === chosen) ?? null;
}

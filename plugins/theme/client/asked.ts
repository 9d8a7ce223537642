/*
 * The question that the home page asks, and one at random. Which is asked is in the entry of the
 * history, so that "back" leads to the one that was there (plugins/theme/early-script.ts).
 */

import {loadBank} from '../practice/data';

const samples = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-sample]')];

/** The next question, of the level that the reader chose if there is one. */
export function skip(button: Element): void {
  const all = samples();
  const shown = all.findIndex((sample) => sample.contains(button));
  const others = [...all.slice(shown + 1), ...all.slice(0, shown)];
  const {level} = document.documentElement.dataset;
  const next = others.find(({dataset}) => dataset.ofLevel === level) ?? others[0];
  if (!next) return;
  const asked = all.indexOf(next);
  const state = window.history.state as object | null;
  window.history.pushState({...state, asked}, '');
  // One that comes again is asked anew.
  for (const answer of next.querySelectorAll('details')) answer.open = false;
  document.documentElement.dataset.asked = String(asked);
  // The button went with its question; the hand stays on it.
  next.querySelector<HTMLElement>('[data-press="skip"]')?.focus({preventScroll: true});
}

/**
 * Go to any question of the topics or pages that this page lists, of all where it lists none, of the level that the
 * reader chose.
 *
 * @throws {Error} When the list of questions cannot be fetched, or none is of that level.
 */
export async function random(): Promise<void> {
  const {questions, topics, pages} = await loadBank();
  const {level} = document.documentElement.dataset;
  const links = document.querySelectorAll<HTMLAnchorElement>('[data-pages] > li a');
  const listed = new Set([...links].map(({pathname}) => pathname));
  const pathOf = new Map(topics.map(({name, path}) => [name, path]));
  const those = questions.filter(
    (question) =>
      (level === undefined || (question.level ?? 'none') === level) &&
      (listed.size === 0 ||
        listed.has(question.page) ||
        listed.has(pathOf.get(question.topic) ?? '')),
  );
  const question = those[Math.floor(Math.random() * those.length)];
  if (!question)
    throw new Error(`Found no question among ${questions.length} of ${pages.length} pages`);
  // The choice goes along.
  window.location.assign(
    `${question.page}${window.location.search}#${encodeURIComponent(question.id)}`,
  );
}

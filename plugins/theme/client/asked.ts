/*
 * The question that the home page asks, and one at random. Which is asked is in the entry of the
 * history, so that "back" leads to the one that was there (plugins/theme/early-script.ts).
 */

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
 * Go to any question below this page, of the level that the reader chose: to a topic or a page by how
 * many it has, and then to one of those on it.
 *
 * @throws {Error} When a page cannot be fetched, or none has a question.
 */
export async function random(): Promise<void> {
  const {level} = document.documentElement.dataset;
  const ofLevel = level === undefined ? '' : `[data-level~="${level}"]`;
  let place = document;
  let id: string | undefined;
  let address = new URL(window.location.href);
  while (id === undefined) {
    const link = anyOf(linksByWeight(place, ofLevel));
    if (!link) throw new Error(`Found no question at ${address.href}`);
    address = new URL(link.getAttribute('href') ?? '', address);
    const response = await fetch(address);
    if (!response.ok) throw new Error(`Found status ${response.status} at ${address.href}`);
    place = new DOMParser().parseFromString(await response.text(), 'text/html');
    // A question inside an answer is part of the answer.
    const questions = place.querySelectorAll(`.question${ofLevel}:not(.question .question)`);
    id = anyOf([...questions])?.querySelector('[data-anchor]')?.id;
  }

  // The choice goes along.
  address.search = window.location.search;
  address.hash = id;
  window.location.assign(address);
}

/** The link of each row, as often as it has questions. */
function linksByWeight(place: Document, ofLevel: string): HTMLAnchorElement[] {
  const rows = place.querySelectorAll(`[data-pages] > li[data-level]${ofLevel}`);
  return [...rows].flatMap((row) => {
    const link = row.querySelector('a');
    const counted = row.querySelector<HTMLElement>(`[data-count]${ofLevel}`);
    const count = Number(counted?.dataset.count);
    return link ? Array.from({length: count}, () => link) : [];
  });
}

function anyOf<One>(all: readonly One[]): One | undefined {
  return all[Math.floor(Math.random() * all.length)];
}

import {translate} from '@docusaurus/Translate';
import {loadBank} from '../practice/data';
import {announce} from './announce';
import {pushEntry, replaceEntry} from './history';
import {help} from './missing';

/*
 * The question that the home page asks, and one at random. Which is asked, and whether its answer is open,
 * is in the entry of the history, so that "back" leads to what was there (plugins/theme/early-script.ts).
 */

interface Entry {
  asked?: number;
  isAnswered?: boolean;
}

const entry = () => (window.history.state ?? {}) as Entry;
const {dataset} = document.documentElement;
const samples = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-sample]')];
/** In development pages come one after another. */
let isListening = false;
const shown = () => samples()[Number(dataset.asked)];

/**
 * What pages do that were led to by a way in, and the home page: called once, when a page has come.
 *
 * @param place - Of the question that is asked, or of what an address may have meant;
 *   null on other pages.
 */
export function begin(place: HTMLElement | null): void {
  const id = new URLSearchParams(window.location.search).get('ask');
  if (id !== null) ask(id);
  if (place?.dataset.stage === 'missing') {
    // Without network there is the way home.
    help(place).catch(() => undefined);
    return;
  }

  if (!place) return;
  // Whoever goes back before this script is there has left the question that the page came with.
  comeBack();
  // Nor did anything see yet what was opened.
  const details = shown()?.querySelector('details');
  if (details?.open === true) keep(details);
  const other = ofLevel();
  if (other >= 0) {
    replaceEntry({...entry(), asked: other});
    turnTo(other);
  }
  if (isListening) return;
  isListening = true;
  window.addEventListener('popstate', comeBack);
  document.addEventListener(
    'toggle',
    ({target}) => {
      if (target instanceof HTMLDetailsElement && shown()?.contains(target)) keep(target);
    },
    true,
  );
  new MutationObserver(() => {
    const other = ofLevel();
    if (other >= 0) show(other);
  }).observe(document.documentElement, {attributeFilter: ['data-level']});
}

/** Show the question of this entry of the history, its answer open if it was; what is in view stays there. */
function comeBack(): void {
  const {asked} = entry();
  if (asked !== undefined) turnTo(asked);
  const details = shown()?.querySelector('details');
  if (!details || entry().isAnswered !== true) return;
  const {style} = document.documentElement;
  style.overflowAnchor = 'none';
  details.open = true;
  requestAnimationFrame(() => {
    style.overflowAnchor = '';
  });
}

/** Whoever chooses a level wants to be asked of it: one of that level, or -1 where none has to be looked for. */
function ofLevel(): number {
  const {level} = dataset;
  if (level === undefined || shown()?.dataset.ofLevel === level) return -1;
  return samples().findIndex((sample) => sample.dataset.ofLevel === level);
}

function keep(details: HTMLDetailsElement): void {
  replaceEntry({...entry(), isAnswered: details.open});
}

/** The next question, of the level that the reader chose if there is one. */
export function skip(button: HTMLElement | null): void {
  const all = samples();
  const from = all.findIndex((sample) => sample.contains(button));
  const others = [...all.slice(from + 1), ...all.slice(0, from)];
  const next = others.find((sample) => sample.dataset.ofLevel === dataset.level) ?? others[0];
  if (!next) return;
  show(all.indexOf(next));
  // The button went with its question; the hand stays on it.
  const again = [...next.querySelectorAll<HTMLElement>('[data-press="skip"]')].at(-1);
  again?.focus({preventScroll: true});
  next.scrollIntoView({block: 'nearest'});
}

function show(asked: number): void {
  const next = samples()[asked];
  if (!next) return;
  pushEntry({...entry(), asked, isAnswered: false});
  turnTo(asked);
  announce(
    translate(
      {id: 'home.start.asks', message: 'The interviewer asks: {question}'},
      {question: next.querySelector('h2')?.textContent ?? ''},
    ),
  );
}

/** One that comes again is asked anew. Visits are counted on, past the last question. */
function turnTo(asked: number): void {
  const place = String(asked % samples().length);
  if (dataset.asked === place) return;
  for (const details of document.querySelectorAll<HTMLDetailsElement>('[data-sample] details')) {
    details.open = false;
  }
  dataset.asked = place;
}

/** A question to think about first: it is in view, closed, and has the keyboard, so that it is heard. */
function ask(id: string): void {
  const {pathname, search, hash} = window.location;
  const query = new URLSearchParams(search);
  query.delete('ask');
  const rest = query.toString();
  replaceEntry(entry(), pathname + (rest && `?${rest}`) + hash);
  const question = document.getElementById(id)?.closest<HTMLElement>('.question');
  question?.scrollIntoView();
  question?.querySelector('summary')?.focus({preventScroll: true});
}

/**
 * Go to any question of the topics or pages that this page lists, of all where it lists none, of the level that the
 * reader chose.
 *
 * @throws {Error} When the list of questions cannot be fetched, or none is of that level.
 */
export async function random(): Promise<void> {
  const {questions, topics, pages} = await loadBank();
  const {level} = dataset;
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
  // Not as the page's target, which a browser would open.
  const address = new URL(question.page, window.location.href);
  address.search = window.location.search;
  address.searchParams.set('ask', question.id);
  window.location.assign(address);
}

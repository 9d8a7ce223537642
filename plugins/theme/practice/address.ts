import {thatAreIn, type Bank} from './data';
import {kinds, type Choice, type Kind} from './session/types';

/** What the page shows, as its address has it. */
export interface Place extends Choice {
  /** The cards, or what to choose from. */
  readonly view: 'choose' | 'cards' | 'flash';
}

/** Ten in a quarter of an hour. */
const few = {count: 10, minutes: 15} as const;

/** A page is practised whole. */
const usual = (page: string | null) => (page === null ? few : {count: 0, minutes: 0});

/** Not `level`, which a page of questions has for its own filter. */
export const levelName = 'difficulty';

/** Read `?what=due&topic=aws&difficulty=advanced&count=20&start`; what is unknown is as usual. */
export function readPlace(search: string): Place {
  const query = new URLSearchParams(search);
  const view = query.get('mode') === 'flash' ? 'flash' : query.has('start') ? 'cards' : 'choose';
  const kind = query.get('what') as Kind;
  const page = query.get('page');
  return {
    view,
    kind: kinds.includes(kind) ? kind : 'mixed',
    topics: query.getAll('topic'),
    levels: query.getAll(levelName),
    page,
    count: numberOf(query.get('count')) ?? usual(page).count,
    minutes: numberOf(query.get('minutes')) ?? usual(page).minutes,
  };
}

/** The query of an address; empty for what is usual. */
export function placeQuery({view, kind, topics, levels, page, count, minutes}: Place): string {
  const query = new URLSearchParams();
  if (page !== null) query.set('page', page);
  if (kind !== 'mixed') query.set('what', kind);
  for (const topic of topics) query.append('topic', topic);
  for (const level of levels) query.append(levelName, level);
  if (count !== usual(page).count) query.set('count', String(count));
  if (minutes !== usual(page).minutes) query.set('minutes', String(minutes));
  if (view === 'flash') query.set('mode', 'flash');
  if (view === 'cards') query.set('start', '');
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** A place to choose from, of what the bank has: what is gone could be neither seen nor taken away. */
export function chooser(bank: Bank, place: Place): Place {
  const query = new URLSearchParams(placeQuery({...place, view: 'choose'}));
  if (!bank.pages.some(({path}) => path === place.page)) query.delete('page');
  return thatAreIn(bank, readPlace(query.toString()));
}

/** What an interview is about, of what is practised. */
export function subjectQuery({topics, levels}: Pick<Place, 'topics' | 'levels'>): string {
  return placeQuery({...readPlace(''), topics, levels});
}

export function numberOf(text: string | null): number | null {
  return text !== null && /^\d{1,3}$/.test(text) ? Number(text) : null;
}

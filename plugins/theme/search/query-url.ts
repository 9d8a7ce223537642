/** A search as its address has it. */
export interface Search {
  query: string;
  /** Topic id. */
  topic: string | null;
  level: string | null;
}

/** More than anybody types. The address of a question, which may be pasted, has up to 600 characters for its id. */
export const longestQuery = 1000;

/** Not `level`, which a page of questions has for its own filter. */
const levelName = 'difficulty';

/** Read `?q=…&topic=…&difficulty=…`. */
export function readSearch(search: string): Search {
  const params = new URLSearchParams(search);
  return {
    query: (params.get('q') ?? '').slice(0, longestQuery),
    topic: params.get('topic'),
    level: params.get(levelName),
  };
}

/** The query of the address of a search; empty for no search. */
export function searchUrl({query, topic, level}: Search): string {
  const params = new URLSearchParams();
  if (query !== '') params.set('q', query);
  if (topic !== null) params.set('topic', topic);
  if (level !== null) params.set(levelName, level);
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

/** The address of a hit; that of a question has the words to mark in it. */
export function hitUrl(url: string, terms: readonly string[]): string {
  const [path = '', hash] = url.split('#', 2);
  if (terms.length === 0 || hash === undefined) return url;
  const find = new URLSearchParams({find: terms.slice(0, 12).join(' ')}).toString();
  return `${path}?${find}#${hash}`;
}

import levels from '@generated/question-bank/default/levels.json';

/** How a question page is shown; lives in the query of its address. */
export interface View {
  /** Only questions of this level; `none` is those without one. */
  level: string | null;
  levelsHidden: boolean;
  hintsHidden: boolean;
  allOpen: boolean;
}

/** Read a query such as `?level=advanced&answers=open`; unknown values count as not set. */
export function readView(search: string): View {
  const query = new URLSearchParams(search);
  const level = query.get('level');
  return {
    level: level !== null && Object.hasOwn(levels, level) ? level : null,
    levelsHidden: query.get('levels') === 'hidden',
    hintsHidden: query.get('hints') === 'hidden',
    allOpen: query.get('answers') === 'open',
  };
}

/** The query for a view; whatever else was in it stays. */
export function viewQuery(search: string, view: View): string {
  const query = new URLSearchParams(search);
  set(query, 'level', view.level);
  set(query, 'levels', view.levelsHidden ? 'hidden' : null);
  set(query, 'hints', view.hintsHidden ? 'hidden' : null);
  set(query, 'answers', view.allOpen ? 'open' : null);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/**
 * Where a link leads, with what the reader chose to see, which goes with them to the next page. What
 * was opened does not.
 *
 * @param href - Absolute, of a page of this site.
 * @returns The address below the host, as pages have it.
 */
export function withView(href: string, view: View): string {
  const {pathname, search, hash} = new URL(href);
  return pathname + viewQuery(search, {...view, allOpen: false}) + hash;
}

function set(query: URLSearchParams, name: string, value: string | null): void {
  if (value === null) query.delete(name);
  else query.set(name, value);
}

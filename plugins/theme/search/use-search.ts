import type {Excerpt, SearchAnswer} from '../../outputs/search/search-engine';
import {useEffect, useState} from 'react';
import {failureCode, type FailureCode, type SearchClient} from './client';
import type {Search} from './query-url';

export type SearchState =
  | {status: 'empty'}
  /** `previous` is the answer to show meanwhile. */
  | {status: 'searching'; previous: SearchAnswer | null}
  | {status: 'found'; answer: SearchAnswer; suggestions: string[]}
  | {status: 'failed'; code: FailureCode};

type Settled = Extract<SearchState, {status: 'found' | 'failed'}>;

/** Excerpts of results by their ids; null where there is none to show. */
export type Excerpts = ReadonlyMap<string, Excerpt | null>;

/** How many results are shown, unless all are asked for. */
export const mostShown = 30;

/** So many excerpts are fetched at once: what is seen of the results before one scrolls. */
const firstExcerpts = 5;

/** So long the excerpts may take before the results are shown without them, in milliseconds. */
const excerptsPatience = 60;

const none: Excerpts = new Map();

/**
 * Answer a search as it is typed; an answer that a newer search overtook is dropped.
 * Excerpts come with the first results and with those that are seen; they change no result.
 *
 * @param all - Whether to show more than the best.
 * @param seen - Ids of the results that came into view.
 * @returns The state; `key`, which changes with the search, and `answerKey`, the one of the
 *   answer that is shown, neither with the excerpts; `retry` asks once more after a failure.
 */
export function useSearch(
  client: SearchClient,
  {query, topic, level}: Search,
  all: boolean,
  seen: readonly string[],
): {state: SearchState; excerpts: Excerpts; key: string; answerKey: string; retry: () => void} {
  const [attempt, setAttempt] = useState(0);
  const [last, setLast] = useState<{key: string; all: boolean; state: Settled} | null>(null);
  const [excerpts, setExcerpts] = useState<{key: string; byId: Excerpts}>({key: '', byId: none});
  const key = JSON.stringify([query, topic, level, attempt]);
  const empty = query.trim() === '';

  useEffect(() => {
    if (empty) return;
    let overtaken = false;
    const settle = (state: Settled) => {
      if (!overtaken) setLast({key, all, state});
    };

    async function answer(): Promise<void> {
      const options = optionsOf(topic, level, all);
      const found = await client.search(query, {...options, excerpts: false});
      if (overtaken) return;
      if (found.total === 0) {
        settle({status: 'found', answer: found, suggestions: await client.suggest(query)});
        return;
      }

      const show = () => {
        settle({status: 'found', answer: found, suggestions: []});
      };
      const keep = (ids: readonly string[], {results}: SearchAnswer) => {
        if (!overtaken) setExcerpts((known) => withExcerpts(known, key, ids, results));
      };
      const waiting = setTimeout(show, excerptsPatience);
      try {
        const ids = found.results.slice(0, firstExcerpts).map(({id}) => id);
        keep(ids, await client.search(query, {...options, excerpts: ids}));
      } catch {
        // A result is of use without its excerpt.
      } finally {
        clearTimeout(waiting);
        show();
      }
    }

    answer().catch((error: unknown) => {
      settle({status: 'failed', code: failureCode(error)});
    });
    return () => {
      overtaken = true;
    };
  }, [client, query, topic, level, all, empty, key]);

  const byId = excerpts.key === key ? excerpts.byId : none;
  // The worker answers only the last that it is asked: nothing else may be on its way.
  const settled = last?.key === key && last.all === all ? last.state : null;
  const results = settled?.status === 'found' ? settled.answer.results : null;
  useEffect(() => {
    const ids = (results ?? [])
      .map(({id}) => id)
      .filter((id) => seen.includes(id) && !byId.has(id));
    if (ids.length === 0) return;
    let overtaken = false;
    client.search(query, {...optionsOf(topic, level, all), excerpts: ids}).then(
      (answer) => {
        if (!overtaken) setExcerpts((known) => withExcerpts(known, key, ids, answer.results));
      },
      () => undefined,
    );
    return () => {
      overtaken = true;
    };
  }, [client, query, topic, level, all, key, results, seen, byId]);

  return {
    state: empty ? {status: 'empty'} : last?.key === key ? last.state : searching(last?.state),
    excerpts: excerpts.key === last?.key ? excerpts.byId : none,
    key,
    answerKey: last?.key ?? '',
    retry: () => {
      setAttempt(attempt + 1);
    },
  };
}

function optionsOf(topic: string | null, level: string | null, all: boolean) {
  const limit = all ? Number.MAX_SAFE_INTEGER : mostShown;
  return {limit, ...(topic !== null && {topic}), ...(level !== null && {level})};
}

/** What is known of a search with what came of those that were asked for. */
function withExcerpts(
  known: {key: string; byId: Excerpts},
  key: string,
  asked: readonly string[],
  results: SearchAnswer['results'],
): {key: string; byId: Excerpts} {
  // Another request overtook it.
  if (results.length === 0) return known;
  const excerpts = new Map(results.map(({id, excerpt}) => [id, excerpt]));
  const came = asked.map((id) => [id, excerpts.get(id) ?? null] as const);
  return {key, byId: new Map([...(known.key === key ? known.byId : []), ...came])};
}

function searching(last: Settled | undefined): SearchState {
  return {status: 'searching', previous: last?.status === 'found' ? last.answer : null};
}

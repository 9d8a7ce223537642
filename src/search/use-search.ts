import {useEffect, useState} from 'react';
import {SearchIndexError} from '@site/plugins/search/errors';
import type {SearchAnswer} from '@site/plugins/search/search-engine';
import type {FailureCode, SearchClient} from './client';
import type {Search} from './query-url';

export type SearchState =
  | {status: 'empty'}
  /** `previous` is the answer to show meanwhile. */
  | {status: 'searching'; previous: SearchAnswer | null}
  | {status: 'found'; answer: SearchAnswer; suggestions: string[]}
  | {status: 'failed'; code: FailureCode};

type Settled = Extract<SearchState, {status: 'found' | 'failed'}>;

/** How many results are shown. */
const limit = 30;

/**
 * Answer a search as it is typed; an answer that a newer search overtook is
 * dropped. `retry` asks once more after a failure.
 */
export function useSearch(
  client: SearchClient,
  {query, topic, level}: Search,
): {state: SearchState; retry: () => void} {
  const [attempt, setAttempt] = useState(0);
  const [last, setLast] = useState<{key: string; state: Settled} | null>(null);
  const key = JSON.stringify([query, topic, level, attempt]);
  const empty = query.trim() === '';

  useEffect(() => {
    if (empty) return;
    let overtaken = false;
    const settle = (state: Settled) => {
      if (!overtaken) setLast({key, state});
    };

    async function answer(): Promise<void> {
      const options = {limit, ...(topic !== null && {topic}), ...(level !== null && {level})};
      const found = await client.search(query, options);
      const suggestions = found.total === 0 ? await client.suggest(query) : [];
      settle({status: 'found', answer: found, suggestions});
    }

    answer().catch((error: unknown) => {
      settle({status: 'failed', code: error instanceof SearchIndexError ? error.code : 'unknown'});
    });
    return () => {
      overtaken = true;
    };
  }, [client, query, topic, level, empty, key]);

  return {
    state: empty ? {status: 'empty'} : last?.key === key ? last.state : searching(last?.state),
    retry: () => {
      setAttempt(attempt + 1);
    },
  };
}

function searching(last: Settled | undefined): SearchState {
  return {status: 'searching', previous: last?.status === 'found' ? last.answer : null};
}

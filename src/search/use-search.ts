import type {SearchAnswer, SearchResult} from '@site/plugins/search/search-engine';
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

/** How many results are shown. */
export const mostShown = 30;

/** So many excerpts are fetched at once: what is seen of the results before one scrolls. */
const firstExcerpts = 5;

/** So long the excerpts may take before the results are shown without them, in milliseconds. */
const excerptsPatience = 60;

/**
 * Answer a search as it is typed; an answer that a newer search overtook is
 * dropped. Results whose excerpts are still on their way are shown without.
 *
 * @param inOrder - The results in the order in which they are shown.
 * @param more - Whether the reader goes through the results, and wants all excerpts.
 * @returns The state; `key`, which changes with the search, and `answerKey`, the one of the
 *   answer that is shown, neither with the excerpts; `retry` asks once more after a failure.
 */
export function useSearch(
  client: SearchClient,
  {query, topic, level}: Search,
  inOrder: (results: readonly SearchResult[]) => readonly SearchResult[],
  more: boolean,
): {state: SearchState; key: string; answerKey: string; retry: () => void} {
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
      const filters = {...(topic !== null && {topic}), ...(level !== null && {level})};
      const options = {limit: mostShown, ...filters};
      const found = await client.search(query, {...options, excerpts: false});
      if (overtaken) return;
      if (found.total === 0) {
        settle({status: 'found', answer: found, suggestions: await client.suggest(query)});
        return;
      }

      const show = (shown: SearchAnswer) => {
        settle({status: 'found', answer: shown, suggestions: []});
      };
      const waiting = setTimeout(show, excerptsPatience, found);
      try {
        const first = inOrder(found.results).slice(0, firstExcerpts);
        const excerpts = more ? true : first.map(({id}) => id);
        show(await client.search(query, {...options, excerpts}));
      } catch {
        show(found);
      } finally {
        clearTimeout(waiting);
      }
    }

    answer().catch((error: unknown) => {
      settle({status: 'failed', code: failureCode(error)});
    });
    return () => {
      overtaken = true;
    };
  }, [client, query, topic, level, empty, key, inOrder, more]);

  return {
    state: empty ? {status: 'empty'} : last?.key === key ? last.state : searching(last?.state),
    key,
    answerKey: last?.key ?? '',
    retry: () => {
      setAttempt(attempt + 1);
    },
  };
}

function searching(last: Settled | undefined): SearchState {
  return {status: 'searching', previous: last?.status === 'found' ? last.answer : null};
}

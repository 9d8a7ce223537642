import {usePluralForm} from '@docusaurus/theme-common';
import {translate} from '@docusaurus/Translate';
import useBaseUrl from '@docusaurus/useBaseUrl';
import topics from '@generated/question-bank/default/topics.json';
import type {SearchAnswer, SearchResult} from '@site/plugins/search/search-engine';
import {searchClient} from '@site/src/search/client';
import {hitUrl, longestQuery, type Search} from '@site/src/search/query-url';
import {rememberSearch} from '@site/src/search/recent';
import {useSearch} from '@site/src/search/use-search';
import {
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import EmptyQuery from './EmptyQuery';
import Failure from './Failure';
import Filters from './Filters';
import NothingFound from './NothingFound';
import Results, {groupByTopic} from './Results';
import styles from './styles.module.css';

/**
 * The search: a field and its results as you type. A combobox whose list is
 * always there, after the ARIA practices guide.
 *
 * @param search - What is searched for; whoever shows the panel keeps it.
 * @param onOpen - Called when a result is followed.
 */
export default function SearchPanel({
  search,
  onChange,
  onOpen,
  autoFocus = false,
}: {
  search: Search;
  onChange: (search: Search) => void;
  onOpen?: (url: string) => void;
  autoFocus?: boolean;
}): ReactNode {
  const indexUrl = useBaseUrl('/search/');
  const client = useMemo(() => searchClient(indexUrl), [indexUrl]);
  const {state, retry} = useSearch(client, search);
  const [choice, setChoice] = useState<{answer: SearchAnswer | null; index: number} | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();

  const answer =
    state.status === 'found' ? state.answer : state.status === 'searching' ? state.previous : null;
  // A choice is one among the results that were shown when it was made.
  const active = choice?.answer === answer ? choice.index : -1;
  const groups = useMemo(() => groupByTopic(answer?.results ?? []), [answer]);
  const hits = groups.flatMap(({results}) => results);

  useEffect(() => {
    client.load().catch(() => {
      // Said when something is searched for.
    });
  }, [client]);

  useEffect(() => {
    if (autoFocus) input.current?.focus();
  }, [autoFocus]);

  const move = (index: number) => {
    setChoice({answer, index});
    list.current?.querySelector(`[id="${id}-${index}"]`)?.scrollIntoView({block: 'nearest'});
  };

  const open = (hit: SearchResult) => {
    rememberSearch(search.query);
    onOpen?.(hitUrl(hit.url, hit.terms));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' && hits.length > 0) move((active + 1) % hits.length);
    else if (event.key === 'ArrowUp' && hits.length > 0)
      move((active <= 0 ? hits.length : active) - 1);
    else if (event.key === 'Enter') {
      const hit = hits[Math.max(active, 0)];
      if (hit)
        list.current
          ?.querySelector<HTMLAnchorElement>(`[id="${id}-${Math.max(active, 0)}"]`)
          ?.click();
    } else return;
    event.preventDefault();
  };

  return (
    <div className={styles.panel}>
      <div className={styles.field}>
        <input
          ref={input}
          className={styles.input}
          type="search"
          role="combobox"
          value={search.query}
          maxLength={longestQuery}
          placeholder={translate({id: 'search.placeholder', message: 'Search questions'})}
          aria-label={translate({id: 'search.label', message: 'Search questions'})}
          aria-autocomplete="list"
          aria-expanded={hits.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="search"
          onChange={(event) => {
            onChange({...search, query: event.target.value});
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      {answer && (
        <Filters facets={answer.facets} topics={topics} search={search} onChange={onChange} />
      )}
      <Announcement state={state.status} count={answer?.total ?? 0} />
      <div ref={list} className={styles.results} data-busy={state.status === 'searching'}>
        <Results id={id} groups={groups} active={active} onOpen={open} />
        {state.status === 'empty' && (
          <EmptyQuery
            topics={topics}
            onPick={(query) => {
              onChange({...search, query});
              input.current?.focus();
            }}
          />
        )}
        {state.status === 'failed' && <Failure code={state.code} onRetry={retry} />}
        {state.status === 'found' && state.answer.total === 0 && (
          <NothingFound
            search={search}
            suggestions={state.suggestions}
            topics={topics}
            onChange={onChange}
          />
        )}
      </div>
    </div>
  );
}

/** Says to a screen reader how many were found. */
function Announcement({state, count}: {state: string; count: number}): ReactNode {
  const {selectMessage} = usePluralForm();
  const text =
    state === 'found'
      ? selectMessage(
          count,
          translate(
            {
              id: 'search.count',
              description: 'Plural forms, separated by |',
              message: 'One result|{count} results',
            },
            {count: String(count)},
          ),
        )
      : '';
  return (
    <p className={styles.count} role="status">
      {text}
    </p>
  );
}

import Translate, {translate} from '@docusaurus/Translate';
import {siteUrl} from '@site/src/client/base-url';
import topics from '@generated/question-bank/default/topics.json';
import type {SearchResult} from '@site/plugins/search/search-engine';
import {searchClient} from '@site/src/search/client';
import type {Search} from '@site/src/search/query-url';
import {rememberSearch} from '@site/src/search/recent';
import {useGrowing} from '@site/src/search/use-growing';
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
import Field from './Field';
import Filters from './Filters';
import NothingFound from './NothingFound';
import Results, {inGroups} from './Results';
import Status from './Status';
import styles from './styles.module.css';

/**
 * The search: a field and its results as you type. A combobox whose list is
 * always there, after the ARIA practices guide.
 *
 * @param search - What is searched for; whoever shows the panel keeps it.
 * @param onOpen - Called when a result is followed.
 * @param onEscape - Called for the Escape key.
 * @param opened - Id of the result that the reader comes back from.
 * @param pageUrl - Address of the same search as a page; null on that page.
 * @param children - What stands beside the field.
 */
export default function SearchPanel({
  search,
  onChange,
  onOpen,
  onEscape,
  opened = null,
  pageUrl = null,
  autoFocus = false,
  children,
}: {
  search: Search;
  onChange: (search: Search) => void;
  onOpen?: (result: SearchResult) => void;
  onEscape: () => void;
  opened?: string | null;
  pageUrl?: string | null;
  autoFocus?: boolean;
  children?: ReactNode;
}): ReactNode {
  const client = useMemo(() => searchClient(siteUrl('search/')), []);
  /** The answer that the reader has begun to go through. */
  const [begun, setBegun] = useState('');
  const searchKey = JSON.stringify(search);
  const {state, key, answerKey, retry} = useSearch(client, search, inGroups, begun === searchKey);
  const [choice, setChoice] = useState<{key: string; index: number} | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();

  const answer =
    state.status === 'found' ? state.answer : state.status === 'searching' ? state.previous : null;
  const all = useMemo(() => inGroups(answer?.results ?? []), [answer]);
  const shown = useGrowing(answerKey, all.length);
  const hits = useMemo(() => all.slice(0, shown), [all, shown]);
  const back = choice === null && opened !== null ? hits.findIndex((hit) => hit.id === opened) : -1;
  // A choice is one among the results that were shown when it was made.
  const active = choice?.key === key ? choice.index : back;

  useEffect(() => {
    client.load().catch(() => {
      // Said when something is searched for.
    });
  }, [client]);

  useEffect(() => {
    if (autoFocus) input.current?.focus({preventScroll: true});
  }, [autoFocus]);

  // A new answer is read from its first result on. In the next frame, which lays out anyway.
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      list.current?.scrollTo(0, 0);
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [answerKey]);

  useEffect(() => {
    if (back >= 0) document.getElementById(`${id}-${back}`)?.scrollIntoView({block: 'center'});
  }, [back, id]);

  const listLabel = translate({id: 'search.list', message: 'Found questions'});

  const begin = () => {
    setBegun(searchKey);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const move = (index: number) => {
      begin();
      setChoice({key, index});
      document.getElementById(`${id}-${index}`)?.scrollIntoView({block: 'nearest'});
    };

    if (event.key === 'ArrowDown' && hits.length > 0) move((active + 1) % hits.length);
    else if (event.key === 'ArrowUp' && hits.length > 0)
      move((active <= 0 ? hits.length : active) - 1);
    // What is still shown of an older search is not what Enter asks for.
    else if (event.key === 'Enter' && (state.status === 'found' || active >= 0))
      document.getElementById(`${id}-${Math.max(active, 0)}`)?.click();
    else if (event.key === 'Escape') onEscape();
    else return;
    event.preventDefault();
  };

  const pick = (next: Search) => {
    onChange(next);
    input.current?.focus();
  };

  return (
    <div className={styles.panel} role="search">
      <div className={styles.field}>
        <Field
          inputRef={input}
          query={search.query}
          list={hits.length > 0 ? `${id}-list` : undefined}
          active={active >= 0 ? `${id}-${active}` : undefined}
          onQuery={(query) => {
            onChange({...search, query});
          }}
          onKeyDown={onKeyDown}
        />
        {children}
      </div>
      {answer && (
        <Filters facets={answer.facets} topics={topics} search={search} onChange={onChange} />
      )}
      {(state.status === 'searching' || state.status === 'found') && (
        <div className={styles.statusRow}>
          <Status state={state} />
          {pageUrl !== null && (
            <a href={pageUrl} className={styles.pageLink}>
              <Translate id="search.asPage">Open as a page</Translate>
            </a>
          )}
        </div>
      )}
      <div
        ref={list}
        className={styles.results}
        // On the search page it is the page that scrolls.
        onScroll={begin}
        onWheel={begin}
        onTouchMove={begin}
        // It scrolls, and the results in it are not stops for the Tab key.
        tabIndex={hits.length > 0 ? 0 : undefined}
        role={hits.length > 0 ? 'group' : undefined}
        aria-label={hits.length > 0 ? listLabel : undefined}
      >
        {hits.length > 0 && (
          <Results
            id={id}
            hits={hits}
            active={active}
            onOpen={(result) => {
              rememberSearch(search.query);
              onOpen?.(result);
            }}
          />
        )}
        {state.status === 'empty' && (
          <EmptyQuery
            topics={topics}
            topicsFirst={pageUrl === null}
            onPick={(query) => {
              pick({...search, query});
            }}
          />
        )}
        {state.status === 'failed' && <Failure code={state.code} onRetry={retry} />}
        {state.status === 'found' && state.answer.total === 0 && (
          <NothingFound
            search={search}
            suggestions={state.suggestions}
            topics={topics}
            onPick={pick}
          />
        )}
      </div>
    </div>
  );
}

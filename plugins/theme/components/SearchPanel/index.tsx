import Translate, {translate} from '@docusaurus/Translate';
import {formatCount} from '../../client/format-count';
import {siteUrl} from '../../client/base-url';
import topics from '@generated/question-bank/default/topics.json';
import type {SearchResult} from '../../../outputs/search/search-engine';
import {searchClient} from '../../search/client';
import type {Search} from '../../search/query-url';
import {rememberSearch} from '../../search/recent';
import {indexOf, moved, type Place} from '../../search/selection';
import {useGrowing} from '../../search/use-growing';
import {mostShown, useSearch} from '../../search/use-search';
import clsx from 'clsx';
import {
  useCallback,
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
import Results from './Results';
import Status from './Status';
import styles from './styles.module.css';

/** So many results that were seen are remembered: more than anybody reads of one search. */
const mostSeen = 500;

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
  const searchKey = JSON.stringify(search);
  /** The search of which all results are asked for. */
  const [allOf, setAllOf] = useState<string | null>(null);
  const [seen, setSeen] = useState<readonly string[]>([]);
  const {state, excerpts, key, answerKey, retry} = useSearch(
    client,
    search,
    allOf === searchKey,
    seen,
  );
  const [choice, setChoice] = useState<{key: string; place: Place} | null>(null);
  /** The search for which Enter was pressed before its results were there. */
  const entered = useRef<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();

  const answer =
    state.status === 'found' ? state.answer : state.status === 'searching' ? state.previous : null;
  const all = useMemo(() => answer?.results ?? [], [answer]);
  const ids = useMemo(() => all.map((hit) => hit.id), [all]);
  const isFound = state.status === 'found';
  // What is still shown of an older search is not what the keys choose from.
  const chosen = choice?.key === key ? choice.place : null;
  const active = isFound ? indexOf(choice === null ? opened : chosen, ids) : -1;
  const shown = useGrowing(answerKey, all.length, active + 1);
  const hits = useMemo(() => all.slice(0, shown), [all, shown]);
  const isBack = choice === null && active >= 0;

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
    if (active < 0) return;
    // After the frame's turn to the beginning of a new answer, above.
    const frame = requestAnimationFrame(() => {
      const option = document.getElementById(`${id}-${active}`);
      option?.scrollIntoView({block: isBack ? 'center' : 'nearest'});
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [active, isBack, id]);

  // Enter opens what the reader asked for, as soon as it is there.
  useEffect(() => {
    if (state.status === 'searching' || entered.current === null) return;
    const isMeant = entered.current === key;
    entered.current = null;
    if (isMeant) document.getElementById(`${id}-${Math.max(active, 0)}`)?.click();
  }, [state.status, key, active, id]);

  const onSeen = useCallback((results: readonly string[]) => {
    setSeen((before) =>
      results.every((result) => before.includes(result))
        ? before
        : [...new Set([...before, ...results])].slice(-mostSeen),
    );
  }, []);

  const listLabel = translate({id: 'search.list', message: 'Found questions'});

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return;
    const waits = state.status === 'searching';
    if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && (waits || all.length > 0)) {
      const from = waits || choice !== null ? chosen : opened;
      const by = event.key === 'ArrowDown' ? 1 : -1;
      setChoice({key, place: moved(from, by, waits ? null : ids)});
    } else if (event.key === 'Enter' && waits) entered.current = key;
    else if (event.key === 'Enter' && isFound)
      document.getElementById(`${id}-${Math.max(active, 0)}`)?.click();
    else if (event.key === 'Escape') onEscape();
    else return;
    event.preventDefault();
  };

  const showAll = () => {
    // A place counted from the end would be another one then.
    const place = ids[active];
    if (place !== undefined) setChoice({key, place});
    setAllOf(searchKey);
    // The button goes.
    list.current?.focus({preventScroll: true});
  };

  const toField = () => {
    input.current?.focus();
  };

  const pick = (next: Search) => {
    onChange(next);
    toField();
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
        // It scrolls, and the results in it are not stops for the Tab key.
        tabIndex={hits.length > 0 ? 0 : undefined}
        role={hits.length > 0 ? 'group' : undefined}
        aria-label={hits.length > 0 ? listLabel : undefined}
      >
        {hits.length > 0 && (
          <Results
            id={id}
            hits={hits}
            excerpts={excerpts}
            active={active}
            onSeen={onSeen}
            onOpen={(result) => {
              rememberSearch(search.query);
              onOpen?.(result);
            }}
          />
        )}
        {isFound && all.length < state.answer.total && all.length === mostShown && (
          <button type="button" className={clsx(styles.button, styles.all)} onClick={showAll}>
            <Translate id="search.showAll" values={{count: formatCount(state.answer.total)}}>
              {'Show all {count} results'}
            </Translate>
          </button>
        )}
        {state.status === 'empty' && (
          <EmptyQuery
            topics={topics}
            topicsFirst={pageUrl === null}
            onForgotten={toField}
            onPick={(query) => {
              pick({...search, query});
            }}
          />
        )}
        {state.status === 'failed' && (
          <Failure code={state.code} onRetry={retry} onAsked={toField} />
        )}
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

/** Safari ends a composition before the key that ended it: only its code, 229, says so. */
function isComposing(event: globalThis.KeyboardEvent): boolean {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else says it
  return event.isComposing || event.keyCode === 229;
}

/* The search of the search page, which is its address. */
import {useEffect, useMemo, useSyncExternalStore} from 'react';
import {pushEntry, replaceEntry} from '../client/history';
import {readSearch, searchUrl, type Search} from './query-url';

/** Browsers refuse more than some changes of the address a second. */
const writeAfter = 250;

/** The query part that is not written to the address yet. */
let pending: string | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

/**
 * The search in the address. Words replace it, so that going back leaves the page;
 * a filter is a step of its own, which going back takes away.
 *
 * @param typed - Text that was there before this was, and is not in the address yet.
 * @returns The search, what changes it, and `leave`, to be called with the id of the
 *   result that is followed: `opened` is that id when the reader comes back.
 */
export function useAddress(typed: string): {
  search: Search;
  change: (next: Search) => void;
  leave: (result: string) => void;
  opened: string | null;
} {
  const text = useSyncExternalStore(subscribe, current);
  const opened = useSyncExternalStore(subscribe, openedResult);
  const search = useMemo(() => readSearch(text), [text]);
  useEffect(() => {
    const {query, ...filters} = readSearch(current());
    if (typed !== '' && typed !== query) {
      pending = searchUrl({...filters, query: typed});
      timer = setTimeout(write, writeAfter);
      notify();
    }

    return forget;
  }, [typed]);

  const change = (next: Search) => {
    if (next.topic === search.topic && next.level === search.level) {
      pending = searchUrl(next);
      clearTimeout(timer);
      timer = setTimeout(write, writeAfter);
    } else {
      write();
      pending = pushEntry(null, addressOf(next)) ? null : searchUrl(next);
    }

    notify();
  };

  const leave = (result: string) => {
    write();
    const state = history.state as object | null;
    replaceEntry({...state, state: {opened: result}});
  };

  return {search, change, leave, opened};
}

function subscribe(listener: () => void): () => void {
  const onPopState = () => {
    forget();
    listener();
  };
  listeners.add(listener);
  window.addEventListener('popstate', onPopState);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('popstate', onPopState);
  };
}

function notify(): void {
  for (const listener of listeners) listener();
}

function current(): string {
  return pending ?? location.search;
}

function openedResult(): string | null {
  const state = history.state as {state?: {opened?: string}} | null;
  return state?.state?.opened ?? null;
}

function addressOf(search: Search): string {
  return location.pathname + searchUrl(search);
}

function write(): void {
  clearTimeout(timer);
  if (pending === null) return;
  if (replaceEntry(history.state, location.pathname + pending)) pending = null;
}

/** What was typed and not written belongs to a page that is left. */
function forget(): void {
  clearTimeout(timer);
  pending = null;
}

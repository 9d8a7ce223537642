import {siteUrl} from '../client/base-url';

/** Two banks of one host differ by their base URL. */
const key = () => `recent-searches:${siteUrl('')}`;
const most = 6;

const listeners = new Set<() => void>();
/** What the storage had, and what of it is known: nothing else while it stays the same, or refuses. */
let stored: string | null = null;
let known: string[] = [];

export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  // Another tab remembers and forgets too, and a page that the browser kept as it was hears nothing of it.
  addEventListener('storage', listener);
  addEventListener('pageshow', listener);
  return () => {
    listeners.delete(listener);
    removeEventListener('storage', listener);
    removeEventListener('pageshow', listener);
  };
}

/** What was searched for on this device, latest first. */
export function recentSearches(): string[] {
  try {
    const present = localStorage.getItem(key());
    if (present !== stored) {
      stored = present;
      known = read(present);
    }
  } catch {
    // Blocked.
  }
  return known;
}

export function rememberSearch(query: string): void {
  const text = query.trim();
  if (text.length < 2) return;
  store([text, ...recentSearches().filter((entry) => entry !== text)].slice(0, most));
}

export function forgetSearches(): void {
  store([]);
}

function read(entries: string | null): string[] {
  try {
    const value: unknown = JSON.parse(entries ?? '[]');
    return Array.isArray(value)
      ? value.filter((entry) => typeof entry === 'string').slice(0, most)
      : [];
  } catch {
    return [];
  }
}

function store(entries: string[]): void {
  known = entries;
  try {
    const changed = JSON.stringify(entries);
    localStorage.setItem(key(), changed);
    stored = changed;
  } catch {
    // Blocked or full: remembered until the page is left.
  }

  for (const listener of listeners) listener();
}

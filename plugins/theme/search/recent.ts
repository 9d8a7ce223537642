import {siteUrl} from '../client/base-url';

/** Two banks of one host differ by their base URL. */
const key = () => `recent-searches:${siteUrl('')}`;
const most = 6;

const listeners = new Set<() => void>();
let known: string[] | undefined;

export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What was searched for on this device, latest first; nothing where storage is blocked. */
export function recentSearches(): string[] {
  known ??= read();
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

function read(): string[] {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key()) ?? '[]');
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
    localStorage.setItem(key(), JSON.stringify(entries));
  } catch {
    // Blocked or full: remembered until the page is left.
  }

  for (const listener of listeners) listener();
}

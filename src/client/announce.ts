/*
 * What a screen reader should say of something that happened. One region for the whole
 * site: it has to be there before its words are.
 */

let words = '';
const listeners = new Set<() => void>();

export function announce(text: string): void {
  // The same words twice are news only if they differ.
  words = text === words ? `${text}\u00A0` : text;
  for (const listener of listeners) listener();
}

export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function announced(): string {
  return words;
}

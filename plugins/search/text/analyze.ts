import {stopWords} from './stop-words.ts';
import {tokenize} from './tokenize.ts';

/** The terms under which a text is indexed: each word, and names with their symbols. */
export function terms(text: string): string[] {
  const found: string[] = [];
  for (const {whole, parts} of tokenize(text)) {
    const [first] = parts;
    if (whole && !(parts.length === 1 && first?.term === whole)) found.push(whole);
    for (const part of parts) found.push(part.term);
  }
  return found;
}

/** The same without words that say nothing alone. */
export function telling(found: readonly string[]): string[] {
  return found.filter((term) => !stopWords.has(term));
}

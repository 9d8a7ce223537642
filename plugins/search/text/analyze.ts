import {stopWords} from './stop-words.ts';
import {tokenize, type Chunk} from './tokenize.ts';

/** The terms under which a text is indexed: each word, and names with their symbols. */
export function terms(text: string): string[] {
  return termsOf(tokenize(text));
}

export function termsOf(chunks: readonly Chunk[]): string[] {
  const found: string[] = [];
  for (const {whole, parts} of chunks) {
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

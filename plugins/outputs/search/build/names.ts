import type {SynonymGroup} from '../format/root-file.ts';
import type {SearchRecord} from '../record.ts';
import {acronymsIn, type Acronym} from '../text/acronyms.ts';
import {answerText} from './indexed-record.ts';

/** The short names that a record explains itself. */
export function explained(record: SearchRecord): Acronym[] {
  return [record.title, ...record.aliases, answerText(record)].flatMap(acronymsIn);
}

/** What can find something in this bank: other groups need not be sent. */
export function usable(
  groups: readonly SynonymGroup[],
  known: {has(word: string): boolean},
): SynonymGroup[] {
  return groups
    .map(({words, phrases}) => {
      const found = words.filter((word) => known.has(word));
      // An unknown word is kept where it is typed for a known one.
      return {words: found.length > 0 ? words : [], phrases};
    })
    .filter(({words, phrases}) => words.length > 0 && words.length + phrases.length > 1);
}

import type {SynonymGroup} from '../format/root-file.ts';
import {termsOf} from './analyze.ts';
import type {Acronym} from './acronyms.ts';
import {stem} from './stem.ts';
import {firstOfPair, tokenize} from './tokenize.ts';

/**
 * The groups of a synonym list: one a line, names separated by commas of any script, `#` starts
 * a comment.
 *
 *     k8s, kubernetes
 *     IRSA, IAM Roles for Service Accounts
 */
export function parseSynonyms(list: string): string[][] {
  const groups = list.split(/\r?\n/).map((line) =>
    line
      .replace(/(?:^|\s)#.*$/, '')
      .split(/[,،，、]/)
      .map((name) => name.trim())
      .filter(Boolean),
  );
  return groups.filter((names) => names.length > 1);
}

/** Groups of names and acronyms as the words and phrases that a search looks for. */
export function synonymGroups(
  lists: readonly string[][],
  acronyms: readonly Acronym[],
): SynonymGroup[] {
  const groups: SynonymGroup[] = [];
  const byWord = new Map<string, SynonymGroup>();
  for (const names of [...lists, ...acronyms.map(({short, long}) => [short, long])]) {
    const forms = names.flatMap(lookedUp);
    const [short] = forms.find(({length}) => length === 1) ?? [];
    // Without a word there is nothing that could be given to the records with a phrase.
    if (short === undefined) continue;
    const known = byWord.get(short);
    const group = known ?? {words: [], phrases: []};
    for (const form of forms) add(group, form);
    if (known) continue;
    byWord.set(short, group);
    groups.push(group);
  }
  return groups.filter(({words, phrases}) => words.length + phrases.length > 1);
}

/**
 * A name with symbols (`ci/cd`, `c++`) is one word, another a phrase: of its words, or of pairs
 * of characters where a script has no spaces.
 */
function lookedUp(name: string): string[][] {
  const chunks = tokenize(name);
  const [chunk] = chunks;
  if (chunk?.whole && chunks.every(({end}) => end <= chunk.end)) return [[chunk.whole]];
  const found = termsOf(chunks);
  // A run of characters ends in one alone; not where a text goes on, and not in a query.
  const isTail = (term: string, index: number) => {
    const pair = found[index - 1] ?? '';
    const first = firstOfPair(pair);
    return first !== '' && first + term === pair;
  };
  const inText = found.filter((term, index) => index < found.length - 1 || !isTail(term, index));
  return [inText, found.filter((term, index) => !isTail(term, index))];
}

function add(group: SynonymGroup, name: string[]): void {
  const [word] = name;
  if (word === undefined) return;
  if (name.length === 1) {
    if (!group.words.includes(word)) group.words.push(word);
    return;
  }
  const phrase = name.map(stem);
  const key = phrase.join(' ');
  if (!group.phrases.some((other) => other.join(' ') === key)) group.phrases.push(phrase);
}

/** Finds the phrases of groups in a row of stems. */
export class PhraseFinder {
  readonly #byFirst = new Map<string, {phrase: string[]; group: SynonymGroup}[]>();

  constructor(groups: readonly SynonymGroup[]) {
    for (const group of groups) {
      for (const phrase of group.phrases) {
        const first = phrase[0] ?? '';
        const list = this.#byFirst.get(first);
        if (list) list.push({phrase, group});
        else this.#byFirst.set(first, [{phrase, group}]);
      }
    }
  }

  find(stems: readonly string[]): {start: number; length: number; group: SynonymGroup}[] {
    return stems.flatMap((first, start) =>
      (this.#byFirst.get(first) ?? [])
        .filter(({phrase}) => phrase.every((word, offset) => stems[start + offset] === word))
        .map(({phrase, group}) => ({start, length: phrase.length, group})),
    );
  }
}

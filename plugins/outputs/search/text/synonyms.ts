import type {SynonymGroup} from '../format/root-file.ts';
import {terms} from './analyze.ts';
import type {Acronym} from './acronyms.ts';
import {stem} from './stem.ts';

/**
 * The groups of a synonym list: one a line, names separated by commas, `#` starts a comment.
 *
 *     k8s, kubernetes
 *     IRSA, IAM Roles for Service Accounts
 */
export function parseSynonyms(list: string): string[][] {
  const groups = list.split(/\r?\n/).map((line) =>
    line
      .replace(/(?:^|\s)#.*$/, '')
      .split(',')
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
    const known = byWord.get(lookedUp(names[0] ?? '')[0] ?? '');
    const group = known ?? {words: [], phrases: []};
    for (const name of names) add(group, lookedUp(name));
    // Without a word there is nothing that could be given to the records with a phrase.
    const [first] = group.words;
    if (first === undefined || known) continue;
    byWord.set(first, group);
    groups.push(group);
  }
  return groups.filter(({words, phrases}) => words.length + phrases.length > 1);
}

/** A name with symbols (`ci/cd`, `c++`) is one word, one with spaces a phrase. */
function lookedUp(name: string): string[] {
  const found = terms(name);
  return name.includes(' ') ? found : found.slice(0, 1);
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

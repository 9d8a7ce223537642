import type {Settings} from './options.ts';

/** What is wrong with options that are right one by one. */
export function optionConflicts({pages, offline, home, levels, callouts}: Settings): string[] {
  const problems: string[] = [];
  if (pages === 'app' && offline) {
    problems.push(
      'bank.offline is true, expected it with `pages: "documents"`. An app is read without a network with @docusaurus/plugin-pwa.',
    );
  }
  if (pages === 'app' && home !== false) {
    problems.push(
      'bank.home is given, expected it with `pages: "documents"`. An app has a page of its own there, src/pages/index.*.',
    );
  }
  return [
    ...problems,
    ...repeated(
      'levels',
      'id or label',
      levels.map(({id, label}) => [id, label]),
    ),
    ...repeated(
      'levels',
      'synonyms',
      levels.map(({synonyms}) => synonyms),
    ),
    ...repeated(
      'callouts',
      'types',
      callouts.map(({types}) => types),
    ),
    ...repeated(
      'callouts',
      'marks',
      callouts.map(({marks}) => marks),
    ),
  ];
}

/** Of two entries with a word, or a sign, only the first would ever be meant. */
function repeated(option: string, field: string, words: readonly (readonly string[])[]): string[] {
  const owners = new Map<string, number>();
  const problems: string[] = [];
  for (const [index, own] of words.entries()) {
    for (const word of own.map((one) => one.trim().toLowerCase())) {
      const owner = owners.get(word) ?? index;
      owners.set(word, owner);
      if (owner === index) continue;
      problems.push(
        `bank.${option}.${index} has ${field} ${JSON.stringify(word)}, expected one that no other entry has: bank.${option}.${owner} has it too. Take it out of one.`,
      );
    }
  }
  return problems;
}

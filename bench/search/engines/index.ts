import type {Contender} from './contender.ts';
import {embedded} from './embedded.ts';
import {embeddedRanking} from './embedded-ranking.ts';
import {minisearch} from './minisearch.ts';
import {orama} from './orama.ts';
import {pagefind} from './pagefind.ts';
import {searchLocal} from './search-local.ts';

/** Every engine that is measured, ours first: ratios are to the first. */
export const contenders: readonly Contender[] = [
  embedded,
  embeddedRanking,
  minisearch,
  searchLocal,
  pagefind,
  orama,
];

/** @throws Error - for a name that no engine has. */
export function contendersNamed(names: readonly string[] | undefined): readonly Contender[] {
  if (!names) return contenders;
  const known = contenders.map(({name}) => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new Error(`Found "${unknown}" for --engines, expected some of ${known.join(', ')}`);
  }
  return contenders.filter(({name}) => names.includes(name));
}

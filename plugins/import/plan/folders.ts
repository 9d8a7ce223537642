import {posix} from 'node:path';
import {topicLabel} from '../../bank/topic-label.ts';
import {foldersOf} from '../source/list-pages.ts';
import type {Category} from '../source/types.ts';
import type {MenuFolder} from './menu.ts';

const numbered = /^(\d+)[-_. ]+(?=\D)/;

/**
 * What folders are called, and where they stand, without a menu: as Docusaurus's `_category_.json` says, or
 * by their numbers, which then are no part of their names.
 *
 * @param categories - By path.
 */
export function namedFolders(
  pages: readonly string[],
  categories: ReadonlyMap<string, Category>,
): MenuFolder[] {
  const all = new Set(pages.flatMap(foldersOf));
  const siblings = new Map<string, {all: number; numbered: number}>();
  for (const folder of all) {
    const counts = siblings.get(posix.dirname(folder)) ?? {all: 0, numbered: 0};
    siblings.set(posix.dirname(folder), counts);
    counts.all++;
    if (numbered.test(posix.basename(folder))) counts.numbered++;
  }
  return [...all].flatMap((path): MenuFolder[] => {
    const category = categories.get(path);
    const name = posix.basename(path);
    const [prefix = '', digits = ''] = numbered.exec(name) ?? [];
    const counts = siblings.get(posix.dirname(path));
    // The number of one folder alone is a part of its name: `12-factor-apps`.
    const isInOrder =
      prefix !== '' && counts && counts.numbered > 1 && counts.numbered * 2 >= counts.all;
    if (!category && !isInOrder) return [];
    const own = topicLabel(name.slice(isInOrder ? prefix.length : 0));
    const position = category?.position ?? (isInOrder ? Number(digits) : null);
    return [{path, label: category?.label ?? own, isOfPath: category?.label == null, position}];
  });
}

import {posix} from 'node:path';
import {addressOf, isIndex} from '../../bank/files/index.ts';
import {slug} from '../../language/questions/slug.ts';
import type {PartTitle} from '../read/split-page.ts';
import type {PagePlan} from './index.ts';

/** The name of a part in the menu. */
export function partLabel({number, of, topics}: PartTitle, title: string): string {
  return topics.join(' – ') || `${title} (${number}/${of})`;
}

/**
 * Decide where the parts of pages that are too large go: beside each other, in the folder of the page, in its
 * place of the menu. The first has the address of the page.
 *
 * @param partsOf - The titles of the parts of the page with this number; none for one that is whole.
 * @returns For each page, its parts or itself.
 */
export function planParts(
  pages: readonly PagePlan[],
  partsOf: (index: number) => readonly PartTitle[],
): PagePlan[][] {
  const files = new Set(pages.map(({target}) => target.toLowerCase()));
  const addresses = new Set(pages.map(({address}) => address.toLowerCase()));
  return pages.map((page, index) => {
    const titles = partsOf(index);
    return titles.length === 0 ? [page] : titles.map((title) => planPart(page, title));
  });

  function planPart(page: PagePlan, {number, of, topics}: PartTitle): PagePlan {
    const {target, address, fields} = page;
    const {dir, name} = posix.parse(target);
    const digits = String(number).padStart(String(of).length, '0');
    if (number === 1 && isIndex(target)) return {...page, part: 1};
    // Pages without a place of their own are in the order of their names.
    const [topic] = topics;
    const isNamed = number > 1 && topic !== undefined;
    const words = isNamed ? `-${slug(topic).slice(0, 60)}`.replace(/-$/, '') : '';
    const base = `${isIndex(target) ? 'part' : name}-${digits}${words}`;
    const file = (more: string) => posix.join(dir, `${base}${more}.md`);
    let free = file('');
    const isTaken = () =>
      files.has(free.toLowerCase()) || addresses.has(addressOf(free).slice(1).toLowerCase());
    for (let count = 2; isTaken(); count++) free = file(`-${count}`);
    files.add(free.toLowerCase());
    if (number === 1)
      return {...page, target: free, part: 1, fields: {...fields, slug: `/${address}`}};
    const own = addressOf(free).slice(1);
    addresses.add(own.toLowerCase());
    const {sidebar_position: position} = fields;
    const at = typeof position === 'number' && {sidebar_position: position + (number - 1) / 1000};
    return {...page, target: free, old: null, address: own, part: number, fields: {...at}};
  }
}

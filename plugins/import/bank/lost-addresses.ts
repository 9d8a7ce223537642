import type {LedgerMove} from '../../bank/ledger/ledger.ts';
import type {PagePlan} from '../plan/index.ts';
import type {PageAnchors} from './anchors.ts';
import {canLeadOn} from './moves.ts';

/**
 * Follow each address that the old site had, pages and anchors, through the ledger to a place of the
 * bank: the proof that none is lost.
 *
 * @param own - Where the engine has pages of its own.
 * @returns Those that lead nowhere, or to another page than theirs. The import tells of those that cannot lead on.
 */
export function lostAddresses(
  pages: readonly PagePlan[],
  anchors: ReadonlyMap<string, PageAnchors>,
  moves: readonly Omit<LedgerMove, 'line'>[],
  own: ReadonlySet<string>,
): string[] {
  const byAddress = new Map(pages.map((page) => [page.address, page]));
  const byOld = new Map(moves.map((move) => [`${move.from}#${move.anchor}`, move]));
  return pages.flatMap((page) => {
    const {old, address} = page;
    if (old === null) return [];
    const there = byAddress.get(old) ?? byAddress.get(byOld.get(`${old}#`)?.to ?? '');
    if (there !== page && canLeadOn({from: old, anchor: ''}, own)) return [old];
    const lost = (anchors.get(page.source)?.old ?? []).filter(({old: anchor}) => {
      if (!canLeadOn({from: old, anchor}, own)) return false;
      const move = byOld.get(`${old}#${anchor}`) ?? {to: address, toAnchor: anchor};
      const target = byAddress.get(move.to);
      if (!target) return true;
      const {toAnchor} = move;
      return toAnchor !== '' && !anchors.get(target.source)?.has(target, toAnchor);
    });
    return lost.map(({old: anchor}) => `${old}#${anchor}`);
  });
}

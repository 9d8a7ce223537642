import type {LedgerMove} from '../../bank/ledger/ledger.ts';
import {unusableOldPage} from '../../bank/ledger/unusable-id.ts';
import {isBehindOwnPage, reservedFor} from '../../bank/files/index.ts';
import type {PagePlan} from '../plan/index.ts';
import type {Source} from '../source/index.ts';
import type {PageAnchors} from './anchors.ts';

/** As readers see it. */
export function addressText(page: string, anchor = ''): string {
  const end = page === '' || /\.html$/i.test(page) ? '' : '/';
  return `/${page}${end}${anchor === '' ? '' : `#${anchor}`}`;
}

type AddNote = (kind: string, file: string, line: number, message: string) => void;

/**
 * Whether the ledger can lead on from an old address.
 *
 * @param own - Where the engine has pages of its own.
 */
export function canLeadOn(
  move: Pick<LedgerMove, 'from' | 'anchor'>,
  own: ReadonlySet<string>,
): boolean {
  return !isBehindOwnPage(move, own) && unusableOldPage(move.from) === null;
}

/**
 * Old addresses that are not addresses of this site, with where they lead. One that is that of a page of the engine's,
 * or that no site can have on every system, leads nowhere else, and is told.
 *
 * @param own - Where the engine has pages of its own.
 */
export function movesOf(
  source: Source,
  pages: readonly PagePlan[],
  anchors: ReadonlyMap<string, PageAnchors>,
  own: ReadonlySet<string>,
  note: AddNote,
): Omit<LedgerMove, 'line'>[] {
  const moves: Omit<LedgerMove, 'line'>[] = [];
  for (const {source: path, old, address} of pages) {
    if (old === null) continue;
    if (old !== address) moves.push({from: old, anchor: '', to: address, toAnchor: ''});
    for (const {old: anchor, page, anchor: now} of anchors.get(path)?.old ?? []) {
      // Nothing leads on from the home page with its anchor but what is listed.
      const isSame = anchor === now && page.address === address;
      if (isSame && (old !== '' || address === '')) continue;
      moves.push({from: old, anchor, to: page.address, toAnchor: now ?? ''});
    }
  }
  const bySource = new Map(pages.filter(({part}) => part <= 1).map((page) => [page.source, page]));
  for (const [from, leadsTo] of source.redirects) {
    const [file = '', hash = ''] = leadsTo.split('#');
    const target = bySource.get(file);
    if (!target) {
      note(
        'redirect',
        '',
        0,
        `The redirect of ${from} leads to ${leadsTo}, which is no page of the source.`,
      );
      continue;
    }
    const old = from
      .replace(/\.md$/, source.directoryUrls === false ? '.html' : '')
      .replace(/(?:^|\/)(?:index|README)(?:\.html)?$/, '')
      .replace(/^\/+|\/+$/g, '');
    const place = hash === '' ? null : (anchors.get(file)?.now(hash) ?? null);
    const to = place?.page.address ?? target.address;
    moves.push({from: old, anchor: '', to, toAnchor: place?.anchor ?? ''});
  }
  for (const {from, to} of moves.filter((move) => move.anchor === '' && !canLeadOn(move, own))) {
    const unusable = unusableOldPage(from);
    const why =
      unusable === null
        ? `is a page of the engine's own now (${reservedFor(`/${from}`.replace(/\/$/, ''))})`
        : `cannot lead on (${unusable})`;
    const message = `\`${addressText(from)}\` ${why}: the page is at \`${addressText(to)}\`.`;
    note(unusable === null ? 'own-page' : 'no-way-on', '', 0, message);
  }
  return moves.filter((move) => canLeadOn(move, own));
}

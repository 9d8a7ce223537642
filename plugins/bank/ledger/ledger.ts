import {decodedPath} from '../../language/questions/file-references.ts';
import {unusableId, unusableOldPage, unusablePage} from './unusable-id.ts';

/** One id that was published, and so has to lead somewhere for good. */
export interface LedgerEntry {
  id: string;
  /** Every page it was on, such as `shapes/solids`: an address on the site without its outer slashes. */
  pages: string[];
  /** Taken back on purpose: its address says so, and nothing has to answer it. */
  withdrawn: boolean;
  /** 1-based line in the file. */
  line: number;
}

/**
 * An address of an earlier site, with where it leads now: a page, or an anchor of one. Both as in
 * {@link LedgerEntry.pages}; an old page may end in `.html`.
 */
export interface LedgerMove {
  from: string;
  /** Without `#`; empty for the page itself. */
  anchor: string;
  to: string;
  toAnchor: string;
  /** 1-based line in the file. */
  line: number;
}

/** Every id ever published, by id. */
export type Ledger = ReadonlyMap<string, LedgerEntry>;

/** A line, or a part of one, that is no entry: it is left out. */
export interface LedgerProblem {
  line: number;
  column: number;
  found: string;
  expected: string;
  fix?: string;
}

const WITHDRAWN = '!withdrawn';

/** Other spaces are part of names, such as that which keeps two words together. */
const between = /[ \t]+/;

const HEADER = `# Every id that was ever published, with the pages it was on. Addresses are kept by it: do not remove lines.
# "npx viva ids" writes it. A question that was removed for good: add ${WITHDRAWN} to the end of its line.
`;

/**
 * Read a ledger: a line for each id with its pages, or `/old/page#anchor /new/page#anchor`; `#` and a
 * space begins a comment.
 */
export function parseLedger(text: string): {
  ledger: Ledger;
  moves: LedgerMove[];
  problems: LedgerProblem[];
} {
  const ledger = new Map<string, LedgerEntry>();
  const moves: LedgerMove[] = [];
  const problems: LedgerProblem[] = [];
  for (const [index, content] of text.split(/\r\n?|\n/).entries()) {
    const line = index + 1;
    if (content.trim() === '' || isComment(content)) continue;
    if (/^(?:<{7}|={7}|>{7}|\|{7})/.test(content)) {
      const found = `\`${content.slice(0, 40)}\``;
      problems.push({line, column: 1, found, expected: 'a merge without conflicts'});
      continue;
    }

    const [id = '', ...rest] = content.trim().split(between);
    const others = rest.filter((word) => word !== WITHDRAWN);
    const withdrawn = others.length < rest.length;
    const refuse = (word: string, what: string, reason: string | null, expected: string) => {
      if (reason === null) return false;
      const column = content.indexOf(word) + 1;
      const found = `${what} \`${word.slice(0, 80)}\`, ${reason}`;
      problems.push({
        line,
        column,
        found,
        expected,
        fix: `Correct it, or remove \`${word.slice(0, 80)}\`.`,
      });
      return true;
    };
    if (id.startsWith('/')) {
      const move = readMove(content, [id, ...rest], line);
      if ('from' in move) moves.push(move);
      else problems.push(move);
      continue;
    }
    // A document is written at each address of the line: no word of it may lead elsewhere.
    if (refuse(id, 'the id', unusableId(id), 'an id of letters, digits, `-`, `_` and `.`'))
      continue;
    const pages = others.flatMap((word) => {
      const page = word.replaceAll('%20', ' ');
      const reason = word.startsWith('!') ? `which is not ${WITHDRAWN}` : unusablePage(page);
      const isRefused = refuse(
        word,
        'the page',
        reason,
        'the address of a page, such as `shapes/solids`',
      );
      return isRefused ? [] : [page];
    });
    const known = ledger.get(id);
    // Two branches may both have added an id; a merge keeps both lines.
    if (known) {
      known.pages = union(known.pages, pages);
      known.withdrawn &&= withdrawn;
    } else ledger.set(id, {id, pages, withdrawn, line});
  }

  return {ledger, moves, problems};
}

function readMove(
  content: string,
  words: readonly string[],
  line: number,
): LedgerMove | LedgerProblem {
  const expected = 'two addresses, such as `/old/page#anchor /new/page#anchor`';
  const [old = '', now = ''] = words;
  const from = placeOf(old, unusableOldPage);
  const to = placeOf(now, (page) => (page === '' ? null : unusablePage(page)));
  if (words.length !== 2) {
    const found = `\`${words.join(' ').slice(0, 80)}\``;
    return {line, column: 1, found, expected, fix: 'Correct the line.'};
  }
  if ('reason' in from || 'reason' in to) {
    const [word, at, reason] =
      'reason' in from
        ? [old, content.indexOf(old), from.reason]
        : [now, content.lastIndexOf(now), 'reason' in to ? to.reason : ''];
    const found = `the address \`${word.slice(0, 80)}\`, ${reason}`;
    return {line, column: at + 1, found, expected, fix: 'Correct the line.'};
  }
  return {from: from.page, anchor: from.anchor, to: to.page, toAnchor: to.anchor, line};
}

type Place = {page: string; anchor: string} | {reason: string};

/** @param unusable - Why a page cannot be one of these. */
function placeOf(word: string, unusable: (page: string) => string | null): Place {
  const [, path = '', hash = ''] = /^\/([^#]*)(?:#(.*))?$/s.exec(word) ?? [];
  if (!word.startsWith('/')) return {reason: 'which does not begin with `/`'};
  if (path.includes('?')) return {reason: 'which has a `?`: no file is found by what follows it'};
  if (/%2f/i.test(path)) return {reason: 'in which a slash is part of a name'};
  const anchor = decodedPath(hash);
  const page = decodedPath(path)?.replace(/\/+$/, '');
  if (page === undefined || anchor === null) {
    return {reason: 'in which `%` begins no escaped sign: a percent sign is `%25`'};
  }
  const reason = unusable(page);
  return reason === null ? {page, anchor} : {reason: `which cannot be, ${reason}`};
}

function writePlace(page: string, anchor: string): string {
  const written = (text: string) => text.replace(/[\t\n\r #%?]/g, encodeURIComponent);
  return `/${written(page)}${anchor === '' ? '' : `#${written(anchor)}`}`;
}

/** The line of an old address. */
export function formatMove({from, anchor, to, toAnchor}: Omit<LedgerMove, 'line'>): string {
  return `${writePlace(from, anchor)} ${writePlace(to, toAnchor)}`;
}

function isComment(line: string): boolean {
  return /^\s*#(?:\s|$)/.test(line);
}

/** The comments above each line, by its first word as it is written back; those at the end by an empty one. */
function commentsOf(text: string): Map<string, string[]> {
  const comments = new Map<string, string[]>();
  let above: string[] = [];
  for (const line of text.split(/\r\n?|\n/).map((one) => one.trim())) {
    if (line === '' || HEADER.includes(`${line}\n`)) continue;
    if (isComment(line)) {
      above.push(line);
      continue;
    }
    const word = wordWritten(line);
    comments.set(word, [...(comments.get(word) ?? []), ...above]);
    above = [];
  }
  return comments.set('', above);
}

function wordWritten(line: string): string {
  if (!line.startsWith('/')) return firstWord(line);
  const move = readMove(line, line.split(between), 0);
  return firstWord('from' in move ? formatMove(move) : line);
}

function firstWord(line: string): string {
  return line.split(between, 1)[0] ?? '';
}

/**
 * The text of a ledger, sorted, so that changes of several people rarely meet in a line.
 *
 * @param before - The text that was there: its comments stay above their lines, and lines end as its do.
 */
export function formatLedger(
  ledger: Ledger,
  moves: readonly Omit<LedgerMove, 'line'>[],
  before: string,
): string {
  const lines = [...ledger.values()]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({id, pages, withdrawn}) =>
      [
        id,
        ...pages.map((page) => page.replaceAll(' ', '%20')),
        ...(withdrawn ? [WITHDRAWN] : []),
      ].join(' '),
    );
  const comments = commentsOf(before);
  const all = [...[...new Set(moves.map(formatMove))].sort(), ...lines].flatMap((line) => {
    const above = comments.get(firstWord(line)) ?? [];
    comments.delete(firstWord(line));
    return [...above, line];
  });
  const rest = [...comments.values()].flat();
  const text = `${HEADER}${[...all, ...rest].map((line) => `${line}\n`).join('')}`;
  return before.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text;
}

/** A question as the ledger knows it. */
export interface LedgerQuestion {
  id: string;
  aliases: readonly string[];
  /** The page it is on, as in {@link LedgerEntry.pages}. */
  page: string;
}

/** Add the questions of today; nothing is ever taken out. */
export function updateLedger(ledger: Ledger, questions: readonly LedgerQuestion[]): Ledger {
  const updated = new Map([...ledger].map(([id, entry]) => [id, {...entry}]));
  for (const {id, aliases, page} of questions) {
    for (const one of [id, ...aliases]) {
      const known = updated.get(one);
      // An alias led to this page as well, from the first build that had it.
      if (known) Object.assign(known, {pages: union(known.pages, [page]), withdrawn: false});
      else updated.set(one, {id: one, pages: [page], withdrawn: false, line: 0});
    }
  }

  return updated;
}

function union(known: readonly string[], more: readonly string[]): string[] {
  return [...new Set([...known, ...more])];
}

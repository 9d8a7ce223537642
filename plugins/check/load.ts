import {existsSync, readFileSync, realpathSync, statSync} from 'node:fs';
import {basename, dirname, join, relative, resolve, sep} from 'node:path';
import {
  listBank,
  reason,
  slugOf,
  visibilityOf,
  type BankFiles,
  type FileProblem,
  HOUSE_STYLE_NAME,
  IGNORED_LINKS_NAME,
  LEDGER_NAME,
  WORDS_NAME,
  type NameOptions,
} from '../bank/files/index.ts';
import {readFrontMatter} from '../language/questions/front-matter.ts';
import {hasBlocks} from '../language/questions/has-blocks.ts';
import {readIncluded} from '../bank/included/index.ts';
import {findFile} from '../bank/page-files/index.ts';
import type {Vocabulary} from '../language/vocabulary.ts';
import type {BankPage, CheckOptions} from './bank.ts';
import {toMessage} from './check.ts';
import {parseHouseStyle} from './house-style.ts';
import {gitFault, lastPublished} from './published-ledger.ts';
import type {RuleId} from './rules/index.ts';
import type {SpellingOptions} from './spelling.ts';
import {noTrust, type ContentTrust} from './trust.ts';
import type {Message, SourceFile} from './types.ts';

/** The files that a command was called for, with the bank around them. */
export interface Loaded {
  files: SourceFile[];
  options: CheckOptions;
  /** Absolute path of the bank, without symbolic links. */
  bank: string;
  /** Absolute path that the paths of files are relative to; never a folder below the bank. */
  here: string;
  /** Whether all of the bank was asked for. */
  isAll: boolean;
  /** What else there is to know, for people. */
  note: string | null;
  /** Whether a file is one of those asked for. */
  chosen: (path: string) => boolean;
  /** How to look at the spelling, if the bank asks for that. */
  spelling?: SpellingOptions;
  /** The list of links out that are not looked up. */
  ignoredLinks: string;
  /** About files that could not be read or are not supported. */
  messages: Message[];
}

export interface LoadOptions {
  /** The bank that is meant when files are in it; `docs` when left out. */
  bank?: string;
  /** What pages may do; nothing beyond text when left out. */
  trust?: ContentTrust;
  /** Absolute paths of the folders whose files the site publishes as they are. */
  staticDirs?: readonly string[];
  names?: NameOptions;
  /** The bank's words for levels and callouts. */
  vocabulary?: Vocabulary;
}

const bankFolder = 'docs';

const ruleOf: Record<FileProblem['kind'], RuleId> = {
  unreadable: 'unreadable-file',
  link: 'file-link',
  ending: 'file-name',
  mdx: 'unsupported-file',
};

/**
 * Read the files and folders that were asked for. The rest of their bank is read too: ids and links
 * concern all of it.
 *
 * @param cwd - Where relative paths start; messages show paths from there, or inside the bank from
 *   the folder that it is in: below `..` the rules would know no page.
 * @param options - Of the bank that is meant, and what its pages may do.
 */
export function loadFiles(
  paths: readonly string[],
  cwd: string,
  {bank = bankFolder, trust = noTrust, staticDirs = [], names = {}, vocabulary}: LoadOptions = {},
): Loaded {
  const messages: Message[] = [];
  const files = new Map<string, SourceFile>();
  const others: Pick<BankPage, 'path' | 'slug'>[] = [];
  const chosen = new Set<string>();
  const from = realPath(cwd);
  const asked = paths.map((path) => realPath(resolve(from, path)));
  const own = realPath(resolve(from, bank));
  const inBank = asked.every((path) => isWithin(path, own));
  const root = inBank ? own : findRoot(asked[0] ?? from);
  const here = from !== root && isWithin(from, root) ? dirname(root) : from;
  const show = (path: string) => toPosix(relative(here, path));
  const complain = (rule: RuleId, path: string, about: Omit<FileProblem, 'kind' | 'path'>) => {
    messages.push(toMessage(rule, show(path) || '.', {line: 1, column: 1, ...about}));
  };

  const isWhole =
    isFolder(root) && (inBank || asked.includes(root) || basename(root) === bankFolder);

  const listing = isWhole ? listBank(root) : null;
  if (listing) addAll(listing, asked);
  for (const path of asked) if (!listing || !isListed(listing, path)) addOther(path);

  const asksAll = asked.includes(root);
  if (listing && asksAll && listing.pages.length === 0 && messages.length === 0) {
    const found = 'no page in this folder';
    complain('unreadable-file', root, {found, expected: 'a bank: pages that end in `.md`'});
  }

  const ledger = readBeside(join(root, LEDGER_NAME));
  const houseStyle = readBeside(join(root, HOUSE_STYLE_NAME));
  const published = asksAll ? lastPublished(root) : null;
  // What is missing from the bank can be said only when all of it was asked for.
  if (asksAll) {
    for (const name of [LEDGER_NAME, HOUSE_STYLE_NAME]) chosen.add(show(join(root, name)));
  }

  const locale = houseStyle && parseHouseStyle(houseStyle.text).style.spelling;
  const words = locale && readBeside(join(root, WORDS_NAME));

  return {
    files: [...files.values()],
    bank: root,
    here,
    isAll: listing !== null && asksAll,
    note: asksAll && !published ? ledgerNote() : null,
    options: {
      root: show(root),
      ...(ledger && {ledger}),
      ...(published && {published: {...published, path: show(join(root, LEDGER_NAME))}}),
      ...(houseStyle && {houseStyle}),
      ...(vocabulary && {vocabulary}),
      only: chosen,
      isPartial: !isWhole,
      others,
      skipped: listing?.skipped.map((path) => show(join(root, path))) ?? [],
      fileExists: (path) => existsSync(resolve(here, path)),
      findFile: (page, reference) =>
        findFile(resolve(here, page), reference, {docsDir: root, staticDirs}, trust.activeHtml),
      trust,
      names,
    },
    chosen: (path) => chosen.has(path),
    ...(houseStyle &&
      locale && {
        spelling: {locale, words: words?.text ?? '', asked: placeOfSpelling(houseStyle)},
      }),
    ignoredLinks: readBeside(join(root, IGNORED_LINKS_NAME))?.text ?? '',
    messages,
  };

  /** What nobody would notice. */
  function ledgerNote(): string | null {
    const path = show(join(root, LEDGER_NAME));
    const fault = gitFault(root);
    if (fault !== null) return noHistory(path, fault);
    return !ledger && [...files.values()].some(hasIds) ? noLedger(path) : null;
  }

  function readBeside(path: string): CheckOptions['ledger'] {
    try {
      return existsSync(path) ? {path: show(path), text: readFileSync(path, 'utf8')} : undefined;
    } catch (error) {
      complain('unreadable-file', path, unreadable(error));
      return undefined;
    }
  }

  function addAll({pages, problems}: BankFiles, wanted: readonly string[]): void {
    const isWanted = (path: string) => wanted.some((one) => isWithin(path, one));
    for (const path of pages) {
      const full = join(root, path);
      read(full, isWanted(full) || isWanted(realPath(full)));
    }
    for (const problem of problems) {
      const full = join(root, problem.path);
      if (isWanted(full)) pass(problem, full);
    }
  }

  function pass({kind, found, expected, fix}: FileProblem, path: string): void {
    if (kind === 'mdx' && trust.mdx) return;
    complain(ruleOf[kind], path, {found, expected, ...(fix !== undefined && {fix})});
  }

  /** What was asked for by name is looked at, whatever its name. */
  function addOther(path: string): void {
    if (isFolder(path)) {
      const {pages, problems} = listBank(path);
      for (const page of pages) read(join(path, page), true);
      for (const problem of problems) pass(problem, join(path, problem.path));
    } else if (/\.mdx$/i.test(path)) {
      const expected = 'Markdown in a `.md` file';
      pass({kind: 'mdx', path, found: 'an MDX file', expected}, path);
    } else read(path, true);
  }

  function read(path: string, isChosen: boolean): void {
    const shown = show(path);
    try {
      if (!files.has(shown)) {
        const bytes = readFileSync(path);
        if (trust.amongOthers && !hasBlocks(bytes.toString())) {
          const {data} = readFrontMatter(bytes.toString());
          if (visibilityOf(data) !== 'draft') others.push({path: shown, slug: slugOf(path, data)});
          return;
        }
        const included = vocabulary?.profile
          ? {included: readIncluded(path, bytes.toString(), root)}
          : {};
        files.set(shown, {path: shown, bytes, ...included});
      }
      if (isChosen) chosen.add(shown);
    } catch (error) {
      if (isChosen) complain('unreadable-file', path, unreadable(error));
    }
  }
}

function placeOfSpelling({path, text}: {path: string; text: string}) {
  const before = text.slice(0, Math.max(0, text.search(/^spelling/m)));
  return {file: path, line: before.split('\n').length, column: 1};
}

/** Whether ids are written into titles: a sign that addresses are to stay. */
function hasIds({bytes}: SourceFile): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('{#');
}

function noLedger(path: string): string {
  return `There is no ledger (${path}), so nothing notices when an address is lost. \`npx viva ids\` writes it.`;
}

function noHistory(path: string, fault: string): string {
  return `git does not read this repository (${fault}), so nothing notices when a line of ${path} is removed.`;
}

/** Whether the list of the bank has an answer for a path: pages below it, or a problem with it. */
function isListed({root, pages, problems, hasLinks}: BankFiles, path: string): boolean {
  if (path === root) return true;
  const answers = [...pages, ...problems.map((problem) => problem.path)];
  const full = answers.map((answer) => join(root, answer));
  return (
    isWithin(path, root) &&
    full.some((answer) => isWithin(answer, path) || (hasLinks && isWithin(realPath(answer), path)))
  );
}

/** The folder of the bank when the files are not in the one that is meant. */
function findRoot(path: string): string {
  const parts = path.split(sep);
  const index = parts.lastIndexOf(bankFolder);
  if (index > 0) return parts.slice(0, index + 1).join(sep);
  if (!isFolder(path)) return dirname(path);
  const inner = join(path, bankFolder);
  return isFolder(inner) ? inner : path;
}

function unreadable(error: unknown): {found: string; expected: string} {
  return {found: reason(error), expected: 'a file that can be read'};
}

/** Without symbolic links; a path that does not exist stays as it is. */
export function realPath(path: string): string {
  try {
    // The native one knows the letters of a name where capitals do not count.
    return realpathSync.native(path);
  } catch {
    return path;
  }
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder + sep);
}

function isFolder(path: string): boolean {
  return statSync(path, {throwIfNoEntry: false})?.isDirectory() ?? false;
}

function toPosix(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}

import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs';
import {dirname, join, relative, resolve, sep} from 'node:path';
import {findFile} from '../page-files/index.ts';
import type {CheckOptions} from './bank.ts';
import {LEDGER_NAME} from '../question-ledger/ledger.ts';
import {toMessage} from './check.ts';
import {HOUSE_STYLE_NAME, parseHouseStyle} from './house-style.ts';
import type {RuleId} from './rules.ts';
import {WORDS_NAME, type SpellingOptions} from './spelling.ts';
import {noTrust, type ContentTrust} from './trust.ts';
import type {Message, SourceFile} from './types.ts';

/** The files that a command was called for, with the bank around them. */
export interface Loaded {
  files: SourceFile[];
  options: CheckOptions;
  /** Whether a file is one of those asked for. */
  chosen: (path: string) => boolean;
  /** How to look at the spelling, if the bank asks for that. */
  spelling?: SpellingOptions;
  /** About files that could not be read or are not supported. */
  messages: Message[];
}

const bankFolder = 'docs';
const skipped = /^(?:\.|node_modules$)/;

/**
 * Read the files and folders that were asked for. For those inside `docs` the rest
 * of the bank is read too: ids and links concern all of it.
 *
 * @param cwd - Where relative paths start, and the folder `static` is; messages show paths from there.
 * @param trust - What pages may do.
 */
export function loadFiles(
  paths: readonly string[],
  cwd: string,
  trust: ContentTrust = noTrust,
): Loaded {
  const messages: Message[] = [];
  const files = new Map<string, SourceFile>();
  const show = (path: string) => toPosix(relative(cwd, path));
  const complain = (ruleId: RuleId, path: string, found: string, expected: string) => {
    messages.push(toMessage(ruleId, show(path), {line: 1, column: 1, found, expected}));
  };

  const asked = paths.map((path) => resolve(cwd, path));
  for (const path of asked) add(path, true);
  const chosen = new Set(files.keys());

  const bank = resolve(cwd, bankFolder);
  const inBank = asked.every((path) => path === bank || path.startsWith(bank + sep));
  if (inBank && !asked.includes(bank)) {
    const before = messages.length;
    add(bank, true);
    messages.length = before;
  }

  const root = inBank ? bank : findRoot(asked[0] ?? cwd);
  const ledger = readBeside(join(root, LEDGER_NAME));
  const houseStyle = readBeside(join(root, HOUSE_STYLE_NAME));
  // What is missing from the bank can be said only when all of it was asked for.
  if (asked.includes(root)) {
    for (const file of [ledger, houseStyle]) if (file) chosen.add(file.path);
  }

  const locale = houseStyle && parseHouseStyle(houseStyle.text).style.spelling;
  const words = locale && readBeside(join(root, WORDS_NAME));

  return {
    files: [...files.values()],
    options: {
      root: inBank ? bankFolder : show(root),
      ...(ledger && {ledger}),
      ...(houseStyle && {houseStyle}),
      only: chosen,
      fileExists: (path) => existsSync(resolve(cwd, path)),
      findFile: (page, reference) =>
        findFile(
          resolve(cwd, page),
          reference,
          {docsDir: root, staticDirs: [join(cwd, 'static')]},
          trust.activeHtml,
        ),
      trust,
    },
    chosen: (path) => chosen.has(path),
    ...(locale && {spelling: {locale, words: words?.text ?? ''}}),
    messages,
  };

  function readBeside(path: string): CheckOptions['ledger'] {
    try {
      return existsSync(path) ? {path: show(path), text: readFileSync(path, 'utf8')} : undefined;
    } catch (error) {
      complain('unreadable-file', path, reason(error), 'a file that can be read');
      return undefined;
    }
  }

  function add(path: string, named = false): void {
    try {
      if (statSync(path).isDirectory()) {
        const names = readdirSync(path).filter((name) => !skipped.test(name));
        for (const name of names.sort()) add(join(path, name));
      } else if (/\.mdx$/i.test(path)) {
        if (!trust.mdx)
          complain('unsupported-file', path, 'an MDX file', 'Markdown in a `.md` file');
      } else if (named || /\.md$/i.test(path)) {
        const shown = show(path);
        if (!files.has(shown)) files.set(shown, {path: shown, bytes: readFileSync(path)});
      }
    } catch (error) {
      complain('unreadable-file', path, reason(error), 'a file that can be read');
    }
  }
}

/** The folder that stands for `docs` when the files are somewhere else. */
function findRoot(path: string): string {
  const parts = path.split(sep);
  const index = parts.lastIndexOf(bankFolder);
  if (index > 0) return parts.slice(0, index + 1).join(sep);
  if (!existsSync(path) || !statSync(path).isDirectory()) return dirname(path);
  const inner = join(path, bankFolder);
  return existsSync(inner) ? inner : path;
}

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT') return 'no file or folder with this path';
  if (code === 'EACCES' || code === 'EPERM') return 'a file that may not be read';
  return error instanceof Error ? error.message : String(error);
}

function toPosix(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}

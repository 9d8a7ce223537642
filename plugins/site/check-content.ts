import {relative, resolve, sep} from 'node:path';
import {logger} from '@docusaurus/logger';
import type {Vocabulary} from '../language/vocabulary.ts';
import {isPage, type NameOptions} from '../bank/files/index.ts';
import {formatMessages, loadFiles, report, type Message} from '../check/index.ts';
import {noTrust, type ContentTrust} from '../check/trust.ts';
import type {PageReader} from './reader/index.ts';

/** Runs the content check on the docs; says the same thing once. */
export interface ContentCheck {
  /** @throws {Error} When `failing` and the bank has errors; the message lists them. */
  run: () => Promise<void>;
  /**
   * Hold the site against what was checked.
   *
   * @param pages - Absolute paths of the pages that the site has; drafts are none.
   * @throws {Error} When they are not those that were checked: one of the two is wrong.
   */
  compare: (pages: readonly string[]) => void;
}

export interface ContentCheckOptions {
  /** Absolute path of the folder with the topics. */
  docsDir: string;
  /** What the paths in messages are relative to. */
  siteDir: string;
  /** Absolute paths of the folders that are copied to the site as they are. */
  staticDirs: readonly string[];
  /** Whether errors end the build, or are shown while the site keeps running. */
  failing: boolean;
  /** Reads and checks each file. */
  reader: PageReader;
  names: NameOptions;
  vocabulary?: Vocabulary;
  /** What pages may do. */
  trust?: ContentTrust;
  /** Is given all that was found, each time. */
  onMessages?: (messages: readonly Message[]) => void;
}

/** Create the check that goes with every build and every edit. */
export function createContentCheck({
  docsDir,
  siteDir,
  staticDirs,
  failing,
  reader,
  names,
  vocabulary,
  trust = noTrust,
  onMessages = () => undefined,
}: ContentCheckOptions): ContentCheck {
  let said = '';
  let checkedPages: string[] = [];

  return {
    async run() {
      const {
        files,
        options,
        note,
        messages: unreadable,
      } = loadFiles([docsDir], siteDir, {
        bank: docsDir,
        staticDirs,
        trust,
        ...(vocabulary && {vocabulary}),
      });
      const checked = await Promise.all(
        files.map(async ({path, bytes}) => {
          const result = await reader.read(resolve(siteDir, path), bytes);
          return result.checked;
        }),
      );
      checkedPages = checked
        .filter(({page}) => page.visibility !== 'draft')
        .map(({page}) => resolve(siteDir, page.path));
      const {messages: found, totals} = report(checked, {...options, names});
      const messages = [...unreadable, ...found];
      onMessages(messages);
      const hasErrors = messages.some(({severity}) => severity === 'error');
      const text = messages.length === 0 ? (note ?? '') : formatMessages(messages, totals, {note});

      if (hasErrors && failing) throw new Error(`The content check found errors.\n\n${text}\n`);
      if (text === said) return;
      said = text;
      if (hasErrors) logger.error(`Content check\n\n${text}\n`);
      else if (text !== '') logger.warn(`Content check\n\n${text}\n`);
      else logger.success('Content check: all mended.');
    },

    compare(pages) {
      // A page that is being written may have come since.
      if (!failing) return;
      const built = new Set(pages);
      const expected = new Set(checkedPages);
      const missing = checkedPages.filter((page) => !built.has(page));
      const unknown = pages.filter((page) => !expected.has(page) && isPage(page));
      if (missing.length === 0 && unknown.length === 0) return;
      const show = (page: string) => `  ${relative(siteDir, page).replaceAll(sep, '/')}`;
      // Docusaurus's folder for pages in other languages.
      const translated = unknown.filter((page) => show(page).startsWith('  i18n/'));
      if (translated.length > 0) {
        throw new Error(
          [
            "Found translated pages, expected none with `pages: 'documents'`:",
            ...translated.map(show),
            "Make a bank of each language, a site with its own `docs`, or set `pages: 'app'`, which has translated pages. Words of the interface are translated in both.",
          ].join('\n'),
        );
      }
      throw new Error(
        [
          'The site and the content check do not have the same pages.',
          ...(missing.length > 0 ? ['Checked and not built:', ...missing.map(show)] : []),
          ...(unknown.length > 0 ? ['Built and not checked:', ...unknown.map(show)] : []),
        ].join('\n'),
      );
    },
  };
}

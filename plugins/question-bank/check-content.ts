import {resolve} from 'node:path';
import logger from '@docusaurus/logger';
import {formatMessages, loadFiles, report, type Message} from '../content-check/index.ts';
import {noTrust, type ContentTrust} from '../content-check/trust.ts';
import type {PageReader} from '../page-reader/index.ts';

/** Runs the content check on the docs; says the same thing once. */
export type ContentCheck = (questions: number) => Promise<void>;

/**
 * Create the check that goes with every build and every edit.
 *
 * @param docsDir - Absolute path of the folder with the topics.
 * @param siteDir - What the paths in messages are relative to.
 * @param failing - Whether errors end the build, or are shown while the site keeps running.
 * @param reader - Reads and checks each file.
 * @param trust - What pages may do.
 * @param tell - Is given all that was found, each time.
 * @throws {Error} From the check, when `failing` and the bank has errors; the message lists them.
 */
export function createContentCheck(
  docsDir: string,
  siteDir: string,
  failing: boolean,
  reader: PageReader,
  trust: ContentTrust = noTrust,
  tell: (messages: readonly Message[]) => void = () => undefined,
): ContentCheck {
  let said = '';

  return async (questions) => {
    const {files, options, messages: unreadable} = loadFiles([docsDir], siteDir, trust);
    const checked = await Promise.all(
      files.map(async ({path, bytes}) => {
        const result = await reader.read(resolve(siteDir, path), bytes);
        return result.checked;
      }),
    );
    const messages = [...unreadable, ...report(checked, options).messages];
    tell(messages);
    const hasErrors = messages.some(({severity}) => severity === 'error');
    const text =
      messages.length === 0 ? '' : formatMessages(messages, {files: files.length, questions});

    if (hasErrors && failing) throw new Error(`The content check found errors.\n\n${text}\n`);
    if (text === said) return;
    said = text;
    if (hasErrors) logger.error(`Content check\n\n${text}\n`);
    else if (text !== '') logger.warn(`Content check\n\n${text}\n`);
    else logger.success('Content check: all mended.');
  };
}

import logger from '@docusaurus/logger';
import {checkBank, formatMessages, loadFiles} from '../content-check/index.ts';

/** Runs the content check on the docs; says the same thing once. */
export type ContentCheck = (questions: number) => void;

/**
 * Create the check that goes with every build and every edit.
 *
 * @param docsDir - Absolute path of the folder with the topics.
 * @param siteDir - What the paths in messages are relative to.
 * @param failing - Whether errors end the build, or are shown while the site keeps running.
 * @throws {Error} From the check, when `failing` and the bank has errors; the message lists them.
 */
export function createContentCheck(
  docsDir: string,
  siteDir: string,
  failing: boolean,
): ContentCheck {
  let said = '';

  return (questions) => {
    const {files, options, messages: unreadable} = loadFiles([docsDir], siteDir);
    const messages = [...unreadable, ...checkBank(files, options)];
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

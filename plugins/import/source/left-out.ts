import {readFrontMatter} from '../../language/questions/front-matter.ts';
import {convertPage} from '../convert/index.ts';
import {readText} from './read-text.ts';
import {isOff, isOn} from './yaml.ts';

/** What is about the repository, and not for readers of the bank; in other languages and of other versions too. */
const ofProject =
  /^(?:contributing|code[_-]of[_-]conduct|changelog|license|security|support|governance|agents|claude|gemini|authors|maintainers|pull_request_template)(?:[-_.](?:[a-z]{2}(?:[-_][a-z]{2,4})?|v?\d[\w.-]*))?\.md$/i;

/** A guide for authors may ask a few things of its own. */
const fewHeadings = 2;

export function isOfProject(page: string): boolean {
  return ofProject.test(page);
}

/**
 * Why a page of a folder is no page of the bank; null for one that is.
 *
 * @param path - Absolute.
 */
export function whyLeftOut(page: string, path: string): string | null {
  if (/(?:^|\/)_drafts\//.test(page)) return 'it is among the drafts of Jekyll';
  const {text} = readText(path);
  const {draft, published} = readFrontMatter(text).data;
  // Hugo has its fields in TOML, too.
  if (isOn(draft) || /^\+\+\+[ \t]*\r?\n(?:(?!\+\+\+).*\n)*?draft[ \t]*=[ \t]*true/.test(text))
    return 'its own fields say that it is a draft';
  if (isOff(published)) return 'its own fields say that it is not published';
  return isOfProject(page) && !asks(text, page)
    ? 'it is about the repository, not part of the bank'
    : null;
}

/** Whether there are questions: `security.md` may be about the repository, or about a topic. */
function asks(text: string, path: string): boolean {
  const {
    heading = 0,
    paragraph = 0,
    ...marked
  } = convertPage(text, {
    path,
    headings: 'keep',
    untyped: false,
  }).found;
  return heading + paragraph > fewHeadings || Object.values(marked).some((count) => count > 0);
}

import {toHtml} from 'hast-util-to-html';
import {toHast} from 'mdast-util-to-hast';
import {readPage, type Page} from '../questions/read-page.ts';
import {defaultVocabulary} from '../vocabulary.ts';

/* What the tests of this folder share. */

export const vocabulary = {...defaultVocabulary, profile: 'mkdocs'} as const;

export function read(text: string): Page {
  return readPage(text, vocabulary);
}

/** A page as plain HTML: blocks of our own are `<div>`s. */
export function html(text: string): string {
  const {tree} = read(text);
  return toHtml(toHast(tree, {allowDangerousHtml: true}), {allowDangerousHtml: true});
}

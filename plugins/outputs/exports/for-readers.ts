import type {Definition, Html, Image, Link} from 'mdast';
import {nodesIn} from '../../language/nodes.ts';
import {parseMarkdown} from '../../language/questions/markdown.ts';
import {applyEdits, placeOf, targetEdit, type Edit} from '../../language/questions/link-targets.ts';
import {anyLine, splitSource} from '../../language/questions/split-source.ts';
import type {Profile} from '../../language/vocabulary.ts';
import {escapeHtml} from '../permanent-links/html.ts';
import {plainMarkdown} from './plain-markdown.ts';

/** What a link leads to, and what that is called where the link does not say it. */
export interface Target {
  href: string;
  title?: string;
}

/** What most parts lack: a remark, or a target that is not elsewhere. Parsing takes longer than all else here. */
const mayChange = /<!--|<(?:a|img)\s|\](?:\(\s*|:[ \t]*)(?!(?!pathname:)[a-z][a-z\d+.-]*:|\/\/)/i;

const comment = /<!--[\s\S]*?(?:-->|$)/g;

/** The address of a link or a picture of HTML. */
const addressIn =
  /<(?:a|img)(?=\s)(?:[^<>"']|"[^"]*"|'[^']*')*?\s(?:href|src)\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)/gi;

/**
 * An answer for readers elsewhere: without remarks for authors, and with links that lead to the site. Code
 * stays as it is, and so do links that lead nowhere in the bank.
 *
 * @param profile - The syntax of another tool that the answer is read with.
 */
export function forReaders(
  text: string,
  profile: Profile | null,
  resolveLink: (url: string) => Target | null,
): string {
  return splitSource(text, profile, anyLine)
    .map(({text: part}) => (mayChange.test(part) ? changed(part, profile, resolveLink) : part))
    .join('');
}

function changed(
  text: string,
  profile: Profile | null,
  resolveLink: (url: string) => Target | null,
): string {
  const edits = nodesIn(parseMarkdown(text, profile)).flatMap((node): Edit[] => {
    switch (node.type) {
      case 'html':
        return [...remarks(node, text), ...addresses(node, text, resolveLink)];
      case 'link':
      case 'image':
      case 'definition': {
        const target = resolveLink(node.url);
        return target ? leadTo(target, node, text) : [];
      }
      default:
        return [];
    }
  });
  return applyEdits(text, edits);
}

/** The comments of HTML: they are cut. */
function remarks(node: Html, text: string): Edit[] {
  const {start, end} = placeOf(node);
  return [...text.slice(start, end).matchAll(comment)].map(({0: whole, index}) => ({
    start: start + index,
    end: start + index + whole.length,
    text: '',
  }));
}

/** What leads to the site, outside of comments. */
function addresses(node: Html, text: string, resolveLink: (url: string) => Target | null): Edit[] {
  const {start, end} = placeOf(node);
  const shown = text.slice(start, end).replace(comment, (all) => ' '.repeat(all.length));
  return [...shown.matchAll(addressIn)].flatMap(({0: whole, 1: written = '', index}) => {
    const url = written.replace(/^(["'])(.*)\1$/s, '$2').replaceAll('&amp;', '&');
    const target = resolveLink(url.trim());
    if (!target) return [];
    const last = start + index + whole.length;
    return [{start: last - written.length, end: last, text: `"${escapeHtml(target.href)}"`}];
  });
}

/** Exchange a target; a link without text has the title of what it leads to. */
function leadTo({href, title}: Target, node: Link | Image | Definition, text: string): Edit[] {
  const edits = targetEdit(node, href, text);
  if (node.type !== 'link' || node.children.length > 0 || edits.length === 0) return edits;
  const {start} = placeOf(node);
  return [{start: start + 1, end: start + 1, text: plainMarkdown(title ?? '')}, ...edits];
}

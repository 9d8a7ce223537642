import type {Html, Parents} from 'mdast';
import {maskHtml} from '../../check/html-source.ts';
import type {SourcePage} from '../../check/source-page.ts';
import type {Repair} from '../../check/types.ts';
import type {Point} from 'unist';
import {visit} from 'unist-util-visit';
import {attribute} from '../../language/questions/html-images.ts';
import type {Reference} from './types.ts';

/** What browsers show in a frame or a player: here a link. */
const shown =
  /<(iframe|video|audio|object|embed)\b((?:[^>"']|"[^"]*"|'[^']*')*)>(?:[\s\S]*?<\/\1\s*>)?/gi;
const anchors =
  /<a\b(?:[^>"']|"[^"]*"|'[^']*')*?\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;
const pictures =
  /(<img\b(?:[^>"']|"[^"]*"|'[^']*')*?\ssrc\s*=\s*)(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))(?:[^>"']|"[^"]*"|'[^']*')*>/gi;
const acting =
  /<script\b[\s\S]*?(?:<\/script\s*>|$)|<style\b[\s\S]*?(?:<\/style\s*>|$)|<\/(?:script|style)\s*>|<\/?(?:form|base|meta|link|applet|frame|frameset|portal|fencedframe|viva-island)\b(?:[^>"']|"[^"]*"|'[^']*')*>/gi;
const sources = /<source\b(?:[^>"']|"[^"]*"|'[^']*')*>/gi;
const handlers = /<[a-z](?:[^>"']|"[^"]*"|'[^']*')*>/gi;
const handler = /\s(?:on[a-z]+|srcdoc|formaction)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+)/gi;

export interface HtmlRepairs {
  repairs: Repair[];
  /** What was taken out as it does more than show text; by line of the page. */
  removed: {line: number; what: string}[];
}

/** Take out of the HTML of a page what acts; frames and players of the bank become links in Markdown. */
export function htmlRepairs({page, text}: SourcePage): HtmlRepairs {
  const changes: HtmlRepairs = {repairs: [], removed: []};
  visit(page.tree, 'html', (node, index = 0, parent) => {
    const last = parent ? closingTag(parent, node, index) : index;
    const end = parent?.children[last]?.position?.end ?? node.position?.end;
    repairHtml(node, end, parent, text, changes);
    return last + 1;
  });
  return changes;
}

/** In a line of text each tag is a node: where a frame or a player that begins there ends. */
function closingTag({children}: Parents, {value}: Html, index: number): number {
  const name = /^<(iframe|video|audio|object)\b[^>]*>$/i.exec(value)?.[1]?.toLowerCase();
  if (name === undefined) return index;
  const last = children.findIndex(
    (node, at) =>
      at > index && node.type === 'html' && node.value.toLowerCase().startsWith(`</${name}`),
  );
  return last === -1 ? index : last;
}

function repairHtml(
  {position}: Html,
  end: Point | undefined,
  parent: Parents | undefined,
  page: string,
  {repairs, removed}: HtmlRepairs,
): void {
  const {start} = position ?? {};
  if (start?.offset === undefined) return;
  const from = start.offset;
  const raw = page.slice(from, end?.offset);
  const text = maskHtml(raw);
  const remove = (offset: number, length: number, what: string, by = '') => {
    repairs.push({start: from + offset, end: from + offset + length, text: by});
    const line = start.line + raw.slice(0, offset).split('\n').length - 1;
    if (what !== '') removed.push({line, what});
  };
  const taken: [number, number][] = [];
  const take = (match: RegExpMatchArray & {index: number}) => {
    if (taken.some(([first, last]) => match.index >= first && match.index < last)) return false;
    taken.push([match.index, match.index + match[0].length]);
    return true;
  };

  for (const match of text.matchAll(acting)) {
    if (!take(match)) continue;
    const name = /^<\/?([\w-]+)/.exec(match[0])?.[1]?.toLowerCase() ?? '';
    remove(match.index, match[0].length, match[0].startsWith('</') ? '' : `<${name}>`);
  }

  for (const match of text.matchAll(shown)) {
    const [all, name = '', attributes = ''] = match;
    const source = /<source\b[^>]*>/i.exec(all)?.[0] ?? '';
    const url =
      attribute(attributes, name === 'object' ? 'data' : 'src') ?? attribute(source, 'src');
    if (url === null || !take(match)) continue;
    // A player of a whole address shows it as it is; a frame is somebody else's document.
    const isFrame = /^(?:iframe|object|embed)$/i.test(name);
    if (!isFrame && /^https?:/i.test(url)) continue;
    const label = attribute(attributes, 'title') ?? nameOf(url);
    const link = `[${label.replace(/\s+/g, ' ').replace(/[[\]\\`*_<]/g, '\\$&')}](<${url.replaceAll('&amp;', '&').replace(/[\s<>]/g, encodeURIComponent)}>)`;
    // Markdown in a block of HTML needs blank lines around it.
    const isAlone = match.index === 0 && all.length === raw.trimEnd().length;
    const lineStart = page.lastIndexOf('\n', from - 1) + 1;
    const prefix = page.slice(lineStart, from).replace(/[^\s>]/g, ' ');
    const gap = isAlone || isInText(parent) ? '' : `\n${prefix.trimEnd()}\n${prefix}`;
    remove(match.index, all.length, isFrame ? `<${name.toLowerCase()}>` : '', gap + link + gap);
  }

  // Only the file of `<img>` is found and published; browsers would ask for this one first.
  for (const match of text.matchAll(sources)) {
    const files = attribute(match[0], 'srcset');
    if (files !== null && !/^\s*(?:https?:)?\/\//i.test(files) && take(match)) {
      remove(match.index, match[0].length, '<source>');
    }
  }

  for (const tag of text.matchAll(handlers)) {
    if (taken.some(([first, last]) => tag.index >= first && tag.index < last)) continue;
    for (const match of tag[0].matchAll(handler)) {
      const what = match[0].trim().replace(/=[\s\S]*/, '=');
      remove(tag.index + match.index, match[0].length, what);
    }
  }
}

function isInText(parent: Parents | undefined): boolean {
  return (
    parent !== undefined &&
    /^(?:paragraph|heading|tableCell|emphasis|strong|delete|link|detailsTitle)$/.test(parent.type)
  );
}

/** The addresses that links of HTML have: the site leaves them as they are. */
export function linksOf(raw: string, start: number, line: number): Reference[] {
  return [...maskHtml(raw).matchAll(anchors)].map((match): Reference => {
    const value = match[1] ?? match[2] ?? match[3] ?? '';
    const at = match.index + match[0].lastIndexOf(value);
    const place = {start: start + at, end: start + at + value.length};
    return {
      url: value.replaceAll('&amp;', '&').trim(),
      use: 'link',
      line: line + raw.slice(0, match.index).split('\n').length - 1,
      form: 'html',
      ...place,
      whole: {...place, text: '#'},
    };
  });
}

/** The addresses of pictures in HTML, which are found from the file; those of other sites stay. */
export function picturesOf(raw: string, start: number, line: number): Reference[] {
  return [...maskHtml(raw).matchAll(pictures)].flatMap((match): Reference[] => {
    const [tag, before = '', ...values] = match;
    const address = values.find(Boolean) ?? '';
    if (address === '' || /^(?:(?!https?:)[a-z][a-z\d+.-]*:|#)/i.test(address)) return [];
    const at =
      start + match.index + before.length + (/["']/.test(tag.charAt(before.length)) ? 1 : 0);
    const from = start + match.index;
    const text = (attribute(tag, 'alt') ?? '').replaceAll('<', '&lt;');
    return [
      {
        url: address.replaceAll('&amp;', '&').trim(),
        use: 'image',
        line: line + raw.slice(0, match.index).split('\n').length - 1,
        form: 'markdown',
        start: at,
        end: at + address.length,
        whole: {start: from, end: from + tag.length, text},
      },
    ];
  });
}

function nameOf(url: string): string {
  const path = url.replace(/[?#].*$/s, '').replace(/\/+$/, '');
  return /^https?:/i.test(url) ? url.replace(/^https?:\/\//i, '') : (path.split('/').pop() ?? path);
}

import {htmlElements} from '../../check/html-elements.ts';
import {maskHtml} from '../../check/html-source.ts';
import type {Repair} from '../../check/types.ts';
import type {Reference} from './types.ts';

/** A piece of HTML in a page. */
export interface HtmlPiece {
  /** As it stands in the page. */
  raw: string;
  start: number;
  line: number;
  /** Whether it is a block of its own: then Markdown in it needs blank lines around it. */
  isBlock: boolean;
  /** What the lines around it begin with: spaces, and marks of quotes. */
  prefix: string;
}

export interface HtmlChanges {
  references: Reference[];
  repairs: Repair[];
  removed: {line: number; what: string}[];
  /** What browsers take for tags and do not show. */
  shown: {line: number; what: string}[];
}

/** What browsers show in a frame or a player: here a link. */
const shown =
  /<(iframe|video|audio|object|embed)\b((?:[^>"']|"[^"]*"|'[^']*')*)>(?:[\s\S]*?<\/\1\s*>)?/gi;
const images = /<img\b((?:[^>"']|"[^"]*"|'[^']*')*)>/gi;
const anchors =
  /<a\b(?:[^>"']|"[^"]*"|'[^']*')*?\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;
const linkBefore =
  /<a\b(?:[^>"']|"[^"]*"|'[^']*')*?\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))(?:[^>"']|"[^"]*"|'[^']*')*>\s*$/i;
const acting =
  /<script\b[\s\S]*?(?:<\/script\s*>|$)|<style\b[\s\S]*?(?:<\/style\s*>|$)|<\/?(?:form|base|meta|link|applet|frame|frameset|portal|fencedframe|viva-island)\b(?:[^>"']|"[^"]*"|'[^']*')*>/gi;
const tags = /<\/?([a-z][^\s/<>]*)(?:"[^"]{0,999}"|'[^']{0,999}'|[^'"<>])*>/gi;
const handlers = /<[a-z](?:[^>"']|"[^"]*"|'[^']*')*>/gi;
const handler = /\s(?:on[a-z]+|srcdoc|formaction)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+)/gi;

/**
 * Look for addresses in HTML. The site follows addresses in Markdown from the file; those in HTML stay as
 * they are, so images become Markdown, and links the address of their page.
 */
export function readHtml(piece: HtmlPiece): HtmlChanges {
  const {raw, start, line} = piece;
  const changes: HtmlChanges = {references: [], repairs: [], removed: [], shown: []};
  const text = maskHtml(raw);
  const lineOf = (offset: number) => line + raw.slice(0, offset).split('\n').length - 1;
  const taken: [number, number][] = [];
  const isTaken = (offset: number) => taken.some(([from, to]) => offset >= from && offset < to);
  const take = (match: RegExpMatchArray & {index: number}) => {
    if (isTaken(match.index)) return false;
    taken.push([match.index, match.index + match[0].length]);
    return true;
  };

  for (const match of text.matchAll(acting)) {
    if (!take(match)) continue;
    const end = match.index + match[0].length;
    changes.repairs.push({start: start + match.index, end: start + end, text: ''});
    const what = `<${/^<\/?([\w-]+)/.exec(match[0])?.[1]?.toLowerCase() ?? ''}>`;
    if (!match[0].startsWith('</')) changes.removed.push({line: lineOf(match.index), what});
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
    if (isFrame) changes.removed.push({line: lineOf(match.index), what: `<${name.toLowerCase()}>`});
    const label = attribute(attributes, 'title') ?? nameOf(url);
    changes.references.push(element(match.index, all, url, label, 'link'));
  }

  for (const match of text.matchAll(images)) {
    const url = attribute(match[1] ?? '', 'src');
    if (url === null || /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(url) || !take(match)) continue;
    const alt = attribute(match[1] ?? '', 'alt') ?? '';
    const link = linkAround(match.index, match[0].length);
    if (link) {
      taken.push([link.start, match.index]);
      changes.repairs.push({start: start + link.close, end: start + link.close + 4, text: ''});
      const all = text.slice(link.start, match.index + match[0].length);
      const image = element(link.start, all, url, alt, 'image');
      changes.references.push({
        ...image,
        around: image.around && {...image.around, link: link.url},
      });
    } else changes.references.push(element(match.index, match[0], url, alt, 'image'));
  }

  for (const match of text.matchAll(anchors)) {
    const value = match[1] ?? match[2] ?? match[3] ?? '';
    if (isTaken(match.index)) continue;
    const at = match.index + match[0].lastIndexOf(value);
    changes.references.push({
      url: value.replaceAll('&amp;', '&').trim(),
      use: 'link',
      line: lineOf(match.index),
      form: 'html',
      start: start + at,
      end: start + at + value.length,
      whole: {start: start + at, end: start + at + value.length, text: '#'},
    });
  }

  for (const match of /<(?:svg|math)\b/i.test(text) ? [] : text.matchAll(tags)) {
    if (isTaken(match.index) || htmlElements.has(match[1]?.toLowerCase() ?? '')) continue;
    const from = start + match.index;
    changes.repairs.push({start: from, end: from + 1, text: '&lt;'});
    if (!match[0].startsWith('</')) changes.shown.push({line: lineOf(match.index), what: match[0]});
  }

  for (const tag of text.matchAll(handlers)) {
    if (isTaken(tag.index)) continue;
    for (const match of tag[0].matchAll(handler)) {
      const from = start + tag.index + match.index;
      changes.repairs.push({start: from, end: from + match[0].length, text: ''});
      changes.removed.push({
        line: lineOf(tag.index),
        what: match[0].trim().replace(/=[\s\S]*/, '='),
      });
    }
  }
  return changes;

  /** The link that an image begins: one around Markdown would be torn apart. */
  function linkAround(at: number, length: number) {
    const match = linkBefore.exec(text.slice(Math.max(0, at - 2000), at));
    const close = text.slice(at + length, at + length + 2000).search(/<\/a>/i);
    if (!match || close < 0) return null;
    const url = (match[1] ?? match[2] ?? match[3] ?? '').replaceAll('&amp;', '&').trim();
    return {start: at - match[0].length, close: at + length + close, url};
  }

  function element(
    offset: number,
    all: string,
    url: string,
    label: string,
    use: Reference['use'],
  ): Reference {
    const isAlone = offset === 0 && all.length === raw.trimEnd().length;
    const gap = piece.isBlock && !isAlone ? `\n${piece.prefix.trimEnd()}\n${piece.prefix}` : '';
    const text = label.replace(/\s+/g, ' ').replace(/[[\]\\`*_<]/g, '\\$&');
    return {
      url: url.replaceAll('&amp;', '&').trim(),
      use,
      line: lineOf(offset),
      form: 'element',
      start: start + offset,
      end: start + offset + all.length,
      whole: {start: start + offset, end: start + offset + all.length, text},
      around: {before: gap, text, after: gap},
    };
  }
}

function attribute(attributes: string, name: string): string | null {
  const match = new RegExp(
    `(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`,
    'i',
  ).exec(attributes);
  return match ? (match[1] ?? match[2] ?? match[3] ?? '') : null;
}

function nameOf(url: string): string {
  const path = url.replace(/[?#].*$/s, '').replace(/\/+$/, '');
  return /^https?:/i.test(url) ? url.replace(/^https?:\/\//i, '') : (path.split('/').pop() ?? path);
}

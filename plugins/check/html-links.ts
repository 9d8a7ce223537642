import {maskHtml} from './html-source.ts';

const linkTag =
  /<a\s(?:[^>"']|"[^"]*"|'[^']*')*?\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

/** The addresses of `<a href>` in a piece of HTML, with their offsets in it. */
export function htmlLinks(html: string): {url: string; offset: number}[] {
  return [...maskHtml(html).matchAll(linkTag)].map((match) => ({
    url: (match[1] ?? match[2] ?? match[3] ?? '').replaceAll('&amp;', '&'),
    offset: match.index,
  }));
}

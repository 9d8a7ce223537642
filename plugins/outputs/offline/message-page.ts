import {createHash} from 'node:crypto';
import {escapeHtml} from '../permanent-links/html.ts';
import type {MessagePage} from './types.ts';

export interface MessageWords {
  language: string;
  direction: string;
  title: string;
  why: string;
  /** What the link to the same address says. */
  again: string;
}

const style =
  ':root{color-scheme:light dark;font:1.0625rem/1.6 system-ui,sans-serif}' +
  'body{max-width:40rem;margin:3rem auto;padding:0 1rem}' +
  'h1{font-size:1.75rem;line-height:1.25}' +
  'a{display:inline-block;padding:.5rem 0;color:LinkText}';

/** A page in one piece: what it would load could be missing too. */
export function messagePage(words: MessageWords): MessagePage {
  const {language, direction, title, why, again} = Object.fromEntries(
    Object.entries(words).map(([name, text]: [string, string]) => [name, escapeHtml(text)]),
  ) as Record<keyof MessageWords, string>;
  const html = [
    `<!DOCTYPE html><html lang="${language}" dir="${direction}"><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    `<meta name="robots" content="noindex"><title>${title}</title><style>${style}</style>`,
    `<main><h1>${title}</h1><p>${why}</p><p><a href="">${again}</a></p></main></html>`,
  ];
  const digest = createHash('sha256').update(style).digest('base64');
  return {html: html.join(''), policy: `default-src 'none'; style-src 'sha256-${digest}'`};
}

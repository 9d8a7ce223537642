/** Text as the content of an element or of a quoted attribute. */
export function escapeHtml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

/** What the documents written here have in common; none of it changes from page to page. */
export interface DocumentFrame {
  /** BCP 47, such as `en`. */
  language: string;
  direction: 'ltr' | 'rtl';
  siteTitle: string;
  /** Address of the icon. */
  icon: string;
  /** Content-Security-Policy of a document, for hosts that send none: with the scripts that run in it. */
  policy: (scripts: readonly string[]) => string;
}

/*
 * Seen for a moment, or where a reader's browser does not forward: readable, in both
 * colour schemes, and without another request.
 */
export const documentStyle =
  'body{max-width:42rem;margin:10vh auto;padding:0 1.25rem;font:1.0625rem/1.6 system-ui,sans-serif}' +
  'h1{font-size:1.5rem;line-height:1.3}h1,p{unicode-bidi:plaintext}:root{color-scheme:light dark}p:not(:target).old{opacity:.75}';

/**
 * A small HTML document.
 *
 * @param title - Plain text.
 * @param head - More elements for the head, as HTML.
 * @param body - HTML.
 * @param scripts - Texts that run at the end of it.
 */
export function htmlDocument(
  {language, direction, siteTitle, icon, policy}: DocumentFrame,
  title: string,
  head: readonly string[],
  body: readonly string[],
  scripts: readonly string[] = [],
): string {
  return [
    '<!doctype html>',
    `<html lang="${escapeHtml(language)}" dir="${direction}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy(scripts))}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)} | ${escapeHtml(siteTitle)}</title>`,
    `<link rel="icon" href="${escapeHtml(icon)}">`,
    ...head,
    `<style>${documentStyle}</style>`,
    '</head>',
    '<body>',
    '<main>',
    ...body,
    ...scripts.map((script) => `<script>${script}</script>`),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

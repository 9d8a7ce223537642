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
}

/*
 * Seen for a moment, or where a reader's browser does not forward: readable, in both
 * colour schemes, and without another request.
 */
export const documentStyle =
  'body{max-width:42rem;margin:10vh auto;padding:0 1.25rem;font:1.0625rem/1.6 system-ui,sans-serif}' +
  'h1{font-size:1.5rem;line-height:1.3}:root{color-scheme:light dark}p:not(:target).old{opacity:.75}';

/**
 * A small HTML document without script.
 *
 * @param title - Plain text.
 * @param head - More elements for the head, as HTML.
 * @param body - HTML.
 */
export function htmlDocument(
  {language, direction, siteTitle, icon}: DocumentFrame,
  title: string,
  head: readonly string[],
  body: readonly string[],
): string {
  return [
    '<!doctype html>',
    `<html lang="${escapeHtml(language)}" dir="${direction}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)} | ${escapeHtml(siteTitle)}</title>`,
    `<link rel="icon" href="${escapeHtml(icon)}">`,
    ...head,
    `<style>${documentStyle}</style>`,
    '</head>',
    '<body>',
    '<main>',
    ...body,
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/*
 * A drawing is harmless where a page shows it. At its own address it is a document, which runs
 * script with all that the site may do.
 */

/** Names of elements and attributes may have a prefix of any letters; only ASCII spaces end one. */
const active = new RegExp(
  [
    String.raw`<(?:[^ \t\r\n<>/]*:)?(?:script|foreignObject|i?frame|embed|object|applet|handler|listener)\b`,
    // A document type can give attributes to elements, and names to signs.
    String.raw`<!(?:ENTITY|ATTLIST)|&(?!(?:lt|gt|amp|quot|apos);)[a-z]\w*;`,
    String.raw`<\?xml-stylesheet`,
    // In other encodings letters may be written so that they are not to be read here.
    String.raw`<\?xml\s[^<>]*encoding\s*=\s*["'](?!(?:utf-?8|us-ascii|iso-8859-\d+|windows-125\d)["'])[^"'>]*`,
    String.raw`\son[a-z]+\s*=`,
  ].join('|'),
  'i',
);

/** Browsers leave out tabs and ends of lines in addresses. */
const address = /(?:java|vb)script\s*:|data\s*:\s*text\/html/i;

/** What in a drawing can run script, as written; null when nothing can. */
export function activeSvg(text: string): string | null {
  // Encoded as UTF-16, it is not to be read here.
  if (text.includes('\0')) return 'text that is not UTF-8';
  const readable = text.replace(/&#(x?)([\da-f]+);?/gi, (entity, hex: string, digits: string) => {
    const code = parseInt(digits, hex === '' ? 10 : 16);
    return code < 0x80 ? String.fromCharCode(code) : entity;
  });
  const found = active.exec(readable) ?? address.exec(readable.replace(/[\t\n\r]/g, ''));
  return found?.[0].trim() ?? null;
}

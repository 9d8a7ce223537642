/*
 * A drawing is harmless where a page shows it. At its own address it is a document, which runs
 * script with all that the site may do.
 */
const active =
  /<\s*(?:[a-z]+:)?(?:script|foreignObject|iframe|embed|object|handler|listener)\b|<!ENTITY|<\?xml-stylesheet|\son[a-z]+\s*=|(?:java|vb)script\s*:|data\s*:\s*text\/html/i;

/** What in a drawing can run script, as written; null when nothing can. */
export function activeSvg(text: string): string | null {
  // Encoded as UTF-16, or with its letters as entities, it is not to be read here.
  if (text.includes('\0')) return 'text that is not UTF-8';
  const readable = text.replace(/&#(x?)([\da-f]+);?/gi, (entity, hex: string, digits: string) => {
    const code = parseInt(digits, hex === '' ? 10 : 16);
    return code < 0x80 ? String.fromCharCode(code) : entity;
  });
  return active.exec(readable.replace(/[\t\n\r](?=[a-z]*script\s*:)/gi, ''))?.[0].trim() ?? null;
}

/** A text as one word of a command that a reader may paste: shells take signs and spaces for something else. */
export function shellWord(text: string): string {
  if (/^[\p{L}\p{N}_./\\][\p{L}\p{N}_./\\-]*$/u.test(text)) return text;
  // Those of Windows know only this form, and have no such names.
  if (!/["$`!\\]/.test(text)) return `"${text}"`;
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

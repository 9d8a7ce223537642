import {sep} from 'node:path';

/**
 * A text as one word of a command that a reader may paste: shells take signs and spaces for something else.
 *
 * @param separator - Of paths, where the command is to run.
 */
export function shellWord(text: string, separator = sep): string {
  // To those of Windows a backslash is a letter.
  const letters = separator === '\\' ? text.replaceAll('\\', '/') : text;
  if (/^[\p{L}\p{N}_./][\p{L}\p{N}_./-]*$/u.test(letters)) return text;
  // The shells of Windows know only this form.
  if (!/["$`!\\]/.test(letters)) return `"${text}"`;
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

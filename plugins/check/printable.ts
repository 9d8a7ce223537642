/* Content is untrusted: some signs in it would steer the terminal or the log that shows a message. */

// eslint-disable-next-line no-control-regex -- those are what it is about
const steering = /[\u0000-\u0008\u000A-\u001F\u007F-\u009F\u2028-\u202E\u2066-\u2069]/g;

function code(sign: string): string {
  return sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
}

/** A text as one line of text, which names signs that steer: `U+001B`. */
export function printable(text: string): string {
  return text.replace(steering, (sign) => `U+${code(sign)}`);
}

/** The same, of a text whose line breaks are ours. */
export function printableLines(text: string): string {
  return text.split('\n').map(printable).join('\n');
}

/** JSON that is indented, and has no such sign either: JSON itself escapes only some. */
export function printableJson(value: unknown): string {
  const lines = JSON.stringify(value, null, 2).split('\n');
  return lines.map((line) => line.replace(steering, (sign) => `\\u${code(sign)}`)).join('\n');
}

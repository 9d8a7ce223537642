import {defaultCallouts} from './callouts.ts';
import {hintMark, levelMarks} from './marks.ts';

/*
 * Double-encoded text: UTF-8 that some tool took for Windows-1252 and encoded
 * again, so that 🟢 (F0 9F 9F A2) arrives as `ðŸŸ¢`. Some tools also dropped the
 * five bytes that Windows-1252 leaves undefined, or made a space of the A0.
 */

/** Windows-1252 for 0x80 to 0x9F, as in the WHATWG Encoding Standard. */
const upper =
  '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F' +
  '\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178';

const bytes = new Map<string, number>();
for (const [index, character] of Array.from(upper).entries()) bytes.set(character, 0x80 + index);
for (let byte = 0xa0; byte <= 0xff; byte++) bytes.set(String.fromCharCode(byte), byte);

const lead = '[\u00C2-\u00F4]';
const tail = `[${upper}\u00A0-\u00BF]`;
const mangled = new RegExp(`${lead}${tail}{1,3}`, 'g');

/**
 * What ordinary text has after an accented letter: quotes, dashes, dots and the
 * no-break space. `„Spaß“` and `« café »` would decode as well.
 */
const ordinary = new RegExp(
  // Words do not end with Â, Ã, â or ï before these.
  '^[^\u00C2\u00C3\u00E2\u00EF\u00F0][\u00A0\u00AB\u00BB‘’“”‚„‹›–—…•]+$',
);

const utf8 = new TextDecoder('utf-8', {fatal: true});
const undefinedBytes = /[\u0081\u008D\u008F\u0090\u009D]/g;

/** Known marks as they look after a byte was lost on the way. */
const damaged = new Map<string, string>();
const calloutMarks = defaultCallouts.flatMap(({marks}) => marks);
for (const mark of [hintMark, ...levelMarks, ...calloutMarks, '⚠️', '🧪', '👉']) {
  const whole = mangle(mark);
  for (const form of [whole, whole.replaceAll('\u00A0', ' ')]) {
    damaged.set(form, mark);
    damaged.set(form.replace(undefinedBytes, ''), mark);
  }
}

// One character is too little to tell damage from text.
for (const form of damaged.keys()) if (form.length < 2) damaged.delete(form);

const damagedMark = new RegExp(
  [...damaged.keys()].sort((a, b) => b.length - a.length).join('|'),
  'g',
);

/** Encode text twice, as a broken tool does. */
function mangle(text: string): string {
  return Array.from(new TextEncoder().encode(text), (byte) =>
    byte < 0x80
      ? String.fromCharCode(byte)
      : byte < 0xa0
        ? (upper[byte - 0x80] ?? '')
        : String.fromCharCode(byte),
  ).join('');
}

/**
 * Decode one possibly mangled run: as many of its characters as make one UTF-8
 * character.
 */
function decode(run: string): string {
  for (let length = run.length; length > 1; length--) {
    if (ordinary.test(run.slice(0, length))) continue;
    const code = Uint8Array.from(run.slice(0, length), (character) => bytes.get(character) ?? 0);
    try {
      const text = utf8.decode(code);
      if (Array.from(text).length === 1) return text + run.slice(length);
    } catch {
      // Not UTF-8: text that merely looks like it, such as `Ãœber` cut short.
    }
  }

  return run;
}

/**
 * Undo double encoding; text without any comes back as it is.
 *
 * Only sequences that decode to exactly one character are touched, and not those
 * that ordinary text has too: an accented letter before a quote, say.
 */
export function repairEncoding(text: string): string {
  if (!/[\u00C2-\u00F4]/.test(text)) return text;
  return text.replace(damagedMark, (form) => damaged.get(form) ?? form).replace(mangled, decode);
}

/** A file's text and the bytes in it that are none. */
export interface Decoded {
  /** Without BOM; each run of bytes that is no UTF-8 is one U+FFFD. */
  text: string;
  bom: boolean;
  invalid: InvalidBytes[];
}

export interface InvalidBytes {
  /** Position in the file, from 0. */
  byte: number;
  /** The bytes. */
  value: number[];
  /** Position of the U+FFFD in the text. */
  offset: number;
}

const strict = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true});

export function decode(bytes: Uint8Array): Decoded {
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const start = bom ? 3 : 0;
  try {
    return {text: strict.decode(bytes.subarray(start)), bom, invalid: []};
  } catch {
    return {bom, ...decodeBroken(bytes, start)};
  }
}

export function encode(text: string, bom: boolean): Uint8Array {
  return new TextEncoder().encode(bom ? '\uFEFF' + text : text);
}

/** The platform's decoder replaces bytes too, but does not tell where they were. */
function decodeBroken(bytes: Uint8Array, start: number): Omit<Decoded, 'bom'> {
  const invalid: InvalidBytes[] = [];
  let text = '';
  let validFrom = start;
  let at = start;
  while (at < bytes.length) {
    const {length, valid} = readSequence(bytes, at);
    if (!valid) {
      text += strict.decode(bytes.subarray(validFrom, at));
      invalid.push({byte: at, value: [...bytes.subarray(at, at + length)], offset: text.length});
      text += '\uFFFD';
      validFrom = at + length;
    }

    at += length;
  }

  return {text: text + strict.decode(bytes.subarray(validFrom)), invalid};
}

/** One character, or the longest start of one: the "maximal subpart" of the Unicode standard. */
function readSequence(bytes: Uint8Array, at: number): {length: number; valid: boolean} {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return {length: 1, valid: true};
  const size = lead < 0xc2 || lead > 0xf4 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  if (size === 1) return {length: 1, valid: false};

  // The second byte also rules out overlong forms, surrogates and what is above U+10FFFF.
  let lower = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  let upper = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  for (let index = 1; index < size; index++) {
    const byte = bytes[at + index];
    if (byte === undefined || byte < lower || byte > upper) return {length: index, valid: false};
    lower = 0x80;
    upper = 0xbf;
  }

  return {length: size, valid: true};
}

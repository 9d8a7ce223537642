import {inflateSync} from 'node:zlib';
import {expect, it} from 'vitest';
import {encodeIndexedPng} from './png.ts';

/** A row of opaque pixels in so many colours that one can tell apart. */
function row(colors: number) {
  const data = new Uint8Array(colors * 4);
  for (let index = 0; index < colors; index++) {
    data.set([(index % 32) * 8, Math.floor(index / 32) * 8, 0, 255], index * 4);
  }
  return {width: colors, height: 1, data};
}

it('encodes up to 256 colours, and leaves more to others', async () => {
  expect(await encodeIndexedPng(row(256))).not.toBeNull();
  expect(await encodeIndexedPng(row(257))).toBeNull();
});

it('writes checksums as the specification has them', async () => {
  const png = Buffer.from((await encodeIndexedPng(row(1))) ?? []);
  // Of the chunk that ends every PNG.
  expect(png.subarray(-4).toString('hex')).toBe('ae426082');
});

it('writes each row, whether it is as the one before or not', async () => {
  const lines = ['aab', 'aab', 'abb', 'aab', 'ccc', 'ccc'];
  const colors = {a: [8, 0, 0, 255], b: [0, 8, 0, 255], c: [0, 0, 8, 255]};
  const data = Uint8Array.from(
    lines.flatMap((line) =>
      Array.from(line).flatMap((name) => colors[name as keyof typeof colors]),
    ),
  );
  const png = Buffer.from((await encodeIndexedPng({width: 3, height: 6, data})) ?? []);
  const start = png.indexOf('IDAT') + 4;
  const rows = inflateSync(png.subarray(start, start + png.readUInt32BE(start - 8)));
  const shown = Array.from({length: 6}, (_, row) => rows.subarray(4 * row, 4 * row + 4).join(''));
  expect(shown).toEqual(['0001', '0001', '0011', '0001', '0222', '0222']);
});

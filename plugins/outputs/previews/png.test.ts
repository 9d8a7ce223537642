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

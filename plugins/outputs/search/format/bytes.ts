const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', {fatal: true});

/** Collects a stream of bytes. */
export class ByteWriter {
  #bytes = new Uint8Array(1024);
  #length = 0;

  byte(value: number): void {
    if (this.#length === this.#bytes.length) this.#grow(1);
    this.#bytes[this.#length++] = value;
  }

  /** A whole number from 0 up to 2^53, small ones in few bytes. */
  varint(value: number): void {
    let rest = value;
    while (rest > 0x7f) {
      this.byte((rest % 0x80) | 0x80);
      rest = Math.floor(rest / 0x80);
    }
    this.byte(rest);
  }

  raw(bytes: Uint8Array): void {
    this.#grow(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** Numbers in a block of their own. */
  varints(values: Iterable<number>): void {
    const stream = new ByteWriter();
    for (const value of values) stream.varint(value);
    this.block(stream.bytes);
  }

  /** Length and content of a stream or buffer. */
  block(bytes: Uint8Array): void {
    this.varint(bytes.length);
    this.raw(bytes);
  }

  text(text: string): void {
    this.block(encoder.encode(text));
  }

  /** A checksum: any number below 2^32 is as likely, so that a varint would mostly be longer. */
  checksum(value: number): void {
    const bytes = new Uint8Array(4);
    new DataView(bytes.buffer).setUint32(0, value, true);
    this.raw(bytes);
  }

  double(value: number): void {
    const bytes = new Uint8Array(8);
    new DataView(bytes.buffer).setFloat64(0, value, true);
    this.raw(bytes);
  }

  get length(): number {
    return this.#length;
  }

  get bytes(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }

  #grow(by: number): void {
    if (this.#length + by <= this.#bytes.length) return;
    const bytes = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + by));
    bytes.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = bytes;
  }
}

/** Reads what `ByteWriter` wrote; throws a `RangeError` past the end. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  byte(): number {
    const value = this.#bytes[this.#at++];
    if (value === undefined) throw new RangeError('Unexpected end of the data');
    return value;
  }

  varint(): number {
    let value = this.byte();
    if (value < 0x80) return value;
    value &= 0x7f;
    for (let scale = 0x80; ; scale *= 0x80) {
      const next = this.byte();
      value += (next & 0x7f) * scale;
      if (next < 0x80) return value;
      if (scale > 2 ** 46) throw new RangeError('Unexpected number beyond 2^53');
    }
  }

  raw(length: number): Uint8Array {
    const end = this.#at + length;
    if (end > this.#bytes.length) throw new RangeError('Unexpected end of the data');
    const bytes = this.#bytes.subarray(this.#at, end);
    this.#at = end;
    return bytes;
  }

  /** So many numbers below 2^32 of a block that holds no others. */
  varints(count: number): Uint32Array {
    const stream = new ByteReader(this.block());
    const values = new Uint32Array(count);
    for (let index = 0; index < count; index++) values[index] = stream.varint();
    stream.end();
    return values;
  }

  block(): Uint8Array {
    return this.raw(this.varint());
  }

  text(): string {
    return decoder.decode(this.block());
  }

  checksum(): number {
    const bytes = this.raw(4);
    return new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0, true);
  }

  double(): number {
    const bytes = this.raw(8);
    return new DataView(bytes.buffer, bytes.byteOffset, 8).getFloat64(0, true);
  }

  /** @throws RangeError - if there is more. */
  end(): void {
    if (this.#at < this.#bytes.length) throw new RangeError('Unexpected data after the end');
  }
}

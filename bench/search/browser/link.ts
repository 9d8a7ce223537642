/** A connection to the network. */
export interface Network {
  /** Milliseconds from a request to the first byte of its answer. */
  roundTrip: number;
  /** For all answers together. */
  bytesPerMs: number;
}

/** Lighthouse's slow 4G: 150 ms and 1.6 Mbit/s. */
export const slow4G: Network = {roundTrip: 150, bytesPerMs: 200};

/** So much goes out at once: answers at the same time take turns with such pieces. */
export const PIECE = 2000;

/** The wire that all answers share: each piece waits until those before it are through. */
export class Link {
  readonly #bytesPerMs: number;
  #freeAt = 0;

  constructor(bytesPerMs: number) {
    this.#bytesPerMs = bytesPerMs;
  }

  /**
   * @param now - Milliseconds of any clock that only goes forward.
   * @returns milliseconds until the piece is through.
   */
  take(bytes: number, now: number): number {
    this.#freeAt = Math.max(now, this.#freeAt) + bytes / this.#bytesPerMs;
    return this.#freeAt - now;
  }
}

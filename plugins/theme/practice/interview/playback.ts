import {setSoundFor} from './audio-session';

/*
 * Recordings are played from memory by the browser's audio context. An `<audio>` element would need an address of
 * them, and so a policy that lets addresses of data into the page; and it does not know how long they are.
 */

let context: AudioContext | undefined;

/** One recording. Times are in seconds. */
export class Playback {
  /** The one that is heard: another one takes its place. */
  static #playing: Playback | null = null;
  #source: AudioBufferSourceNode | null = null;
  /** Where it is, or was when it began to play. */
  #place = 0;
  #since = 0;

  private constructor(
    private readonly context: AudioContext,
    private readonly buffer: AudioBuffer,
  ) {}

  /** @throws {DOMException} When the browser does not read what it recorded. */
  static async of(blob: Blob): Promise<Playback> {
    context ??= new AudioContext();
    return new Playback(context, await context.decodeAudioData(await blob.arrayBuffer()));
  }

  get length(): number {
    return this.buffer.duration;
  }

  get isPlaying(): boolean {
    return this.#source !== null;
  }

  get time(): number {
    const gone = this.#source ? this.context.currentTime - this.#since : 0;
    return Math.min(this.length, this.#place + gone);
  }

  play(): void {
    Playback.#playing?.pause();
    Playback.#playing = this;
    setSoundFor('playback');
    void this.context.resume();
    const source = this.context.createBufferSource();
    source.buffer = this.buffer;
    source.connect(this.context.destination);
    source.onended = () => {
      if (this.#source !== source) return;
      this.#source = null;
      this.#place = 0;
    };
    source.start(0, this.#place);
    this.#source = source;
    this.#since = this.context.currentTime;
  }

  pause(): void {
    this.#place = this.time;
    const source = this.#source;
    this.#source = null;
    source?.stop();
  }

  seek(time: number): void {
    const {isPlaying} = this;
    this.pause();
    this.#place = time;
    if (isPlaying) this.play();
  }
}

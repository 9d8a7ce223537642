import {setTimeout as after} from 'node:timers/promises';

/** In milliseconds. */
export interface Patience {
  /** Until the bundler has noticed a change, if it has anything to do with it. */
  start: number;
  /** Until it is done, at most. */
  end: number;
  /** Until the browser has fetched what is new. */
  fetched: number;
}

/** The part of the bundler that is used here. */
interface Compiler {
  hooks: Record<'watchRun' | 'done' | 'failed', Hook>;
}

interface Hook {
  tap: (name: string, call: () => void) => void;
}

/** Plugin of the bundler that knows whether it is at work. */
export class Compiling {
  readonly #patience: Patience;
  #isRunning = false;
  #waiting: (() => void)[] = [];

  constructor(patience: Patience = {start: 100, end: 5000, fetched: 150}) {
    this.#patience = patience;
  }

  apply({hooks}: Compiler): void {
    hooks.watchRun.tap('edits-first', () => {
      this.#isRunning = true;
    });
    for (const hook of [hooks.done, hooks.failed]) {
      hook.tap('edits-first', () => {
        this.#isRunning = false;
        for (const go of this.#waiting.splice(0)) go();
      });
    }
  }

  /** A change has just been made: resolves when the browser has it. */
  async isOver(): Promise<void> {
    const {start, end, fetched} = this.#patience;
    await after(start);
    if (!this.#isRunning) return;
    const done = new Promise<void>((resolve) => {
      this.#waiting.push(resolve);
    });
    await Promise.race([done, after(end, undefined, {ref: false})]);
    await after(fetched);
  }
}

import {setTimeout as wait} from 'node:timers/promises';
import type {Plugin} from '@docusaurus/types';

/*
 * Docusaurus calls `loadContent` of a plugin again after each edit, and gives the bundler the plugins
 * of `configureWebpack`, whose hooks say when it compiles. Since Docusaurus 3.0.
 */

/** In milliseconds. */
export interface Delays {
  /** Until the bundler has noticed a change, if it has anything to do with it. */
  detectMs: number;
  /** How long to wait for the bundler at most. */
  timeoutMs: number;
  /** Until the browser has fetched what is new. */
  fetchMs: number;
}

/** The part of the bundler that is used here. */
interface Compiler {
  hooks: Record<'watchRun' | 'done' | 'failed', {tap: (name: string, call: () => void) => void}>;
}

/** Plugin of the bundler that knows whether it compiles. */
export class CompilerState {
  readonly #delays: Delays;
  #isCompiling = false;
  #waiting: (() => void)[] = [];

  constructor(delays: Delays = {detectMs: 100, timeoutMs: 5000, fetchMs: 150}) {
    this.#delays = delays;
  }

  apply({hooks}: Compiler): void {
    hooks.watchRun.tap('compiler-state', () => {
      this.#isCompiling = true;
    });
    for (const hook of [hooks.done, hooks.failed]) {
      hook.tap('compiler-state', () => {
        this.#isCompiling = false;
        for (const resolve of this.#waiting.splice(0)) resolve();
      });
    }
  }

  /** A change has just been made: resolves when the browser has it. */
  async compiled(): Promise<void> {
    const {detectMs, timeoutMs, fetchMs} = this.#delays;
    await wait(detectMs);
    if (!this.#isCompiling) return;
    const done = new Promise<void>((resolve) => {
      this.#waiting.push(resolve);
    });
    await Promise.race([done, wait(timeoutMs, undefined, {ref: false})]);
    await wait(fetchMs);
  }
}

/**
 * A plugin whose content is loaded again after an edit, but not before the bundler has brought the
 * edited page to the browser: both would share one thread, and the new content makes the bundler
 * start again, which the browser has to wait for.
 */
export function loadAfterCompile(plugin: Plugin, state = new CompilerState()): Plugin {
  let isFirst = true;
  return {
    ...plugin,

    async loadContent() {
      if (!isFirst) await state.compiled();
      isFirst = false;
      return plugin.loadContent?.();
    },

    configureWebpack(...args) {
      const config = plugin.configureWebpack?.(...args) ?? {};
      return {...config, plugins: [...(config.plugins ?? []), state]};
    },
  };
}

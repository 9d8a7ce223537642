import {join} from 'node:path';
import {collectGarbage} from './collect-garbage.ts';

/*
 * What the bundler leaves in memory of each edit while a site is written. It is told so with `devtool`, which is short for a
 * plugin that knows exceptions, and has what it hands to an open page, `[chunk].[hash].hot-update.js`, among the files of its
 * output. Since Docusaurus 3.0.
 */

/** The part of the bundler's configuration that is used here. */
interface Config {
  devtool?: unknown;
}

interface Bundler<Plugin> {
  EvalSourceMapDevToolPlugin: new (options: object) => Plugin;
}

interface Compiler {
  outputPath: string;
  outputFileSystem: {unlink: (path: string, done: () => void) => void} | null;
  hooks: {done: {tap: (name: string, call: (stats: Stats) => void) => void}};
}

interface Stats {
  compilation: {assets: object};
}

/** So many edits may pass before a page that is open asks what they changed; it loads anew after more. */
const updatesKept = 10;

const isUpdate = /\.hot-update\.js(?:on)?$/;

/**
 * What is to be merged into the bundler's configuration, so that a site can be written for hours.
 *
 * @param rest - Called when nobody has written for a while.
 */
export function forgetEdits<Plugin>(
  {devtool}: Config,
  bundler: Bundler<Plugin>,
  rest: () => Promise<void>,
) {
  const plugins = [recentUpdates(), collectAtRest(rest)];
  // A site has chosen others.
  if (devtool !== 'eval-cheap-module-source-map') return {plugins};
  // Rspack (up to 2.2) drops no map of an earlier text. Those of Markdown lead to what it was compiled to, nowhere near a
  // page's text, and are two thirds of its script; those of data repeat it.
  const options = {module: true, columns: false, exclude: /\.(?:mdx?|json)$/};
  const maps = new bundler.EvalSourceMapDevToolPlugin(options);
  return {devtool: false as const, plugins: [...plugins, maps]};
}

/** Takes away what earlier edits changed; the development server, whose output is in memory, never does. */
function recentUpdates() {
  const updates: string[][] = [];
  return {
    apply(compiler: Compiler): void {
      compiler.hooks.done.tap('recent-updates', ({compilation}) => {
        const names = Object.keys(compilation.assets).filter((name) => isUpdate.test(name));
        if (names.length > 0) updates.push(names);
        const outdated = updates.splice(0, Math.max(0, updates.length - updatesKept));
        for (const name of outdated.flat()) {
          compiler.outputFileSystem?.unlink(join(compiler.outputPath, name), () => undefined);
        }
      });
    },
  };
}

/** Milliseconds without an edit, after which nobody waits for the next third of a second. */
const untilRest = 5000;
/** In bytes, on this thread, and in edits, which leave as much on the one that reads pages: of less there is nothing to win. */
const worthCollecting = {bytes: 50e6, edits: 20};

/**
 * Gives back what edits left for V8 to collect, once the author reads or thinks: it lets the heap grow to twice of what is
 * used, and what it gives back by itself comes late and is not all.
 */
function collectAtRest(others: () => Promise<void>) {
  let timer: NodeJS.Timeout | undefined;
  let used = 0;
  let edits = 0;

  async function collect(): Promise<void> {
    const grown = process.memoryUsage().heapUsed - used;
    if (grown < worthCollecting.bytes && edits < worthCollecting.edits) return;
    edits = 0;
    await collectGarbage(0);
    await others();
    used = process.memoryUsage().heapUsed;
  }

  return {
    apply({hooks}: Pick<Compiler, 'hooks'>): void {
      hooks.done.tap('collect-at-rest', () => {
        edits++;
        clearTimeout(timer);
        // What fails has only left more in memory.
        timer = setTimeout(() => void collect().catch(() => undefined), untilRest);
        timer.unref();
      });
    },
  };
}

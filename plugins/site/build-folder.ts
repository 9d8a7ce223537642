import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import type {LoadContext} from '@docusaurus/types';
import {bankCache} from '../bank/cache/cache-folder.ts';
import {forgetOld} from '../bank/cache/forget.ts';
import {EarlierBuild} from '../outputs/build-writer/earlier-build.ts';
import {buildWriter, type BuildWriter} from '../outputs/build-writer/index.ts';
import {pageFile} from '../language/questions/addresses.ts';
import {insertIntoHead} from '../outputs/structured-data/script.ts';
import {aroundClearing, aroundRendering, limitRenderers} from './internals/build-steps.ts';
import {collectGarbage, keepHeapSmall} from './internals/collect-garbage.ts';
import {renderChangedPages} from './kept-pages.ts';

/** The part of the bundler that is used here. */
interface Compiler {
  hooks: Record<'emit' | 'afterEmit', Hook>;
}

interface Hook {
  tap: (name: string, work: (compilation: Compilation) => void) => void;
}

interface Compilation {
  getAssets: () => readonly {name: string}[];
}

/** In milliseconds. */
const untilThreadsWork = 500;

/** A thread begins with 60 MB, and has 110 after 5,000 questions: a second to begin anew is little beside what it rendered. */
const mostOfRenderer = 200e6;

/** Of the bank's outputs. */
interface Outputs {
  /** What they put into the head of a page, by its file. */
  head: (file: string) => string;
  /** Have their threads end. */
  beforeRendering: () => Promise<unknown>;
  /** Have them do what others need not wait for. */
  whileRendering: () => void;
  /** Have them begin to write. */
  begin: (build: BuildWriter) => Promise<void>;
}

export interface BuildFolder {
  /** Everything is read: Docusaurus empties the folder next, and begins to write. */
  begin: () => void;
  /** Plugin of the bundler that makes what browsers get. */
  bundlerPlugin: {apply: (compiler: Compiler) => void};
  /** All pages are rendered: where to write the rest. */
  write: (
    routesPaths: readonly string[],
    others: (build: BuildWriter, pages: readonly string[]) => Promise<void>,
  ) => Promise<void>;
}

/**
 * The folder of a build, in which what the build before left stays where this one would write the same: pages of
 * documents, what is made of the bank, and what the bundler makes.
 *
 * @param docsDir - Absolute path of the bank.
 */
export function buildFolder(
  {siteDir, outDir, baseUrl, siteConfig, i18n}: LoadContext,
  docsDir: string,
  {head, begin, beforeRendering, whileRendering}: Outputs,
): BuildFolder {
  const list = bankCache(siteDir, 'build-folder', outDir);
  const earlier = new EarlierBuild(outDir, list);
  const build = buildWriter(outDir, earlier);
  let hasHeads = false;

  return {
    begin() {
      aroundClearing(async (path, clear) => {
        if (path !== outDir) return clear(path);
        await earlier.open();
        return begin(build);
      });
      limitRenderers(mostOfRenderer);
      aroundRendering(async (rendering, render) => {
        await beforeRendering();
        hasHeads = true;
        const isRendered = new AbortController();
        besideThreads(whileRendering, isRendered.signal);
        const {currentLocale} = i18n;
        const cacheDir = bankCache(siteDir, 'rendered-pages', docsDir, baseUrl, currentLocale);
        const options = {cacheDir, build, earlier, head};
        const rendered = await renderChangedPages(rendering, render, options);
        await forgetOld(cacheDir);
        isRendered.abort();
        earlier.dropEarly();
        return rendered;
      });
    },

    bundlerPlugin: {
      apply({hooks}) {
        hooks.emit.tap('build-folder', (compilation) => {
          for (const path of filesOf(compilation)) {
            build.expectOwn(path);
            earlier.makeRoom(path);
          }
        });
        hooks.afterEmit.tap('build-folder', (compilation) => {
          for (const path of filesOf(compilation)) earlier.wrote(path, '');
        });
      },
    },

    async write(routesPaths, others) {
      keepHeapSmall();
      const places = {baseUrl, trailingSlash: siteConfig.trailingSlash};
      const pages = routesPaths.map((path) => pageFile(path, places));
      for (const page of hasHeads ? [] : pages) {
        const html = readFileSync(join(outDir, page), 'utf8');
        await build.replace(page, insertIntoHead(html, head(page)));
      }
      await others(build, pages);
      await earlier.close();
      await forgetOld(list);
    },
  };
}

/** What the bundler writes into its folder, by path. */
function filesOf(compilation: Compilation): string[] {
  const names = compilation.getAssets().map(({name}) => name.replace(/\?.*$/, ''));
  return names.filter((name) => !name.startsWith('..'));
}

/** Once threads are at work, which begin with little memory; if there is much for them. */
function besideThreads(work: () => void, signal: AbortSignal): void {
  wait(untilThreadsWork, undefined, {signal})
    .then(async () => {
      // A third of the heap of a large bank is what bundling had, beside which threads want theirs.
      await collectGarbage();
      work();
    })
    .catch(() => undefined);
}

import {createHash} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import {availableParallelism} from 'node:os';
import {join, relative, sep} from 'node:path';
import type Tinypool from 'tinypool';
import {isPage} from '../../bank/files/index.ts';
import {readIncluded} from '../../bank/included/index.ts';
import {contentHash} from '../../bank/page-files/index.ts';
import {forget, forgetOld, forgetUnused} from '../../bank/cache/forget.ts';
import {readKeptFile, readKeptValue} from '../../bank/cache/index.ts';
import {readerScript} from './reader-script.ts';
import {defaultVocabulary, type Vocabulary} from '../../language/vocabulary.ts';
import type {CompileSettings, PageResult, PageTask} from './types.ts';

/** Reads pages in threads. What was read once, in this build or an earlier one, is not parsed again. */
export interface PageReader {
  /**
   * @param path - Absolute path.
   * @param bytes - What the file holds; read from it when left out.
   */
  read: (path: string, bytes?: Uint8Array) => Promise<PageResult>;
  /** By real path: the hash of each file that the pages include which were read, of its first reading. */
  included: ReadonlyMap<string, string>;
  /** Nobody writes: give back what the thread that waits for an edit has left in memory. */
  rest: () => Promise<void>;
  /** End the threads. Forget what was read, and what earlier builds kept and this one did not ask for. */
  close: () => Promise<void>;
}

export interface ReaderOptions {
  /** What paths in messages are relative to. */
  siteDir: string;
  /** Absolute path of the folder for the threads' script and for results. */
  cacheDir: string;
  /** Null to read and check only. */
  settings: CompileSettings | null;
  /** The bank's words for levels and callouts. */
  vocabulary?: Vocabulary;
  /** Absolute path of the bank, whose files its pages may include. */
  docsDir?: string;
}

/** A thread costs a tenth of a second to start and 150 MB: more than four rarely pay. */
const mostThreads = Math.min(4, availableParallelism());

/**
 * Megabytes. A parser makes much that lives for a moment. With room for it, the collector runs seldom and parsing takes a third less
 * time. Of a build this is not the step with the most in memory: there is more.
 */
const youngMb = {build: 192, start: 96};

export function createPageReader({
  siteDir,
  cacheDir,
  settings,
  vocabulary = defaultVocabulary,
  docsDir = siteDir,
}: ReaderOptions): PageReader {
  const folder = resultsDir(cacheDir, settings, vocabulary);
  const known = new Map<string, {key: string; result: Promise<PageResult>}>();
  const used = new Set<string>();
  const includedFiles = new Map<string, string>();
  // Begun while Docusaurus still loads its plugins; what fails is said when it is needed.
  const script = readerScript(cacheDir);
  script.catch(() => undefined);
  let pool: Promise<Tinypool> | undefined;

  return {
    async read(path, bytes) {
      const content = bytes ?? (await readFile(path));
      const {version, file} = await script;
      const shown = relative(siteDir, path).replaceAll(sep, '/');
      const isMarkdown = isPage(path);
      const included =
        vocabulary.profile && isMarkdown
          ? readIncluded(path, new TextDecoder().decode(content), docsDir, (file) => {
              if (!includedFiles.has(file)) includedFiles.set(file, contentHash(file));
            })
          : {};
      const key = createHash('sha256')
        .update(JSON.stringify([version, shown, settings, vocabulary, included]))
        .update(content)
        .digest('hex')
        .slice(0, 32);
      const entry = known.get(path);
      if (entry?.key === key) return entry.result;
      const result = load(
        {
          path,
          shown,
          bytes: content,
          settings: isMarkdown ? settings : null,
          vocabulary,
          included,
          keepAs: join(folder, key),
        },
        file,
      );
      known.set(path, {key, result});
      // What failed is tried again, and not said for as long as the page is the same.
      result.catch(() => {
        if (known.get(path)?.result === result) known.delete(path);
      });
      used.add(key);
      // While a page is written, each of its texts would be kept. What a build loads stays until its end.
      if (entry && !settings?.scripts) {
        used.delete(entry.key);
        await forget(folder, [entry.key]);
      }
      return result;
    },

    included: includedFiles,

    async rest() {
      await (await pool)?.run(undefined, {name: 'rest'});
    },

    async close() {
      known.clear();
      await forgetUnused(folder, (name) => used.has(name.replace(/\.cjs$/, '')));
      await forgetOld(folder);
      await (await pool)?.destroy();
      pool = undefined;
    },
  };

  async function load(task: PageTask, filename: string): Promise<PageResult> {
    const kept = await readKept(task.keepAs);
    if (kept) return kept;
    pool ??= beginPool(filename);
    return (await (await pool).run(task)) as PageResult;
  }

  /** The package asks the machine for its cores when it is loaded, which takes as long as a page. */
  async function beginPool(filename: string): Promise<Tinypool> {
    const {default: Pool} = await import('tinypool');
    return new Pool({
      filename,
      // Who writes comes back: a thread that knows its work reads a page in a tenth of the time.
      minThreads: settings?.scripts === false ? 1 : 0,
      maxThreads: mostThreads,
      idleTimeout: 1000,
      resourceLimits: {maxYoungGenerationSizeMb: youngMb[settings?.scripts ? 'build' : 'start']},
    });
  }
}

/** What an earlier build kept of a page, if all of it is there. */
async function readKept(path: string): Promise<PageResult | null> {
  const kept = await readKeptValue<PageResult>(path);
  const script = kept?.compiled?.script;
  return script === undefined || (await readKeptFile(script)) ? kept : null;
}

/** Each bank has a folder of its own, as each build drops what it did not use. */
function resultsDir(cacheDir: string, ...settings: unknown[]): string {
  const bank = createHash('sha256').update(JSON.stringify(settings)).digest('hex').slice(0, 8);
  return join(cacheDir, bank);
}

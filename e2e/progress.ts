import {join} from 'node:path';
import type {Page} from '@playwright/test';
import {State} from 'ts-fsrs';
import {buildSync} from 'esbuild';
import type {Progress, ProgressStore} from '../plugins/theme/practice/store';
import {build} from './support';

/* What the browser has of a reader's progress, for tests that begin with some, or look at what is left. */

const day = 24 * 60 * 60_000;

/** A question that was had yesterday. */
export function hadYesterday(id: string): Progress {
  const at = Date.now() - day;
  return {
    version: 1,
    id,
    answer: '',
    card: {
      due: at + 4 * day,
      stability: 4,
      difficulty: 5,
      elapsed_days: 0,
      scheduled_days: 4,
      learning_steps: 0,
      reps: 1,
      lapses: 0,
      state: State.Review,
      last_review: at,
    },
    reviews: [{at, grade: 'had'}],
    isSaved: false,
    savedAt: 0,
    changed: at,
  };
}

/** Write these into the database, as they are; records need not be any. Leaves the page where it is. */
export async function seed(page: Page, records: readonly unknown[]): Promise<void> {
  await page.evaluate(
    async ([base, values]) => {
      localStorage.setItem(`viva.practised:${base}`, '');
      const opening = indexedDB.open(`viva:${base}`, 1);
      opening.onupgradeneeded = () => {
        opening.result.createObjectStore('progress', {keyPath: 'id'});
        opening.result.createObjectStore('aside', {autoIncrement: true});
      };
      await new Promise((resolve) => (opening.onsuccess = resolve));
      const transaction = opening.result.transaction('progress', 'readwrite');
      for (const value of values) transaction.objectStore('progress').put(value);
      await new Promise((resolve) => (transaction.oncomplete = resolve));
      opening.result.close();
    },
    [build().base, records] as const,
  );
}

/** All that one part of the database holds. */
export async function stored(page: Page, part: 'progress' | 'aside'): Promise<unknown[]> {
  return page.evaluate(
    async ([base, name]) => {
      const opening = indexedDB.open(`viva:${base}`, 1);
      await new Promise((resolve) => (opening.onsuccess = resolve));
      const asked = opening.result.transaction(name).objectStore(name).getAll();
      await new Promise((resolve) => (asked.onsuccess = resolve));
      opening.result.close();
      return asked.result as unknown[];
    },
    [build().base, part] as const,
  );
}

declare global {
  interface Window {
    progressStore: {openStore: () => Promise<ProgressStore>};
  }
}

let bundle: string | undefined;

/** Give the page the store itself, as `progressStore`. */
export async function giveStore(page: Page): Promise<void> {
  const folder = join(__dirname, '../plugins');
  bundle ??= buildSync({
    entryPoints: [join(folder, 'theme/practice/store/index.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'progressStore',
    define: {__webpack_public_path__: JSON.stringify(build().base)},
    alias: {
      '@docusaurus/Translate': join(folder, 'site/internals/translate.ts'),
      '@generated/codeTranslations': join(__dirname, '../tests/no-translations.ts'),
    },
  }).outputFiles[0]?.text;
  await page.evaluate(`${bundle ?? ''};window.progressStore = progressStore`);
}

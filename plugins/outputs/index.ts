import type {BuildWriter} from './build-writer/index.ts';
import {createComments} from './comments/output.ts';
import {createCopies} from './page-files/copy-files.ts';
import {createCards} from './exports/anki/output.ts';
import {createExports} from './exports/output.ts';
import {createHeaders} from './headers/output.ts';
import {createOffline} from './offline/index.ts';
import {createPageFiles} from './page-files/index.ts';
import {createPractice} from './practice/output.ts';
import {createPreviews} from './previews/output.ts';
import {createQuestionFiles} from './question-files/output.ts';
import {createSearch} from './search/output.ts';
import {createSources} from './sources/output.ts';
import {createStructuredData} from './structured-data/output.ts';
import {collectGarbage} from '../site/internals/collect-garbage.ts';
import type {Output, Site} from './types.ts';

export type {Bank, Output, Site} from './types.ts';

type Maker = (site: Site) => Output;

const ofDocuments = (make: Maker) => (site: Site) => (site.pages === 'app' ? {} : make(site));

/**
 * In the order in which they begin and write: the policy is held against pages that are finished, the last lists all
 * files.
 */
const makers: readonly Maker[] = [
  ofDocuments(createStructuredData),
  ofDocuments(createHeaders),
  ofDocuments(createPageFiles),
  // Cards have the pictures of pages, and are packed while those after them write. Earlier, a large bank's would be in memory beside more.
  createCards,
  // The index is made in a thread, if the bank is large, while previews are drawn.
  createSearch,
  createComments,
  createCopies,
  ofDocuments(createPractice),
  createPreviews,
  createQuestionFiles,
  createSources,
  createExports,
  ofDocuments(createOffline),
];

/** From so many questions on, what is made before the bundler begins would be too much in memory beside it. */
const mostBeside = 30_000;

/** All that is made of a bank beside its pages, as one. */
export function createOutputs(given: Omit<Site, 'csp'>): Required<Omit<Output, 'csp' | 'finish'>> {
  const site: Site = {
    ...given,
    csp: () => Promise.all(outputs.map(async ({csp}) => (await csp?.()) ?? {})),
  };
  const outputs = makers.map((make) => make(site));
  let size = 0;
  let begun: Promise<void> | undefined;
  return {
    update(bank) {
      size = bank.addresses.byId.size;
      for (const {update} of outputs) update?.(bank);
    },
    warmUp() {
      for (const {warmUp} of outputs) warmUp?.();
    },
    async prepare() {
      const ends: (() => Promise<unknown>)[] = [];
      for (const {prepare} of outputs) {
        const end = await prepare?.();
        if (end) ends.push(end);
      }
      await Promise.all(ends.map((end) => end()));
      if (size < mostBeside) return;
      whileRendering();
      await beforeRendering();
    },
    async serve(path) {
      for (const {serve} of outputs) {
        const file = await serve?.(path);
        if (file !== undefined) return file;
      }
    },
    tags: () => outputs.flatMap(({tags}) => tags?.() ?? []),
    head: (page) => outputs.map(({head}) => head?.(page) ?? '').join(''),
    begin: (build) => (begun ??= begin(build)),
    beforeRendering,
    whileRendering,
    async write(build, pages) {
      await (begun ??= begin(build));
      for (const {write} of outputs) await write?.(build, pages);
      // What they made of a large bank is garbage, and the threads that are waited for are at their largest.
      await collectGarbage();
      for (const {finish} of outputs) await finish?.(build);
    },
  };

  async function beforeRendering(): Promise<void> {
    for (const one of outputs) await one.beforeRendering?.();
  }

  function whileRendering(): void {
    for (const one of outputs) one.whileRendering?.();
  }

  async function begin(build: BuildWriter): Promise<void> {
    for (const one of outputs) await one.begin?.(build);
  }
}

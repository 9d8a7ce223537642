import {fileURLToPath} from 'node:url';
import {cacheFolder} from '../../bank/cache/cache-folder.ts';
import {beginInThread, prepareThread, worthThread} from '../../bank/threads/index.ts';
import {PERMANENT_FOLDER} from '../../language/questions/addresses.ts';
import type {LeftFiles} from '../build-writer/earlier-build.ts';
import {markdownBank} from '../exports/markdown-bank.ts';
import {exportedBank} from '../exports/questions.ts';
import {createPermanentPages} from '../permanent-links/output.ts';
import type {Bank, Output, Site} from '../types.ts';
import type {QuestionFiles} from './write-question-files.ts';

const entry = fileURLToPath(new URL('question-files-thread.ts', import.meta.url));
// Loaded when there are files, and not where a thread writes them.
const write = async (files: QuestionFiles) =>
  (await import('./write-question-files.ts')).writeQuestionFiles(files);

/**
 * The document at the permanent address of each question, and its file of Markdown. Those of a large bank are written in
 * a thread, while the bundler is at work.
 */
export function createQuestionFiles(
  site: Pick<Site, 'context' | 'vocabulary' | 'docsDir' | 'exports' | 'previews'>,
): Output {
  const {context, vocabulary, docsDir, exports: kinds} = site;
  const place = {entry, cacheDir: cacheFolder(context.siteDir, 'build-folder')};
  const permanent = createPermanentPages(site);
  let bank: Bank | undefined;
  let written: (() => Promise<LeftFiles>) | undefined;
  const isLarge = ({addresses}: Bank) => addresses.byId.size >= worthThread;

  return {
    update(given) {
      bank = given;
      permanent.update(given);
    },

    serve: permanent.serve,

    warmUp() {
      prepareThread(place);
    },

    async begin(build) {
      if (!bank) return;
      const {outDir} = build;
      const of = bank;
      const left = build.handOver(PERMANENT_FOLDER);
      const files = (): [QuestionFiles] => [
        {
          outDir,
          left,
          documents: permanent.documents(),
          markdown: kinds.includes('markdown') ? markdownOf(of) : null,
        },
      ];
      const end = isLarge(of) ? await beginInThread(place, write, files) : () => write(...files());
      let ended: Promise<LeftFiles> | undefined;
      written = () => (ended ??= end());
    },

    async beforeRendering() {
      if (bank && isLarge(bank)) await written?.();
    },

    async write(build) {
      await permanent.write(build);
      if (written) build.takeBack(await written());
    },
  };

  function markdownOf(of: Bank) {
    return markdownBank(exportedBank(of, context, vocabulary), of, {vocabulary, docsDir});
  }
}

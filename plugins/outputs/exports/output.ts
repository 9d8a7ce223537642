import type {Bank, Output, Site} from '../types.ts';
import {exportPaths, type ExportKind} from './kinds.ts';
import {linkPlaces, linkResolver} from './link-resolver.ts';
import {exportedBank, knownOrigin} from './questions.ts';

/**
 * What readers take along (decision 23), but for the cards and the file of each question. What makes a file is loaded
 * when one is written.
 */
export function createExports({
  context,
  docsDir,
  vocabulary,
  exports: kinds,
}: Pick<Site, 'context' | 'docsDir' | 'vocabulary' | 'exports'>): Output {
  let bank: Bank | undefined;

  return {
    update(given) {
      bank = given;
    },

    async write(build) {
      if (!bank || kinds.length === 0) return;
      const exported = exportedBank(bank, context, vocabulary);
      if (exported.questions.length === 0) return;
      const resolveLink = linkResolver(linkPlaces(bank, docsDir), exported);
      if (kinds.includes('csv')) {
        const {questionsCsv} = await import('./csv.ts');
        await build.add(exportPaths.csv, questionsCsv(exported, resolveLink));
      }
      if (kinds.includes('json')) {
        const {questionsJson, questionsSchema} = await import('./json.ts');
        const schema = exportPaths.schema.replace(/^.*\//, './');
        await build.add(exportPaths.json, questionsJson(exported, schema, resolveLink));
        await build.add(exportPaths.schema, `${JSON.stringify(questionsSchema, null, 2)}\n`);
      }
      // A site may have its own.
      if (kinds.includes('llms') && !build.has(exportPaths.llms)) {
        const {llmsText} = await import('./llms.ts');
        await build.add(exportPaths.llms, llmsText(exported, kinds));
      }
      if (kinds.includes('feed') && !build.has(exportPaths.feed)) {
        const {questionsFeed} = await import('./feed.ts');
        const feed = questionsFeed(exported);
        if (feed !== null) await build.add(exportPaths.feed, feed);
      }
    },
  };
}

/** The files that a reader is led to, by their paths below the base URL; `{topic}` stands for an id. */
export type OfferedFiles = Partial<
  Record<'topicCards' | 'bankCards' | 'csv' | 'json' | 'feed', string>
>;

/** What the pages say of the files, before there are any. */
export function offeredFiles(
  kinds: readonly ExportKind[],
  {pages}: Pick<Bank, 'pages'>,
  url: string,
): OfferedFiles {
  const has = (kind: ExportKind) => kinds.includes(kind);
  const {topicCards, bankCards, csv, json, feed} = exportPaths;
  const isDated = pages.some(
    ({doc, questions}) => questions.length > 0 && (doc.reviewed ?? doc.changed) !== undefined,
  );
  return {
    ...(has('anki') && {topicCards: topicCards('{topic}'), bankCards}),
    ...(has('csv') && {csv}),
    ...(has('json') && {json}),
    ...(has('feed') && isDated && knownOrigin(url) !== null && {feed}),
  };
}

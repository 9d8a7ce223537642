import {readFile} from 'node:fs/promises';
import {readIncluded} from '../../bank/included/index.ts';
import {decode} from '../../check/decode.ts';
import {expandIncluded} from '../../language/mkdocs/included.ts';
import {readPage} from '../../language/questions/read-page.ts';
import type {PageSource, Place} from './markdown.ts';
import type {Bank, Output, Site} from '../types.ts';
import {exportPaths, markdownFile, type ExportKind} from './kinds.ts';
import {exportedBank, knownOrigin, type ExportedBank} from './questions.ts';
import type {BuildWriter} from '../build-writer/index.ts';

/** What readers take along (decision 23). What makes a file is loaded when one is written. */
export function createExports({
  context,
  docsDir,
  vocabulary,
  exports: kinds,
}: Pick<Site, 'context' | 'vocabulary' | 'docsDir' | 'exports'>): Output {
  let bank: Bank | undefined;

  return {
    update(given) {
      bank = given;
    },

    async write(build) {
      if (!bank || kinds.length === 0) return;
      const exported = exportedBank(bank, context, vocabulary);
      if (exported.questions.length === 0) return;
      if (kinds.includes('csv')) {
        const {questionsCsv} = await import('./csv.ts');
        await build.add(exportPaths.csv, questionsCsv(exported));
      }
      if (kinds.includes('json')) {
        const {questionsJson, questionsSchema} = await import('./json.ts');
        const schema = exportPaths.schema.replace(/^.*\//, './');
        await build.add(exportPaths.json, questionsJson(exported, schema));
        await build.add(exportPaths.schema, `${JSON.stringify(questionsSchema, null, 2)}\n`);
      }
      if (kinds.includes('markdown'))
        await writeMarkdown(exported, bank, build, {vocabulary, docsDir});
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

async function writeMarkdown(
  exported: ExportedBank,
  bank: Bank,
  build: BuildWriter,
  {vocabulary, docsDir}: Pick<Site, 'vocabulary' | 'docsDir'>,
) {
  const {linkResolver, pageSource, questionMarkdown} = await import('./markdown.ts');
  const resolveLink = linkResolver(bank, exported);
  const sources = new Map<string, PageSource>();
  const places = new Map<string, Place>();
  for (const path of new Set(exported.questions.map(({doc}) => doc.path))) {
    const {text} = decode(await readFile(path));
    const included = vocabulary.profile ? readIncluded(path, text, docsDir) : {};
    const isWhole = Object.keys(included).length === 0;
    const whole = isWhole ? text : expandIncluded(text, included);
    sources.set(path, pageSource(whole));
    // Where a question stands with the files around it, or in one of them.
    if (isWhole) continue;
    for (const {parts} of readPage(whole, vocabulary).questions) {
      places.set(parts.question.id, parts.question);
    }
  }
  const files = exported.questions.map((one) => {
    const place = places.get(one.question.id) ?? one.question;
    const source = sources.get(one.doc.path) ?? pageSource('');
    const make = () => questionMarkdown(one, place, source, resolveLink);
    return [markdownFile(one.question.id), make] as const;
  });
  // The address of a question whose id ends in `.md` is a folder.
  await build.addAll(files.filter(([file]) => !build.has(file)));
}

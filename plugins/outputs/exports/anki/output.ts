import {fileURLToPath} from 'node:url';
import type {DocFile} from '../../../bank/types.ts';
import {bankCache, cacheFolder} from '../../../bank/cache/cache-folder.ts';
import {engineVersion} from '../../../bank/cache/engine-version.ts';
import {forgetOld, forgetUnused} from '../../../bank/cache/forget.ts';
import {packageVersions} from '../../../bank/cache/package-versions.ts';
import {beginInThread, prepareThread, worthThread} from '../../../bank/threads/index.ts';
import {pageFile, type PagePlaces} from '../../../language/questions/addresses.ts';
import {bankName} from '../../bank-name.ts';
import type {Bank, Output, Site} from '../../types.ts';
import {exportedBank, type ExportedBank} from '../questions.ts';
import type {CardBank, CardPage, PackedCards} from './pack-cards.ts';
import {pageTimes} from './page-times.ts';

const entry = fileURLToPath(new URL('cards-thread.ts', import.meta.url));
// Loaded when there are cards.
const load = () => import('./pack-cards.ts');
const packTopics = async (bank: CardBank, part: number) => (await load()).packTopics(bank, part);

/** Packages of cards for Anki. Those of a large bank's topics are packed in two threads while others write. */
export function createCards({
  context,
  docsDir,
  vocabulary,
  exports: kinds,
}: Pick<Site, 'context' | 'vocabulary' | 'docsDir' | 'exports'>): Output {
  const scriptDir = cacheFolder(context.siteDir, 'anki-cards');
  const cacheDir = bankCache(context.siteDir, 'anki-cards', bankName({docsDir, context}));
  let bank: Bank | undefined;
  let whole: (() => CardBank) | undefined;
  let parts: (() => Promise<PackedCards>)[] = [];

  return {
    update(given) {
      bank = given;
    },

    warmUp() {
      if (kinds.includes('anki')) prepareThread({entry, cacheDir: scriptDir});
    },

    async write({outDir}) {
      if (!bank || !kinds.includes('anki')) return;
      const exported = exportedBank(bank, context, vocabulary);
      if (exported.questions.length === 0) return;
      const place = {
        outDir,
        cacheDir,
        code: engineVersion() + packageVersions(['sql.js'], entry),
      };
      const {trailingSlash} = context.siteConfig;
      const changed = await pageTimes(exported, {
        siteConfig: context.siteConfig,
        docsDir,
        vocabulary,
      });
      const cardsOf = (some: ExportedBank): CardBank => ({
        ...cardData(some, changed, trailingSlash),
        ...place,
      });
      whole = () => cardsOf(exported);
      const {questions} = exported;
      parts =
        questions.length < worthThread
          ? [() => packTopics(cardsOf(exported), 0)]
          : await Promise.all(
              halves(questions).map((half, part) =>
                beginInThread({entry, cacheDir: scriptDir}, packTopics, () => [
                  cardsOf({...exported, questions: half}),
                  part,
                ]),
              ),
            );
    },

    async finish(build) {
      if (!whole) return;
      const packed = await Promise.all(parts.map((part) => part()));
      const {keptAs, packBank} = await load();
      const ofBank = await packBank(whole(), packed);
      const all = [ofBank, ...packed.flatMap(({packages}) => packages)];
      for (const [path, content] of all) await build.add(path, content);
      // Parts keep their cards by their numbers.
      const used = new Set([...all.map(([path]) => keptAs(path)), ...packed.keys()].map(String));
      await forgetUnused(cacheDir, (name) => used.has(name));
      await forgetOld(cacheDir);
      whole = undefined;
    },
  };
}

/** Two parts of a bank, of about as many questions, neither with some of a topic alone. */
function halves(questions: ExportedBank['questions']): ExportedBank['questions'][] {
  const first = new Set<(typeof questions)[number]['topic']>();
  for (const {topic} of questions.slice(0, questions.length / 2)) first.add(topic);
  const isFirst = ({topic}: (typeof questions)[number]) => first.has(topic);
  const second = questions.filter((one) => !isFirst(one));
  return [questions.filter(isFirst), second].filter(({length}) => length > 0);
}

/** Of the bank what cards need: all that is here is copied for the thread. */
function cardData(
  {title, language, origin, baseUrl, questions}: ExportedBank,
  changed: ReadonlyMap<string, number>,
  trailingSlash: PagePlaces['trailingSlash'],
) {
  const topics = new Map(
    questions.map(({topic}) => [topic, {id: topic.id, label: topic.label}] as const),
  );
  const pages = new Map<string, CardPage>();
  const pageOf = ({path, permalink}: DocFile): CardPage => {
    const page = pages.get(path) ?? {
      permalink,
      file: pageFile(permalink, {baseUrl, trailingSlash}),
      changed: changed.get(path) ?? 0,
    };
    pages.set(path, page);
    return page;
  };
  return {
    title,
    language,
    origin,
    baseUrl,
    questions: questions.map(({question: {id, title, hint, difficulty}, topic, doc, link}) => ({
      question: {id, title, hint, difficulty},
      topic: topics.get(topic) ?? topic,
      page: pageOf(doc),
      link,
    })),
  };
}

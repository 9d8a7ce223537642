import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {DocFile} from '../../../bank/types.ts';
import {codeDigest} from '../../../bank/cache/code-digest.ts';
import {beginInThread, prepareThread, worthThread} from '../../../bank/threads/index.ts';
import {pageFile, type PagePlaces} from '../../../language/questions/addresses.ts';
import {bankName} from '../../bank-name.ts';
import type {Bank, Output, Site} from '../../types.ts';
import {exportedBank, type ExportedBank} from '../questions.ts';
import type {CardBank, CardPage} from './pack-cards.ts';
import {pageTimes} from './page-times.ts';

const here = dirname(fileURLToPath(import.meta.url));
const entry = join(here, 'cards-thread.ts');
// Loaded when there are cards, and not where a thread packs them.
const pack = async (bank: CardBank) => (await import('./pack-cards.ts')).packCards(bank);

/** Packages of cards for Anki. Those of a large bank are packed in a thread while others write. */
export function createCards({
  context,
  docsDir,
  vocabulary,
  exports: kinds,
}: Pick<Site, 'context' | 'vocabulary' | 'docsDir' | 'exports'>): Output {
  const cacheDir = join(context.siteDir, 'node_modules/.cache/anki-cards');
  let bank: Bank | undefined;
  let packed: (() => ReturnType<typeof pack>) | undefined;

  return {
    update(given) {
      bank = given;
    },

    prepare() {
      const isLarge = (bank?.addresses.byId.size ?? 0) >= worthThread;
      if (isLarge && kinds.includes('anki')) prepareThread({entry, cacheDir});
      return Promise.resolve(undefined);
    },

    async write({outDir}) {
      if (!bank || !kinds.includes('anki')) return;
      const exported = exportedBank(bank, context, vocabulary);
      if (exported.questions.length === 0) return;
      const place = {
        outDir,
        cacheDir,
        name: bankName({docsDir, context}),
        code: codeDigest(here, ['yazl', 'sql.js']),
      };
      const {trailingSlash} = context.siteConfig;
      const changed = await pageTimes(exported, {
        siteConfig: context.siteConfig,
        docsDir,
        vocabulary,
      });
      const cards = (): [CardBank] => [{...cardData(exported, changed, trailingSlash), ...place}];
      packed =
        exported.questions.length < worthThread
          ? () => pack(...cards())
          : await beginInThread({entry, cacheDir}, pack, cards);
    },

    async finish(build) {
      for (const [path, content] of (await packed?.()) ?? []) await build.add(path, content);
    },
  };
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

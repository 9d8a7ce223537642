import type {Brand} from '../bank/brand.ts';
import type {HomeWords} from '../bank/types.ts';
import {permanentPath} from '../language/questions/addresses.ts';
import {readFile, writeFile} from 'node:fs/promises';
import {join, resolve, sep} from 'node:path';
import type {HtmlTagObject, LoadContext, Plugin} from '@docusaurus/types';
import {logger} from '@docusaurus/logger';
import {
  introducedTopic,
  listBank,
  ROOT_TOPIC,
  LEDGER_NAME,
  SYNONYMS_NAME,
  type NameOptions,
} from '../bank/files/index.ts';
import type {Message} from '../check/index.ts';
import type {EngineChoice} from '../outputs/search/build/choose-engine.ts';
import {buildWriter} from '../outputs/build-writer/index.ts';
import {
  checkPages,
  pagePolicy,
  writeHeaders,
  type Policy,
  type SiteScripts,
} from '../outputs/headers/index.ts';
import type {ContentTrust} from '../check/trust.ts';
import {hasBlocks} from '../language/questions/has-blocks.ts';
import {pageDataName} from '../language/questions/page-data-name.ts';
import {pageKey, placeQuestions, readLedger} from '../bank/addresses.ts';
import {pageDescriber, type DescribePage} from './bank-front-matter.ts';
import {buildHome, menuTopics} from '../bank/build-home.ts';
import {buildTopics, type QuestionPage} from '../bank/build-topics.ts';
import type {DocFile} from '../bank/types.ts';
import {createContentCheck} from './check-content.ts';
import {servedFiles} from './internals/dev-server.ts';
import {listDocFiles} from './internals/docs-content.ts';
import {documentsName} from '../outputs/search/hosted/export.ts';
import {openSearchDescription, openSearchFile} from '../outputs/search/open-search.ts';
import {compileSettings, createPageReader, applyCompiledPages} from './reader/index.ts';
import {createPreviews} from '../outputs/previews/output.ts';
import {snapshotBank} from './bank-snapshot.ts';
import {pageData} from '../bank/page-data.ts';
import {copyFiles} from '../outputs/page-files/copy-files.ts';
import {createPageFiles} from '../outputs/page-files/index.ts';
import {createPermanentPages} from '../outputs/permanent-links/output.ts';
import {readPages} from './read-pages.ts';
import {createSearchCache} from '../outputs/search/build/search-cache.ts';
import {createSearchIndex, searchFolder} from '../outputs/search/build/search-index.ts';
import {searchRecords} from '../outputs/search/build/search-records.ts';
import {createStructuredData, pageFile} from '../outputs/structured-data/output.ts';
import {levelNames} from '../language/questions/difficulty.ts';
import {defaultVocabulary, type Vocabulary} from '../language/vocabulary.ts';
import {vocabularyStyles} from './vocabulary-styles.ts';

/** Pages that every bank has, by their paths below the site's. */
const ownPages = {
  home: ['', '@theme/HomePage'],
  search: ['search/', '@theme/SearchPage'],
  offline: ['offline/', '@theme/OfflinePage'],
} as const;

export interface Options {
  /** Absolute path of the folder with the topics. */
  docsDir: string;
  /** What browsers get; documents unless told. */
  pages?: 'app' | 'documents';
  /** What pages may do beyond showing text. */
  trust: ContentTrust;
  /** Which engine searches the built site; by the size of the bank by default. */
  engine?: EngineChoice | false;
  /** Scripts of the site's configuration, which its policy has to allow. */
  scripts?: Promise<SiteScripts>;
  /** How the site looks. */
  brand: Brand;
  /** The bank's words for levels and callouts. */
  vocabulary?: Vocabulary;
  names?: NameOptions;
  /** Whether the home page is the bank's, and its words. */
  home?: boolean | HomeWords;
  /** Whether pages get pictures for shared links. */
  previews?: boolean | 'pages';
  /** Files of the bank's folder that are put into the build as they are: `robots.txt`, `CNAME`. */
  copy?: readonly string[];
  /** Called with the content check of a build: what stops it should be said in its words. */
  onCheck?: (check: Promise<void>) => void;
  /** Called at once, with what names and describes pages. */
  onReader?: (describe: DescribePage) => void;
  /**
   * Called once all files of the bank are in the build, with the path and anchor that each
   * permanent address leads to.
   */
  onWritten?: (addresses: ReadonlyMap<string, string>) => void;
}

/**
 * Docusaurus plugin of the bank: checks and reads the questions of all docs and hands the
 * home page, the topics' pages and the 404 page what they show.
 */
export default function questionBank(
  context: LoadContext,
  {
    docsDir,
    scripts,
    brand,
    pages: kind = 'documents',
    trust,
    engine = 'auto',
    vocabulary = defaultVocabulary,
    names = {},
    previews: pictures = true,
    home: homeWords = true,
    copy = [],
    onCheck,
    onReader,
    onWritten,
  }: Options,
): Plugin {
  const isApp = kind === 'app';
  const isBuild = process.env.NODE_ENV === 'production';
  const cacheDir = join(context.siteDir, 'node_modules/.cache');
  const reader = createPageReader({
    siteDir: context.siteDir,
    cacheDir: join(cacheDir, 'pages'),
    // An app's pages are Docusaurus's; of others, when the site is built, no browser runs the modules.
    settings: isApp ? null : compileSettings(context, docsDir, isBuild),
    vocabulary,
  });
  // Before anything is read.
  const failIfEdited = isBuild ? snapshotBank(docsDir, context.siteDir) : undefined;
  onReader?.(pageDescriber(reader, context));
  let findings: readonly Message[] = [];
  const check = createContentCheck({
    docsDir,
    siteDir: context.siteDir,
    failing: isBuild,
    reader,
    names,
    vocabulary,
    trust,
    onMessages(found) {
      findings = found;
    },
  });
  const word = (id: string, message: string) => context.codeTranslations[id] ?? message;
  // While writing it is made anew after each edit, where bytes do not count.
  const choice = engine === false ? 'embedded' : engine;
  const search = isBuild
    ? createSearchIndex(docsDir, choice, createSearchCache(join(cacheDir, 'search-index'), docsDir))
    : createSearchIndex(docsDir, 'embedded');
  const previews = createPreviews(context, vocabulary.levels, brand, pictures);
  const structuredData = createStructuredData(context);
  const permanentPages = createPermanentPages(context, vocabulary.levels);
  let policy: {policy: Policy; meta: string} | undefined;
  const pageFiles = createPageFiles({
    roots: {
      docsDir,
      staticDirs: context.siteConfig.staticDirectories.map((dir) => resolve(context.siteDir, dir)),
    },
    baseUrl: context.baseUrl,
    activeSvgAllowed: trust.activeHtml,
  });

  let checked: Promise<void> | undefined;

  return {
    name: 'question-bank',

    getPathsToWatch() {
      return [SYNONYMS_NAME, LEDGER_NAME].map((name) => join(docsDir, name));
    },

    loadContent() {
      // Threads begin while Docusaurus looks at the files; what fails is said when it is needed.
      if (!isBuild) {
        for (const path of listBank(docsDir).pages) {
          reader.read(join(docsDir, path)).catch(() => undefined);
        }
        return;
      }
      const checking = check.run();
      checking.catch(() => undefined);
      checked = checking;
      onCheck?.(checking);
    },

    async allContentLoaded({allContent, actions}) {
      const docs = listDocFiles(allContent, context.siteDir);
      const ofBank = isApp ? await pagesWithBlocks(docs, docsDir) : docs;
      const allPages = await readPages(ofBank, reader);
      const pages = allPages.filter(({doc}) => doc.listed);
      await (isBuild ? checked : check.run());
      // Which files are pages of an app, the site's own options say.
      if (!isApp) check.compare(allPages.map(({doc}) => doc.path));
      const {baseUrl} = context;
      const topics = buildTopics(pages, {
        baseUrl,
        names,
        withPages: !isApp,
        rootLabels: [word('topic.root.alone', 'Questions'), word('topic.root', 'More questions')],
      });
      const home = buildHome(topics, pages, typeof homeWords === 'object' ? homeWords : {});
      const write = (name: string, data: unknown) => actions.createData(name, JSON.stringify(data));
      const addPage = ([path, component]: readonly [string, string]) => {
        actions.addRoute({path: baseUrl + path, component, exact: true});
      };

      search.update(searchRecords(topics, pages));
      previews.update(home, topics, pages);
      structuredData.update(topics, pages);
      await write('levels.json', levelNames(vocabulary.levels, context.codeTranslations));
      await actions.createData('vocabulary.css', vocabularyStyles(vocabulary));
      await write('home.json', home);
      await write('topics.json', menuTopics(topics));
      const addresses = placeQuestions(allPages, topics, await readLedger(docsDir), baseUrl);
      const files = isApp ? null : await pageFiles.update(allPages);
      for (const page of allPages) {
        const name = pageDataName(page.doc.relativePath);
        await write(name, pageData(page, addresses, baseUrl, files?.get(page.doc.path)));
      }

      if (isBuild) failOnLost(addresses.lost);
      const others = isApp ? docs : allPages.map(({doc}) => doc);
      const permalinks = [...others, ...topics].map((page) => page.permalink);
      permanentPages.update(
        addresses,
        permalinks.map((permalink) => pageKey(permalink, baseUrl)),
        previews.ofQuestions(),
      );

      // Before the bundler starts: it and Pagefind each want half a gigabyte.
      if (isBuild) await Promise.all([search.prepare(), previews.prepare()]);
      if (engine !== false) addPage(ownPages.search);
      if (isApp) return;
      // Style sheets and scripts of the development server stand inside pages.
      if (isBuild) policy = await pagePolicy(await search.manifest(), await scripts);

      if (homeWords !== false) addPage(ownPages.home);
      addPage(ownPages.offline);

      const withIndex = new Set(allPages.map(({doc}) => doc.permalink));
      for (const id of topicsWithoutPages(allPages, topics)) {
        await write(`topic-${id}.json`, {id, isRoot: id === ROOT_TOPIC, pages: []});
      }
      for (const topic of topics) {
        const data = await write(`topic-${topic.id}.json`, topic);
        if (withIndex.has(topic.permalink)) continue;
        actions.addRoute({
          path: topic.permalink,
          component: '@theme/TopicPage',
          modules: {topic: data},
          exact: true,
        });
      }
    },

    configureWebpack(config) {
      if (!isApp) {
        applyCompiledPages(config.module?.rules ?? [], {
          reader,
          docsDir,
          vocabulary,
          scripts: isBuild,
        });
      }
      if (config.resolve && !isApp) resolveLiterally(config.resolve, listBank(docsDir).hasLinks);
      const devServer = servedFiles(context.baseUrl, (path) => {
        // For plugins/theme/client/findings.ts.
        if (path === '__findings.json') return Buffer.from(JSON.stringify(findings));
        const inSearch = path.startsWith(`${searchFolder}/`);
        return inSearch
          ? search.file(path.slice(searchFolder.length + 1))
          : (permanentPages.document(path) ?? pageFiles.file(path));
      });
      // Docusaurus passes `devServer` on; its types do not say so.
      return {devServer} as object;
    },

    async postBuild({outDir, routesPaths}) {
      // After everything is read.
      failIfEdited?.();
      await reader.close();
      const build = buildWriter(outDir);
      if (engine !== false) await search.write(build);
      // Not in the build: readers need no second copy of all answers.
      await writeFile(join(context.generatedFilesDir, documentsName), search.documents());
      await copyFiles(docsDir, build, copy);
      await previews.write(outDir);
      await permanentPages.write(build);
      const {title, url} = context.siteConfig;
      const description = openSearchDescription(title, url + context.baseUrl);
      if (engine !== false) await build.add(openSearchFile, description);
      if (isApp) return;
      await pageFiles.write(build);
      await writeHeaders(build, context.baseUrl, await search.manifest(), await scripts);
      await structuredData.write(outDir, build);
      if (policy) {
        const files = routesPaths.map((path) => pageFile(path, context.baseUrl));
        await holdToPolicy(outDir, files, policy.policy, trust.activeHtml);
      }
      onWritten?.(permanentPages.targets());
    },

    injectHtmlTags() {
      const attributes = {
        rel: 'search',
        type: 'application/opensearchdescription+xml',
        title: context.siteConfig.title,
        href: context.baseUrl + openSearchFile,
      };
      const headTags: HtmlTagObject[] = engine === false ? [] : [{tagName: 'link', attributes}];
      // A bank whose pages may run what they like cannot be held to one.
      if (policy && !trust.activeHtml) {
        const content = {'http-equiv': 'Content-Security-Policy', content: policy.meta};
        headTags.unshift({tagName: 'meta', attributes: content});
      }
      return {headTags};
    },
  };
}

/** The pages with `???` blocks, among a site's others; those of older versions have the same ids. */
async function pagesWithBlocks(docs: readonly DocFile[], docsDir: string): Promise<DocFile[]> {
  const isOfBank = await Promise.all(
    docs.map(
      async ({path}) => path.startsWith(docsDir + sep) && hasBlocks(await readFile(path, 'utf8')),
    ),
  );
  return docs.filter((_doc, index) => isOfBank[index]);
}

/** The part of the bundler's options that is used here. */
interface Resolving {
  alias?: unknown;
  symlinks?: boolean;
}

/**
 * Change how the bundler finds files.
 *
 * @param hasLinks - Whether pages are reached by symbolic links: then they are known by the paths
 *   that the bank has for them.
 */
function resolveLiterally(resolve: Resolving, hasLinks: boolean): void {
  // Before the others: the first that fits is taken.
  const routes = {'@generated/routes$': join(__dirname, 'internals/routes.ts')};
  resolve.alias = {...routes, ...(resolve.alias ?? {})};
  if (hasLinks) resolve.symlinks = false;
}

/** The site's own word on the ledger, whatever was checked before. */
function failOnLost(lost: readonly string[]): void {
  if (lost.length === 0) return;
  const named = lost.slice(0, 20).map((id) => `  ${permanentPath('/', id)}`);
  const more = lost.length > named.length ? [`  and ${lost.length - named.length} more`] : [];
  throw new Error(
    [
      `Permanent addresses of the ledger (${LEDGER_NAME}) would be lost with this build:`,
      ...named,
      ...more,
      'Keep each id at its question, or as an alias of another; or mark its line `!withdrawn`.',
    ].join('\n'),
  );
}

/** Topics whose own page is built although no list has a page of them. */
function topicsWithoutPages(
  pages: readonly QuestionPage[],
  topics: readonly {id: string}[],
): Set<string> {
  const known = new Set(topics.map(({id}) => id));
  const introduced = pages.map(({doc}) => introducedTopic(doc.relativePath));
  return new Set(introduced.filter((id) => id !== null && !known.has(id)) as string[]);
}

/**
 * See that readers get the pages as they are written.
 *
 * @throws {Error} When something in them could act, and pages are not trusted with that.
 */
async function holdToPolicy(
  outDir: string,
  files: readonly string[],
  policy: Policy,
  isTrusted: boolean,
): Promise<void> {
  const found = await checkPages(outDir, files, policy);
  const acting = found.filter(({isStyle}) => !isStyle).map(({text}) => text);
  const styled = found.length - acting.length;
  if (styled > 0) {
    logger.warn(
      `Pages have ${styled} styles of their own, which their policy refuses: readers do not see them.`,
    );
  }
  if (acting.length === 0) return;
  const message = `Pages have what their policy refuses (SECURITY.md):\n\n${acting.join('\n')}\n`;
  if (!isTrusted) throw new Error(message);
  logger.warn(message);
}

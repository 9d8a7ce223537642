import type {BankOptions, HomeWords} from '../types/bank.d.ts';
import {hostedAddress} from '../language/questions/addresses.ts';
import {statSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {basename, join, relative, resolve, sep} from 'node:path';
import {logger} from '@docusaurus/logger';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {
  introducedTopic,
  listBank,
  ownPages,
  ROOT_TOPIC,
  type NameOptions,
} from '../bank/files/index.ts';
import type {Message} from '../check/index.ts';
import {buildWriter} from '../outputs/build-writer/index.ts';
import {cacheFolder} from '../bank/cache/cache-folder.ts';
import {findPageFiles, type PageFiles} from '../bank/page-files/index.ts';
import {createOutputs, type Site} from '../outputs/index.ts';
import {offeredFiles} from '../outputs/exports/output.ts';
import {sizeOfPages} from '../outputs/previews/output.ts';
import {hasBlocks} from '../language/questions/has-blocks.ts';
import {pageDataName} from '../language/questions/page-data-name.ts';
import {placeQuestions, readLedger} from '../bank/addresses.ts';
import {failOnLost} from './fail-on-lost.ts';
import {pageDescriber, type DescribePage} from './bank-front-matter.ts';
import {buildHome, menuTopics} from '../bank/build-home.ts';
import {buildTopics, type QuestionPage} from '../bank/build-topics.ts';
import type {DocFile} from '../bank/types.ts';
import {waysToContribute} from '../bank/repository-hosts.ts';
import {buildFolder} from './build-folder.ts';
import {createContentCheck} from './check-content.ts';
import {collectGarbage} from './internals/collect-garbage.ts';
import {servedFiles} from './internals/dev-server.ts';
import {forgetBrokenOff, keepByFolder} from './internals/bundler-cache.ts';
import {listDocFiles} from './internals/docs-content.ts';
import {escapeExports} from './internals/escape-exports.ts';
import {forgetEdits} from './internals/forget-edits.ts';
import {optimizeLater} from './internals/optimize-later.ts';
import {styleOptions} from './internals/style-options.ts';
import {bankFolders, type BankFolders} from './reader/markdown-plugins.ts';
import {
  compileSettings,
  createPageReader,
  pagesCache,
  applyCompiledPages,
  scriptsOutside,
  watchIncluded,
  watchTargets,
} from './reader/index.ts';
import {pathsToWatch} from './paths-to-watch.ts';
import {tryLock} from './lock.mjs';
import {snapshotBank} from './bank-snapshot.ts';
import {worthThread} from '../bank/threads/index.ts';
import {movedFrom, pageData} from '../bank/page-data.ts';
import {placeQuizzes} from '../bank/place-quizzes.ts';
import {levelNames} from '../language/questions/difficulty.ts';
import {calloutStyles, vocabularyStyles} from './vocabulary-styles.ts';

const noFiles: PageFiles = {ofPages: new Map(), published: new Map()};

/** What shows the pages that every bank has. */
const ownComponents = {
  home: '@theme/HomePage',
  search: '@theme/SearchPage',
  practice: '@theme/PracticePage',
  interview: '@theme/InterviewPage',
  offline: '@theme/OfflinePage',
} as const;

export interface Options
  extends
    Omit<Site, 'context' | 'isBuild' | 'csp'>,
    Pick<Required<BankOptions>, 'repository' | 'report'> {
  names: NameOptions;
  /** Whether the home page is the bank's, and its words. */
  home: boolean | HomeWords;
  /** Called with the content check of a build: what stops it should be said in its words. */
  onCheck?: (check: Promise<void>) => void;
  /** Called at once, with what names and describes pages. */
  onReader?: (describe: DescribePage) => void;
}

/**
 * Docusaurus plugin of the bank: checks and reads the questions of all docs and hands the
 * home page, the topics' pages and the 404 page what they show.
 */
export default function questionBank(context: LoadContext, options: Options): Plugin {
  const {docsDir, pages: kind, trust, engine, vocabulary, names, home: homeWords} = options;
  const isApp = kind === 'app';
  const isBuild = process.env.NODE_ENV === 'production';
  if (isBuild) optimizeLater();
  const reader = createPageReader({
    siteDir: context.siteDir,
    cacheDir: pagesCache(context.siteDir),
    // An app's pages are Docusaurus's; of others, when the site is built, no browser runs the modules.
    settings: isApp ? null : compileSettings(context, docsDir, isBuild),
    vocabulary,
    docsDir,
  });
  // Before anything is read.
  const failIfEdited = isBuild ? snapshotBank(docsDir, context.siteDir) : undefined;
  options.onReader?.(pageDescriber(reader, context));
  let findings: readonly Message[] = [];
  const roots = {
    docsDir,
    staticDirs: context.siteConfig.staticDirectories.map((dir) => resolve(context.siteDir, dir)),
  };
  const check = createContentCheck({
    docsDir,
    siteDir: context.siteDir,
    staticDirs: roots.staticDirs,
    failing: isBuild,
    reader,
    names,
    vocabulary,
    trust,
    onMessages(found) {
      findings = found;
    },
  });
  const activeSvgAllowed = trust.activeHtml;
  const word = (id: string, message: string) => context.codeTranslations[id] ?? message;
  const outputs = createOutputs({...options, context, isBuild});
  const folder = isBuild && !isApp ? buildFolder(context, docsDir, outputs) : undefined;
  let checked: Promise<void> | undefined;
  let linkTargets = '';
  let files: PageFiles = noFiles;

  return {
    name: 'question-bank',

    getPathsToWatch: () => pathsToWatch({siteDir: context.siteDir, ...roots}),

    loadContent() {
      // Threads begin while Docusaurus looks at the files; what fails is said when it is needed.
      if (!isBuild) {
        for (const path of listBank(docsDir).pages) {
          reader.read(join(docsDir, path)).catch(() => undefined);
        }
        return;
      }
      if (bytesOfPages(docsDir) >= worthThread * leastBytes) outputs.warmUp();
      const checking = check.run();
      checking.catch(() => undefined);
      checked = checking;
      options.onCheck?.(checking);
    },

    async allContentLoaded({allContent, actions}) {
      const {baseUrl, siteConfig, siteDir} = context;
      const places = {baseUrl, trailingSlash: siteConfig.trailingSlash};
      const docs = listDocFiles(allContent, siteDir).map((doc) => ({
        ...doc,
        permalink: hostedAddress(doc.permalink, places),
      }));
      const ofBank = isApp ? await pagesWithBlocks(docs, bankFolders(docsDir, context)) : docs;
      const allPages = await Promise.all(
        ofBank.map(async (doc): Promise<QuestionPage> => {
          const {questions, quizzes, links, checked: own} = await reader.read(doc.path);
          return {doc, questions, quizzes, links, files: own.page.files};
        }),
      );
      const pages = allPages.filter(({doc}) => doc.listed);
      await (isBuild ? checked : check.run());
      // Which files are pages of an app, the site's own options say.
      if (!isApp) check.compare(allPages.map(({doc}) => doc.path));
      const topics = buildTopics(pages, {
        baseUrl,
        names,
        withPages: !isApp,
        rootLabels: [word('topic.root.alone', 'Questions'), word('topic.root', 'More questions')],
      });
      const homePage = {permalink: baseUrl, label: siteConfig.title};
      const ledger = await readLedger(docsDir);
      const addresses = placeQuestions(allPages, topics, ledger, baseUrl, [homePage, ...docs]);
      const words = typeof homeWords === 'object' ? homeWords : {};
      const home = buildHome(topics, pages, words, addresses.leads.get(''));
      const write = (name: string, data: unknown) => actions.createData(name, JSON.stringify(data));
      const addPage = (name: keyof typeof ownPages) => {
        actions.addRoute({
          path: baseUrl + ownPages[name],
          component: ownComponents[name],
          exact: true,
        });
      };

      await write('levels.json', levelNames(vocabulary.levels, context.codeTranslations));
      await actions.createData('vocabulary.css', vocabularyStyles(vocabulary));
      await actions.createData('callouts.css', calloutStyles(vocabulary));
      await write('previews.json', sizeOfPages(pages));
      await write('home.json', home);
      await write('topics.json', menuTopics(topics));
      await write('comments.json', options.comments && {...options.comments, url: siteConfig.url});
      await write('contribute.json', {
        ...waysToContribute(options.repository, options.report),
        improve: pages.some(({doc}) => doc.editUrl !== undefined),
      });
      await write('exports.json', offeredFiles(options.exports, {pages}, siteConfig.url));
      files = isApp ? noFiles : await findPageFiles(allPages, {roots, baseUrl, activeSvgAllowed});
      const quizzes = placeQuizzes(pages);
      for (const page of allPages) {
        const {path, relativePath} = page.doc;
        const own = {files: files.ofPages.get(path), quiz: quizzes.get(relativePath)};
        await write(pageDataName(relativePath), pageData(page, addresses, baseUrl, own));
      }

      const targets = docs.map(({path, permalink}) => `${relative(siteDir, path)} ${permalink}`);
      linkTargets = await write('link-targets.json', targets.sort());

      if (isBuild) failOnLost(addresses);
      const others = isApp ? docs : allPages.map(({doc}) => doc);
      const permalinks = [...others, ...topics].map(({permalink}) => permalink);
      outputs.update({home, topics, pages, addresses, permalinks, files: files.published});
      // Beside the bundler: what pages cannot be without is waited for.
      if (isBuild) {
        await outputs.prepare();
        await collectGarbage();
      }
      if (engine !== false) addPage('search');
      if (isApp) return;
      if (homeWords !== false) addPage('home');
      addPage('practice');
      addPage('interview');
      addPage('offline');

      const withIndex = new Set(allPages.map(({doc}) => doc.permalink));
      for (const id of topicsWithoutPages(allPages, topics)) {
        await write(`topic-${id}.json`, {id, isRoot: id === ROOT_TOPIC, pages: [], quizPages: []});
      }
      for (const topic of topics) {
        const moved = movedFrom(topic.permalink, addresses, baseUrl);
        const data = await write(`topic-${topic.id}.json`, {...topic, moved});
        if (withIndex.has(topic.permalink)) continue;
        actions.addRoute({
          path: topic.permalink,
          component: '@theme/TopicPage',
          modules: {topic: data},
          exact: true,
        });
      }
      folder?.begin();
    },

    configureWebpack(config, isServer, {currentBundler}) {
      keepByFolder(config, context.generatedFilesDir);
      const runs = `${basename(context.generatedFilesDir)}-${isBuild ? 'build' : 'start'}.json`;
      const file = join(cacheFolder(context.siteDir, 'bundler-runs'), runs);
      // Builds wait for one another.
      if (forgetBrokenOff(config, file, isBuild || tryLock(`${file}.lock`))) {
        logger.info('The last run was broken off: the bundler keeps nothing of it.');
      }
      if (vocabulary.profile) watchIncluded(config.module?.rules ?? [], docsDir);
      watchTargets(config.module?.rules ?? [], docsDir, linkTargets);
      if (!isApp) {
        applyCompiledPages(config.module?.rules ?? [], {
          reader,
          docsDir,
          vocabulary,
          scripts: isBuild,
        });
      }
      escapeExports(config.module?.rules ?? []);
      if (config.resolve && !isApp) {
        const {hasLinks} = listBank(docsDir);
        resolveLiterally(config.resolve, {hasLinks, isRendering: isBuild && isServer});
      }
      const devServer = servedFiles(context.baseUrl, (path) => {
        // For plugins/theme/client/findings.ts.
        if (path === '__findings.json') return Buffer.from(JSON.stringify(findings));
        return outputs.serve(path);
      });
      const outDir = config.output?.path;
      const outside =
        folder && isServer && outDir !== undefined
          ? scriptsOutside(config.module?.rules ?? [], {...context, docsDir, outDir})
          : [];
      const ofBuild = {
        plugins: folder && !isServer ? [folder.bundlerPlugin] : [],
        module: {rules: outside},
      };
      const own = isBuild ? ofBuild : forgetEdits(config, currentBundler.instance, reader.rest);
      // Docusaurus passes `devServer` on; its types do not say so.
      return {devServer, ...own} as object;
    },

    configurePostCss: styleOptions(context.siteDir, [context.outDir]),

    async postBuild({outDir, routesPaths}) {
      // After everything is read.
      const published = [...files.published].map(([name, path]) => [path, name] as const);
      failIfEdited?.([...published, ...reader.included]);
      await reader.close();
      if (folder) await folder.write(routesPaths, outputs.write);
      else await outputs.write(buildWriter(outDir), []);
    },

    injectHtmlTags: () => ({headTags: outputs.tags()}),
  };
}

/** A question has more, but for the shortest: a bank with less in all has too few of them for threads. */
const leastBytes = 500;

function bytesOfPages(docsDir: string): number {
  const sizeOf = (path: string) => statSync(path, {throwIfNoEntry: false})?.size ?? 0;
  return listBank(docsDir).pages.reduce((sum, path) => sum + sizeOf(join(docsDir, path)), 0);
}

/** The pages with `???` blocks, among a site's others; those of older versions have the same ids. */
async function pagesWithBlocks(docs: readonly DocFile[], folders: BankFolders): Promise<DocFile[]> {
  const isOfBank = await Promise.all(
    docs.map(
      async ({path}) =>
        folders.some((one) => path.startsWith(one + sep)) &&
        hasBlocks(await readFile(path, 'utf8')),
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
 * @param links.hasLinks - Whether pages are reached by symbolic links: then they are known by the paths
 *   that the bank has for them.
 * @param links.isRendering - Whether it is for Node, which renders all pages.
 */
function resolveLiterally(
  resolve: Resolving,
  {hasLinks, isRendering}: {hasLinks: boolean; isRendering: boolean},
): void {
  const name = isRendering ? 'rendered-routes' : 'routes';
  // Before the others: the first that fits is taken.
  const routes = {'@generated/routes$': join(__dirname, `internals/${name}.ts`)};
  resolve.alias = {...routes, ...(resolve.alias ?? {})};
  if (hasLinks) resolve.symlinks = false;
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

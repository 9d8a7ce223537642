import type {IncomingMessage, ServerResponse} from 'node:http';
import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import type {EngineChoice} from '../search/build/choose-engine.ts';
import {buildHome} from './build-home.ts';
import {buildTopics} from './build-topics.ts';
import {createContentCheck} from './check-content.ts';
import {listDocFiles} from './docs-content.ts';
import {documentsName} from '../search/hosted/export.ts';
import {openSearchDescription, openSearchFile} from './open-search.ts';
import {createPreviews} from './previews.ts';
import {createPageReader} from './read-pages.ts';
import {createSearchIndex, searchFolder} from './search-index.ts';
import {searchRecords} from './search-records.ts';
import {createStructuredData} from './structured-data.ts';
import {earlyScript} from './early-script.ts';

/** The part of the development server's options that is used here. */
interface DevServer {
  setupMiddlewares: (middlewares: Middleware[]) => Middleware[];
}

interface Middleware {
  name: string;
  path: string;
  middleware: (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
}

export interface Options {
  /** Absolute path of the folder with the topics. */
  docsDir: string;
  /** Which engine searches the built site; by the size of the bank unless told. */
  engine?: EngineChoice;
}

/**
 * Docusaurus plugin of the bank: checks and reads the questions of all docs and hands the
 * home page, the topics' pages and the 404 page what they show.
 */
export default function questionBank(
  context: LoadContext,
  {docsDir, engine = 'auto'}: Options,
): Plugin {
  const readPages = createPageReader();
  const isBuild = process.env.NODE_ENV === 'production';
  const checkContent = createContentCheck(docsDir, context.siteDir, isBuild);
  // Made again with each edit while writing, where bytes do not count.
  const search = createSearchIndex(docsDir, isBuild ? engine : 'embedded');
  const previews = createPreviews(context);
  const structuredData = createStructuredData(context);

  return {
    name: 'question-bank',

    getPathsToWatch() {
      return [join(docsDir, 'synonyms.txt')];
    },

    async allContentLoaded({allContent, actions}) {
      const pages = await readPages(listDocFiles(allContent, context.siteDir));
      checkContent(pages.reduce((sum, {questions}) => sum + questions.length, 0));
      const topics = buildTopics(pages, context.baseUrl);
      const home = buildHome(topics, pages);
      const write = (name: string, data: unknown) => actions.createData(name, JSON.stringify(data));

      await search.update(searchRecords(topics, pages));
      previews.update(home, topics, pages);
      structuredData.update(topics, pages);
      await write('home.json', home);
      await write('topics.json', home.topics);
      const withIndex = new Set(pages.map(({doc}) => doc.permalink));
      for (const topic of topics) {
        const data = await write(`topic-${topic.id}.json`, topic);
        if (withIndex.has(topic.permalink)) continue;
        actions.addRoute({
          path: topic.permalink,
          component: '@site/src/components/TopicPage',
          modules: {topic: data},
          exact: true,
        });
      }
    },

    configureWebpack() {
      const path = `${context.baseUrl}${searchFolder}/`;
      const devServer: DevServer = {
        setupMiddlewares(middlewares) {
          middlewares.unshift({
            name: 'search-index',
            path,
            middleware: ({url = ''}, response, next) => {
              const bytes = search.file(url.replace(/^\//, '').replace(/\?.*$/, ''));
              if (bytes) response.end(bytes);
              else next();
            },
          });
          return middlewares;
        },
      };
      // Docusaurus passes `devServer` on; its types do not say so.
      return {devServer} as object;
    },

    async postBuild({outDir}) {
      await search.write(outDir);
      // Not in the build: readers need no second copy of all answers.
      await writeFile(join(context.generatedFilesDir, documentsName), search.documents());
      await previews.write(outDir);
      await structuredData.write(outDir);
      const {title, url} = context.siteConfig;
      const description = openSearchDescription(title, url + context.baseUrl);
      await writeFile(join(outDir, openSearchFile), description);
    },

    injectHtmlTags() {
      const attributes = {
        rel: 'search',
        type: 'application/opensearchdescription+xml',
        title: context.siteConfig.title,
        href: context.baseUrl + openSearchFile,
      };
      return {
        headTags: [{tagName: 'link', attributes}],
        preBodyTags: [{tagName: 'script', innerHTML: earlyScript}],
      };
    },
  };
}

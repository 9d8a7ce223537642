import type {LoadContext, Plugin} from '@docusaurus/types';
import {buildHome} from './build-home.ts';
import {buildTopics} from './build-topics.ts';
import {createContentCheck} from './check-content.ts';
import {listDocFiles} from './docs-content.ts';
import {createPageReader} from './read-pages.ts';
import {earlyScript} from './early-script.ts';

export interface Options {
  /** Absolute path of the folder with the topics. */
  docsDir: string;
}

/**
 * Docusaurus plugin of the bank: checks and reads the questions of all docs and hands the
 * home page, the topics' pages and the 404 page what they show.
 */
export default function questionBank(context: LoadContext, {docsDir}: Options): Plugin {
  const readPages = createPageReader();
  const checkContent = createContentCheck(
    docsDir,
    context.siteDir,
    process.env.NODE_ENV === 'production',
  );

  return {
    name: 'question-bank',

    async allContentLoaded({allContent, actions}) {
      const pages = await readPages(listDocFiles(allContent, context.siteDir));
      checkContent(pages.reduce((sum, {questions}) => sum + questions.length, 0));
      const topics = buildTopics(pages, context.baseUrl);
      const home = buildHome(topics, pages);
      const write = (name: string, data: unknown) => actions.createData(name, JSON.stringify(data));

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

    injectHtmlTags() {
      return {preBodyTags: [{tagName: 'script', innerHTML: earlyScript}]};
    },
  };
}

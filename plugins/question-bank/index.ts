import type {LoadContext, Plugin} from '@docusaurus/types';
import {buildHome} from './build-home.ts';
import {buildTopics} from './build-topics.ts';
import {listDocFiles} from './docs-content.ts';
import {createPageReader} from './read-pages.ts';
import {earlyScript} from './early-script.ts';

/**
 * Docusaurus plugin of the bank: reads the questions of all docs and hands the
 * home page, the topics' pages and the 404 page what they show.
 */
export default function questionBank(context: LoadContext): Plugin {
  const readPages = createPageReader();

  return {
    name: 'question-bank',

    async allContentLoaded({allContent, actions}) {
      const pages = await readPages(listDocFiles(allContent, context.siteDir));
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

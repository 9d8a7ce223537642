import {topicOf} from '../../bank/files/index.ts';
import type {Output, Site} from '../types.ts';
import {breadcrumbs, webSite, type Step, type Thing} from './graph.ts';
import {jsonLdScript} from './script.ts';
import type {QuestionPage} from '../../bank/build-topics.ts';
import type {TopicPages} from '../../bank/types.ts';
import {pageFile} from '../../language/questions/addresses.ts';

/** Where the site is, and what it is called. */
export interface SiteFacts {
  title: string;
  /** Origin, without a path. */
  url: string;
  baseUrl: string;
}

/** Structured data of one page. */
export interface PageData {
  /** The page's address below the origin. */
  permalink: string;
  things: Thing[];
}

/** What search engines are told of each page, in the built HTML. */
export function createStructuredData({context: {siteConfig, baseUrl}}: Pick<Site, 'context'>) {
  const {title, url, trailingSlash} = siteConfig;
  let things = new Map<string, Thing[]>();

  return {
    update({topics, pages}) {
      const data = describePages({title, url, baseUrl}, topics, pages);
      const places = {baseUrl, trailingSlash};
      things = new Map(data.map((page) => [pageFile(page.permalink, places), page.things]));
    },
    head: (page) => jsonLdScript(things.get(page) ?? []),
  } satisfies Output;
}

/** Pages of questions, the landing pages of topics, and the home page of a host. */
export function describePages(
  site: SiteFacts,
  topics: readonly TopicPages[],
  pages: readonly QuestionPage[],
): PageData[] {
  const step = (name: string, permalink: string): Step => ({
    name,
    url: site.url + permalink,
  });
  const home = step(site.title, site.baseUrl);
  const topicSteps = new Map(topics.map(({id, label, permalink}) => [id, step(label, permalink)]));
  const withFile = new Set(pages.map(({doc}) => doc.permalink));

  return [
    // Nobody reads the name of a site that is a folder of another.
    ...(site.baseUrl === '/' ? [{permalink: site.baseUrl, things: [webSite(home)]}] : []),
    ...topics
      .filter(({permalink}) => !withFile.has(permalink))
      .map(({label, permalink}) => ({
        permalink,
        things: present(breadcrumbs([home, step(label, permalink)])),
      })),
    ...pages.map(({doc}) => {
      const topic = topicSteps.get(topicOf(doc.relativePath));
      const page = step(doc.label, doc.permalink);
      const way = [home, ...(topic && topic.url !== page.url ? [topic] : []), page];
      return {permalink: doc.permalink, things: present(breadcrumbs(way))};
    }),
  ];
}

function present(thing: Thing | null): Thing[] {
  return thing ? [thing] : [];
}

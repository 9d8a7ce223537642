import {translate} from '@docusaurus/Translate';
import topics from '@generated/question-bank/default/topics.json';
import {withSlash} from '../../language/questions/addresses';

/** A page that another leads to. */
export interface PageLink {
  permalink: string;
  title: string;
}

/** The topic after this one: where the last page of a topic leads. */
export function nextTopic(id: string | undefined): PageLink | undefined {
  const index = topics.findIndex((topic) => topic.id === id);
  const next = index < 0 ? undefined : topics[index + 1];
  return next && {permalink: next.permalink, title: next.label};
}

/** A topic's own page: where the first of its pages leads back to. */
export function topicPage(id: string | undefined): PageLink | undefined {
  const topic = topics.find((one) => one.id === id);
  return topic && {permalink: topic.permalink, title: topic.label};
}

/** Whether a page is its topic's own. */
export function isTopicPage(topic: PageLink | undefined, permalink: string): boolean {
  return withSlash(topic?.permalink ?? '') === withSlash(permalink);
}

/** Where a page belongs: to its topic, whose own page belongs to the home page. */
export function wayUp(id: string | undefined, permalink: string): PageLink {
  const topic = topicPage(id);
  return topic && !isTopicPage(topic, permalink)
    ? topic
    : {permalink: '/', title: translate({id: 'menu.home', message: 'Home'})};
}

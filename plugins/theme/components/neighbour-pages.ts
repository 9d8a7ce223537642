import topics from '@generated/question-bank/default/topics.json';

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

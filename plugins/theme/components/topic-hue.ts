import topics from '@generated/question-bank/default/topics.json';

/** As many as plugins/theme/css/tokens.css has. */
const hues = 12;

/**
 * The hue of a topic, by its place in the list of topics: attributes of the element that shows it,
 * `{'data-hue': 3}`; none for what is no topic. A policy may forbid an element's own style.
 */
export function topicHue(topic: string | undefined): {'data-hue'?: number} {
  const place = topics.findIndex(({id}) => id === topic);
  return place < 0 ? {} : {'data-hue': place % hues};
}

import {questionAddress} from '../language/questions/addresses.ts';
import {ROOT_TOPIC, topicOf} from './files/index.ts';
import {sum, total as totalOf, type QuestionPage} from './build-topics.ts';
import type {Home, HomeWords, Sample, Topic, TopicPages} from './types.ts';

/** How many questions the home page can offer one after another. */
const sampleCount = 12;

/** What the home page shows: topics without their pages, and questions to start with. */
export function buildHome(
  topics: readonly TopicPages[],
  pages: readonly QuestionPage[],
  words: HomeWords = {},
): Home {
  const counts = sum(topics.map((topic) => topic.counts));
  return {
    words,
    // A page in no folder that only greets is in the menu.
    topics: menuTopics(topics).filter(({id, total}) => id !== ROOT_TOPIC || total > 0),
    counts,
    total: totalOf(counts),
    samples: pickSamples(topics, pages),
  };
}

/** The topics of the menu, without their pages. */
export function menuTopics(topics: readonly TopicPages[]): Topic[] {
  return topics.map(withoutPages);
}

function withoutPages(topic: TopicPages): Topic {
  const {id, label, permalink, description, counts, total, pageCount} = topic;
  return {id, label, permalink, description, counts, total, pageCount};
}

/**
 * Questions spread over the topics, in turn, and evenly over each topic: the same
 * bank always offers the same ones, so that a build can be repeated.
 */
function pickSamples(topics: readonly TopicPages[], pages: readonly QuestionPage[]): Sample[] {
  const queues = topics.map((topic) => {
    const all = pages
      .filter(({doc}) => topicOf(doc.relativePath) === topic.id)
      .flatMap(({doc, questions}) =>
        questions
          .filter(({hint}) => hint !== null)
          .map((question): Sample => ({
            title: question.title,
            href: questionAddress(doc.permalink, question.id),
            level: question.difficulty,
            hint: question.hint,
            topic: topic.label,
          })),
      );
    const step = Math.max(1, Math.floor(all.length / sampleCount));
    return all.filter((_, index) => index % step === 0);
  });

  const samples: Sample[] = [];
  for (let round = 0; round < sampleCount && samples.length < sampleCount; round++) {
    for (const queue of queues) {
      const sample = queue[round];
      if (sample && samples.length < sampleCount) samples.push(sample);
    }
  }

  return samples;
}

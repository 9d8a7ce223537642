import {questionAddress} from '../language/questions/addresses.ts';
import type {Lead} from './addresses.ts';
import {introducedTopic, ROOT_TOPIC, topicOf} from './files/index.ts';
import {sum, total as totalOf, type QuestionPage} from './build-topics.ts';
import type {HomeWords} from '../types/bank.d.ts';
import type {Question} from '../language/questions/types.ts';
import {homeSections} from './types.ts';
import type {DocFile, Home, ListedTopic, MenuTopic, Sample, TopicPages} from './types.ts';

/** How many questions the home page can ask one after another; its style sheet has a rule for each. */
const sampleCount = 12;

/** Longer than anybody says at a stretch: such an answer is read on its page. */
const mostSaid = 900;

/** Letters of a title that is asked in a breath. */
const mostAsked = 90;

/** So many pages tell what a topic is about, in one line. */
const namedPages = 4;

/** What the home page shows: topics without their pages, and questions to start with. */
export function buildHome(
  topics: readonly TopicPages[],
  pages: readonly QuestionPage[],
  words: HomeWords = {},
  leads: readonly Lead[] = [],
): Home {
  const counts = sum(topics.map((topic) => topic.counts));
  return {
    words: {sections: homeSections, ...words},
    // A page in no folder that only greets is in the menu.
    topics: topics.filter(({id, total}) => id !== ROOT_TOPIC || total > 0).map(listed),
    counts,
    total: totalOf(counts),
    samples: pickSamples(topics, pages),
    greeting: greetingOf(pages),
    // The page itself is here, whatever it was on an earlier site.
    moved: leads.filter(({id}) => id !== ''),
  };
}

function greetingOf(pages: readonly QuestionPage[]): Home['greeting'] {
  const page = pages.find(({doc}) => introducedTopic(doc.relativePath) === ROOT_TOPIC);
  if (!page || page.questions.length > 0) return null;
  const {title, permalink, description} = page.doc;
  return {title, permalink, description};
}

/** The topics of the menu. */
export function menuTopics(topics: readonly TopicPages[]): MenuTopic[] {
  return topics.map(({id, label, permalink, total}) => ({id, label, permalink, total}));
}

function listed(topic: TopicPages): ListedTopic {
  const names = topic.pages.slice(0, namedPages).map(({title}) => title);
  const {id, label, permalink, description, counts, total, pageCount} = topic;
  return {id, label, permalink, description, counts, total, pageCount, pageNames: names};
}

/**
 * Questions of the topics in turn, of each level in turn, and spread over each topic: the same bank
 * always offers the same ones, so that a build can be repeated.
 */
function pickSamples(topics: readonly TopicPages[], pages: readonly QuestionPage[]): Sample[] {
  const left = topics.map(({id, label}) =>
    bestToAsk(
      pages
        .filter(({doc}) => topicOf(doc.relativePath) === id)
        .flatMap(({doc, questions}) => questions.map((question) => toSample(question, doc, label))),
    ),
  );
  const levels = [...new Set(left.flat().map(({level}) => level))];
  const rounds = Math.ceil(sampleCount / topics.length);

  const samples: Sample[] = [];
  for (let round = 0; round < sampleCount && samples.length < sampleCount; round++) {
    for (const questions of left) {
      const wanted = levels[samples.length % levels.length];
      const ofLevel = questions.filter(({level}) => level === wanted);
      const some = ofLevel.length > 0 ? ofLevel : questions;
      const sample = some[Math.floor((some.length * (round % rounds)) / rounds)];
      if (!sample || samples.length === sampleCount) continue;
      samples.push(sample);
      questions.splice(questions.indexOf(sample), 1);
    }
  }

  return samples;
}

function toSample(question: Question, {permalink}: DocFile, topic: string): Sample {
  const {id, title, titleParts, difficulty, hint, shortAnswer} = question;
  return {
    title,
    ...(titleParts && {titleParts}),
    href: questionAddress(permalink, id),
    level: difficulty,
    hint,
    shortAnswer: shortAnswer.length > mostSaid ? '' : shortAnswer,
    topic,
  };
}

/** Questions asked in a breath, with something to think about and something to say; else all. */
function bestToAsk(all: readonly Sample[]): Sample[] {
  const best = all.filter(
    ({title, hint, shortAnswer}) =>
      title.length <= mostAsked && hint !== null && shortAnswer !== '',
  );
  return [...(best.length > 0 ? best : all)];
}

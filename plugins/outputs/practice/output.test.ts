import {gzipSync} from 'node:zlib';
import {expect, it} from 'vitest';
import {buildTopics, type QuestionPage} from '../../bank/build-topics.ts';
import {readPage} from '../../language/questions/read-page.ts';
import {defaultVocabulary} from '../../language/vocabulary.ts';
import {answerHash} from '../../bank/answer-hash.ts';
import type {Bank} from '../types.ts';
import {createPractice, practiceData} from './output.ts';

function page(relativePath: string, permalink: string, text: string): QuestionPage {
  const doc = {
    path: `/docs/${relativePath}`,
    relativePath,
    permalink,
    title: relativePath,
    label: `Label of ${relativePath}`,
    description: '',
    position: undefined,
    listed: true,
  };
  const questions = readPage(text).questions.map(({parts}) => parts.question);
  return {doc, questions, links: [], files: []};
}

function bankOf(...pages: QuestionPage[]) {
  return {pages, topics: buildTopics(pages, {baseUrl: '/bank/'})};
}

const some = bankOf(
  page('trains/index.md', '/bank/trains', 'Welcome.'),
  page(
    'trains/doors.md',
    '/bank/trains/doors',
    '??? question "Open? {#open #ajar}"\n    🟡 **Intermediate**\n\n    Not while it moves.\n',
  ),
  page('git/basics.md', '/bank/git/basics', '??? question "Rebase? {#rebase}"\n    Yes.\n'),
);

it('has all questions in the order of the bank, each with its place, level, answer and former ids', () => {
  const data = practiceData(some, defaultVocabulary);
  expect(data.topics.map(({name, path}) => [name, path])).toEqual([
    ['git', '/bank/git/'],
    ['trains', '/bank/trains/'],
  ]);
  // The page that only greets has none.
  expect(data.pages).toEqual([
    {path: '/bank/git/basics/', label: 'Label of git/basics.md', topic: 0},
    {path: '/bank/trains/doors/', label: 'Label of trains/doors.md', topic: 1},
  ]);
  const [open, rebase] = some.pages.flatMap(({questions}) => questions.map(answerHash));
  expect(data.questions).toEqual([
    ['rebase', -1, 0, rebase],
    ['open', 1, 1, open, ['ajar']],
  ]);
});

it('knows which callouts an interviewer listens for, and not what is a mere remark', () => {
  expect(practiceData(some, defaultVocabulary).callouts).toEqual({
    key: 'listen',
    tip: 'listen',
    warning: 'mistake',
    wrong: 'mistake',
    'follow-up': 'followUp',
  });
});

it('is served while pages are written, as it is after each edit', async () => {
  const output = createPractice({vocabulary: defaultVocabulary});
  const served = async () =>
    JSON.parse(String(await output.serve?.('practice/questions.json'))) as {questions: unknown[]};
  output.update?.(some as unknown as Bank);
  expect((await served()).questions).toHaveLength(2);
  output.update?.(bankOf(...some.pages.slice(0, 2)) as unknown as Bank);
  expect((await served()).questions).toHaveLength(1);
  expect(await output.serve?.('practice/other.json')).toBeUndefined();
});

it('has 10,000 questions in less than 350 kB, as hosts send them', () => {
  const words = 'why does a pod stay pending when nodes are free and who decides'.split(' ');
  const title = (seed: number) =>
    Array.from({length: 6}, (_, index) => words[(seed * (index + 3) * 7919) % words.length]).join(
      ' ',
    );
  const pages = Array.from({length: 500}, (_, number) => {
    const blocks = Array.from({length: 20}, (_unused, index) => {
      const seed = number * 20 + index;
      return `??? question "${title(seed)} ${seed}"\n    Because of ${seed}.\n`;
    });
    return page(`topic/page-${number}.md`, `/bank/topic/page-${number}`, blocks.join('\n'));
  });
  const data = practiceData(bankOf(...pages), defaultVocabulary);
  expect(data.questions).toHaveLength(10_000);
  expect(gzipSync(JSON.stringify(data)).length).toBeLessThan(350_000);
});

import {expect, it} from 'vitest';
import {quizGroups} from '../language/questions/quiz-groups.ts';
import {readPage} from '../language/questions/read-page.ts';
import {buildTopics, type QuestionPage} from './build-topics.ts';
import {placeQuizzes} from './place-quizzes.ts';

function page(relativePath: string, text: string): QuestionPage {
  const read = readPage(text);
  const name = relativePath.replace(/\.md$/, '');
  return {
    doc: {
      path: `/site/docs/${relativePath}`,
      relativePath,
      permalink: `/${name}/`,
      title: name,
      label: `Label of ${name}`,
      description: '',
      position: undefined,
      listed: true,
    },
    questions: read.questions.map(({parts}) => parts.question),
    quizzes: quizGroups(read),
    links: [],
    files: [],
  };
}

const question = '??? question "What is a pod?"\n    The smallest unit.\n\n';
const quiz = (title: string) =>
  `??? quiz "${title}"\n    - [x] Yes\n    - [ ] No\n\n    It is so.\n\n`;

const placesOf = (...pages: QuestionPage[]) => Object.fromEntries(placeQuizzes(pages));

it('a section whose heading is a link to a page of questions is its quiz', () => {
  const quizPage = page(
    'k8s/quiz.md',
    `# Quiz\n\n## [Pods and more](./pods%20etc.md#top)\n\n${quiz('A?')}${quiz('B?')}## [Others](../aws/s3.md)\n\n${quiz('C?')}## Text\n\n${quiz('D?')}`,
  );
  expect(
    placesOf(quizPage, page('k8s/pods etc.md', question), page('aws/s3.md', question)),
  ).toEqual({
    'k8s/pods etc.md': {
      href: '/k8s/quiz/#pods-and-more',
      label: 'Label of k8s/pods etc',
      count: 2,
    },
    'aws/s3.md': {href: '/k8s/quiz/#others', label: 'Label of aws/s3', count: 1},
  });
});

it('quizzes on a page of questions are its quiz too, and come first', () => {
  const elsewhere = page('k8s/a-quiz.md', `## [Pods](pods.md)\n\n${quiz('A?')}`);
  const own = page('k8s/pods.md', `## Pods\n\n${question}${quiz('Own {#own}')}${quiz('More?')}`);
  expect(placesOf(elsewhere, own)).toEqual({
    'k8s/pods.md': {href: '/k8s/pods/#own', label: 'Label of k8s/pods', count: 3},
  });
});

it.each(['./none.md', 'https://example.org/pods.md', './text.md', '%E0%A4%A'])(
  'a heading that leads to no page of questions (%s) makes no quiz of one',
  (link) => {
    const text = page('k8s/text.md', 'Text.\n');
    expect(placesOf(page('k8s/quiz.md', `## [Pods](${link})\n\n${quiz('A?')}`), text)).toEqual({});
  },
);

it('a topic has its pages of quizzes apart, and counts neither them nor their questions', () => {
  const [topic] = buildTopics(
    [page('k8s/pods.md', question), page('k8s/quiz.md', `${quiz('A?')}${quiz('B?')}`)],
    {baseUrl: '/'},
  );
  expect(topic).toMatchObject({total: 1, pageCount: 1});
  expect(topic?.pages.map(({permalink}) => permalink)).toEqual(['/k8s/pods/']);
  expect(topic?.quizPages).toEqual([
    {title: 'Label of k8s/quiz', permalink: '/k8s/quiz/', count: 2},
  ]);
});

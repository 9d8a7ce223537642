import {expect, it} from 'vitest';
import {defaultVocabulary} from '../language/vocabulary.ts';
import {inspectPage} from './inspect.ts';
import {readSource} from './source-page.ts';

function inspect(text: string) {
  const path = 'docs/aws/page.md';
  return inspectPage(path, readSource({path, bytes: Buffer.from(text)}), []);
}

it('shows what a quiz was read as', () => {
  const text =
    '## [Queues](./queues.md)\n\n??? quiz easy "Which keeps messages? {#keeps-messages}"\n    - [ ] EBS\n    - [x] SQS\n\n    It is a queue.\n';
  expect(inspect(text).quizzes).toEqual([
    {
      id: 'keeps-messages',
      title: 'Which keeps messages?',
      difficulty: 'beginner',
      hint: null,
      choices: [
        {text: 'EBS', isRight: false},
        {text: 'SQS', isRight: true},
      ],
      explanation: 'It is a queue.',
      sectionLink: './queues.md',
      line: 3,
    },
  ]);
});

it('shows no quiz where none can be asked', () => {
  expect(inspect('??? quiz "Which?"\n    - [ ] EBS\n')).not.toHaveProperty('quizzes');
});

it('shows the level that the path of a page says, under the profile of MkDocs', () => {
  const path = 'docs/git/senior/page.md';
  const file = {path, bytes: Buffer.from('??? question "Why?"\n    A.\n')};
  const source = readSource(file, {...defaultVocabulary, profile: 'mkdocs'});
  expect(inspectPage(path, source, []).questions).toMatchObject([{difficulty: 'advanced'}]);
});

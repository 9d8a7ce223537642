import {describe, expect, it} from 'vitest';
import {readPage} from './read-page.ts';
import type {Quiz, QuizProblem} from './types.ts';

const body = `- [ ] Amazon EBS
- [x] Amazon SQS
- [ ] AWS CodeDeploy

SQS keeps messages until a consumer takes them.`;

const indented = (text: string, by = '    ') => text.replace(/^(?=.)/gm, by);
const quiz = `??? quiz "Which service decouples? {#decouple}"\n${indented(body)}\n`;
const tagged = `<quiz>\nWhich service decouples? {#decouple}\n${body}\n</quiz>\n`;

const expected = {
  id: 'decouple',
  title: 'Which service decouples?',
  choices: [
    {text: 'Amazon EBS', isRight: false},
    {text: 'Amazon SQS', isRight: true},
    {text: 'AWS CodeDeploy', isRight: false},
  ],
  explanation: 'SQS keeps messages until a consumer takes them.',
};

function quizzesOf(text: string): Quiz[] {
  return readPage(text)
    .quizzes.filter(({isUsable}) => isUsable)
    .map(({parts}) => parts.quiz);
}

function problemsOf(text: string): QuizProblem['kind'][] {
  return readPage(text).quizzes.flatMap(({problems}) => problems.map(({kind}) => kind));
}

describe.each([
  ['a block', quiz],
  ['two tags', tagged],
  ['a block with CRLF', quiz.replaceAll('\n', '\r\n')],
  ['two tags with CRLF', tagged.replaceAll('\n', '\r\n')],
  ['a block indented by tabs', quiz.replaceAll('    ', '\t')],
  ['a block in a list item', `- A step:\n\n${indented(quiz, '  ')}`],
  ['two tags in a list item', `- A step:\n\n${indented(tagged, '  ')}`],
  ['a block in a quote', quiz.replace(/^/gm, '> ')],
  ['two tags in a quote', tagged.replace(/^/gm, '> ')],
  ['two tags in a block', `??? note "Note"\n${indented(tagged)}`],
  ['two tags in a list item far in', `1. Step\n    - Deep\n\n${indented(tagged, '      ')}`],
  [
    'two tags with blank lines',
    tagged.replaceAll('\n', '\n\n').replace(/(\n- .*)\n(?=\n-)/g, '$1'),
  ],
  ['two tags right below a paragraph', `Text\n${tagged}Text\n`],
  ['two tags with spaces around', ` ${tagged.replace('</quiz>', '  </quiz> ')}`],
  ['two tags in a long page', `${'Text.\n\n'.repeat(200)}??? note "A"\n    B\n\n${tagged}`],
])('a quiz written as %s', (_, text) => {
  it('is read', () => {
    const [first, ...others] = quizzesOf(text);
    expect(first).toMatchObject(expected);
    expect(others).toEqual([]);
    expect(problemsOf(text)).toEqual([]);
  });

  it('is no question', () => {
    expect(readPage(text).questions).toEqual([]);
  });
});

it('a quiz has the place of its opening line', () => {
  for (const text of [quiz, tagged]) {
    expect(quizzesOf(`Text\n\n  \n${text}`)[0]).toMatchObject({line: 4, column: 1});
  }
});

it('a quiz between two tags may have blocks at the edge of the page, and ends where it says', () => {
  const inside = `<quiz>\nWhat?\n- [x] A\n- [ ] B\n\n${'Because. '.repeat(60)}\n\n??? note "More"\n    It is so.\n\n## Why\n\n</quiz>\n\nText\n`;
  const [first] = quizzesOf(inside);
  expect(first?.explanation).toMatch(/^Because\. .* More It is so\. Why$/);
});

it('the text before the choices belongs to what is asked', () => {
  const text =
    '<quiz>\nWhat does it print?\n\n```sh\necho $((1+1))\n```\n\n- [ ] 1\n- [x] 2\n</quiz>\n';
  const [first] = readPage(text).quizzes;
  expect(first?.parts.prompt.map(({type}) => type)).toEqual(['code']);
  expect(first?.parts.quiz.choices).toHaveLength(2);
});

it('several choices may be right, and choices have code and HTML as they are', () => {
  const text =
    '??? quiz "Which?"\n    * [X] `a | b`\n    * [x] <b>Bold</b> <script>alert(1)</script>\n    * [ ] `<quiz>`\n\n    So.\n';
  expect(quizzesOf(text)[0]?.choices).toEqual([
    {text: 'a | b', isRight: true},
    {text: 'Bold alert(1)', isRight: true},
    {text: '<quiz>', isRight: false},
  ]);
});

it('level and hint are those of questions; the level of the page counts too', () => {
  const choices = '    - [x] A\n    - [ ] B\n';
  const written = `??? quiz advanced "Which?"\n    🧠 Think of time.\n\n${choices}`;
  expect(quizzesOf(written)[0]).toMatchObject({difficulty: 'advanced', hint: 'Think of time.'});
  const line = `??? quiz "Which?"\n    🟢 **Beginner**\n\n${choices}`;
  expect(quizzesOf(line)[0]?.difficulty).toBe('beginner');
  const page = `---\ndifficulty: medium\n---\n\n??? quiz "Which?"\n${choices}`;
  expect(quizzesOf(page)[0]?.difficulty).toBe('intermediate');
});

it('a section whose heading is a link says which page its quizzes go with', () => {
  const text = `## [Pods](./pods.md)\n\n${quiz}\n## Others, as [here](./pods.md)\n\n${quiz}`;
  expect(quizzesOf(text).map(({section, sectionLink}) => [section, sectionLink])).toEqual([
    ['Pods', './pods.md'],
    ['Others, as here', null],
  ]);
});

it.each([
  ['??? quiz "Which?"\n    Text.\n', ['no-choices']],
  ['??? quiz "Which?"\n    - A\n    - B\n', ['no-choices']],
  ['??? quiz "Which?"\n    - [x] A\n\n    Why.\n', ['one-choice']],
  ['??? quiz "Which?"\n    - [ ] A\n    - [ ] B\n\n    Why.\n', ['no-right-choice']],
  ['<quiz>\n- [x] A\n- [ ] B\n\nWhy.\n</quiz>\n', ['no-title']],
])('%j cannot be asked: %j', (text, kinds) => {
  expect(problemsOf(text)).toEqual(kinds);
  expect(quizzesOf(text)).toEqual([]);
});

it.each([
  ['??? quiz "Which?"\n    - [x] A\n    - [ ] B\n', ['no-explanation']],
  ['??? quiz "Which?"\n    - [x] A\n    - [ ] B\n    - [ ]   A\n\n    Why.\n', ['same-choices']],
])('%j can be asked, though: %j', (text, kinds) => {
  expect(problemsOf(text)).toEqual(kinds);
  expect(quizzesOf(text)).toHaveLength(1);
});

it('choices that differ in their code alone are two', () => {
  expect(problemsOf('??? quiz "Which?"\n    - [x] `a`\n    - [ ] a\n\n    Why.\n')).toEqual([]);
});

it.each([
  ['a tag in a sentence', 'The tag <quiz> begins a quiz, </quiz> ends it.\n'],
  ['a tag in a block of code', '```html\n<quiz>\nWhat?\n- [x] A\n- [ ] B\n</quiz>\n```\n'],
  ['indented code', '    <quiz>\n    What?\n    </quiz>\n'],
  ['a tag with attributes', '<quiz id="a">\n\n- [x] A\n- [ ] B\n\n</quiz>\n'],
])('%s makes no quiz', (_, text) => {
  expect(readPage(text).quizzes).toEqual([]);
});

it('a tag without its other is HTML, and nothing is lost', () => {
  const {tree, quizzes} = readPage(
    '<quiz>\n\nOne\n\n<quiz>\nWhich?\n- [x] A\n- [ ] B\n</quiz>\n\n</quiz>\n',
  );
  expect(quizzes).toHaveLength(1);
  expect(tree.children.map((node) => ('value' in node ? node.value : node.type))).toEqual([
    '<quiz>',
    'paragraph',
    'details',
    '</quiz>',
  ]);
});

it('has choices with a quotation below each, which are read after the choice', () => {
  const text =
    '<quiz>\nWhich?\n\n- [x] a\n> Right.\n- [ ] b\n\n> Wrong,\n> as it is.\n\n- [ ] c\n\n> A quote.\n\nMore.\n</quiz>\n';
  const [{isUsable, parts} = {}] = readPage(text).quizzes;
  expect(isUsable).toBe(true);
  expect(parts?.quiz).toMatchObject({
    choices: [
      {text: 'a', isRight: true},
      {text: 'b', isRight: false},
      {text: 'c', isRight: false},
    ],
    explanation: 'a Right. b Wrong, as it is. c A quote. More.',
  });
  const [alone] = readPage('??? quiz "Q?"\n    - [x] a\n    - [ ] b\n\n    > A quote.\n').quizzes;
  expect(alone?.parts.explanation.map(({type}) => type)).toEqual(['blockquote']);
});

import {describe, expect, it} from 'vitest';
import {plainText} from './plain-text.ts';
import {readPage} from './read-page.ts';
import {questionWith} from './testing.ts';

const shown = (text: string) => plainText(readPage(text).tree);

describe('what looks like a directive in a line', () => {
  it.each([
    'Use arn:aws:s3:::bucket and arn:aws:iam::123456789012:role/name.',
    'From 10:30 to 11:45, ratio 10:100:20.',
    'A :smile: and :memo[label] and :x{a=b}.',
    'image:tag, key:value, host:port/path',
    'std::vector and Foo::bar()',
  ])('%s is shown as written', (text) => {
    expect(shown(text)).toBe(text);
  });

  it('is one text with what is around it', () => {
    const {tree} = readPage('From 10:30 to 11:45.');
    expect(tree.children).toMatchObject([
      {children: [{type: 'text', value: 'From 10:30 to 11:45.'}]},
    ]);
    const [paragraph] = tree.children;
    expect(paragraph?.type === 'paragraph' && paragraph.children.length).toBe(1);
  });

  it('stays inside other inline Markdown', () => {
    const {tree} = readPage('**at 10:30** [10:30](https://a.example) :a *b* :c');
    expect(plainText(tree)).toBe('at 10:30 10:30 :a b :c');
  });

  it('is shown in titles, hints and callouts', () => {
    const question = questionWith(
      '🧠 At 10:30?\n\n💡 **At 11:45:** now',
      '??? question "What is arn:aws:s3:::bucket?"',
    );
    expect(question).toMatchObject({
      title: 'What is arn:aws:s3:::bucket?',
      hint: 'At 10:30?',
      callouts: [{label: 'At 11:45', text: 'now'}],
    });
  });
});

describe('what looks like a directive on a line of its own', () => {
  it('::leaf is shown as written', () => {
    expect(shown('A\n\n::leaf[x]{#y}\n\nB')).toBe('A ::leaf[x]{#y} B');
  });

  it(':::bucket is shown as written, with what it holds as blocks', () => {
    const {tree} = readPage(':::bucket{a=b}\n- one\n- two\n\n??? note "T"\n    B\n:::\n\nAfter\n');
    expect(tree.children.map(({type}) => type)).toEqual([
      'paragraph',
      'list',
      'details',
      'paragraph',
      'paragraph',
    ]);
    expect(plainText(tree)).toBe(':::bucket{a=b} one two T B ::: After');
  });

  it(':::bucket without an end is shown as written', () => {
    expect(shown(':::bucket\nText\n')).toBe(':::bucket Text');
  });

  it('holds questions all the same', () => {
    const {questions} = readPage(':::tabs\n::::inner\n??? question "T"\n    A :b\n::::\n:::\n');
    expect(questions.map(({parts}) => parts.question.title)).toEqual(['T']);
    expect(questions[0]?.parts.question.answer).toBe('A :b');
  });

  it('stays when it is one: a question or an admonition', () => {
    const {tree} = readPage(':::question[T]\nA\n:::\n\n:::tip\nB\n:::\n');
    expect(tree.children.map(({type}) => type)).toEqual([
      'containerDirective',
      'containerDirective',
    ]);
  });
});

import {describe, expect, it} from 'vitest';
import {locatedIn} from './testing.ts';

const read = (title: string) => locatedIn(`??? question "${title}"\n    Answer.\n`).parts.question;

describe('the number of a title', () => {
  it.each([
    ['12. What is a pod?', 12, 'What is a pod?'],
    ['Q12: What is a pod?', 12, 'What is a pod?'],
    ['Q12:What is a pod?', 12, 'What is a pod?'],
    ['q3. What is a pod?', 3, 'What is a pod?'],
    ['7) What is a pod?', 7, 'What is a pod?'],
    ['Q 4: What is a pod?', 4, 'What is a pod?'],
    ['12. `kubectl` fails', 12, 'kubectl fails'],
  ])('is taken from "%s"', (title, number, text) => {
    expect(read(title)).toMatchObject({number, title: text});
  });

  it.each([
    '1.21 what changed',
    '12 factors of an app',
    '3.14',
    '12.',
    'What is 12. about?',
    '12.5 % of what?',
    'Quick: why?',
  ])('is not taken from "%s"', (title) => {
    expect(read(title)).toMatchObject({number: null, title});
  });

  it('is no part of the id', () => {
    expect(read('12. What is a pod?').id).toBe('what-is-a-pod');
    expect(read('Q1: What is a pod?').id).toBe('what-is-a-pod');
  });
});

describe('the id of a title', () => {
  it('is the one that the author wrote', () => {
    expect(read('3. How do pods get roles? {#three-corners}')).toMatchObject({
      id: 'three-corners',
      explicitId: true,
      number: 3,
      title: 'How do pods get roles?',
    });
  });

  it('is followed by those it had before', () => {
    expect(read('Pods? {#pod #what-is-a-pod  #pods }')).toMatchObject({
      id: 'pod',
      aliases: ['what-is-a-pod', 'pods'],
      title: 'Pods?',
    });
    expect(read('Pods?').aliases).toEqual([]);
  });

  it('and those before are attributes of a directive', () => {
    const source = ':::question[Pods?]{#pod aliases="old, older"}\nAnswer.\n:::\n';
    const {question} = locatedIn(source).parts;
    expect(question).toMatchObject({id: 'pod', aliases: ['old', 'older'], explicitId: true});
  });

  it('may follow inline code', () => {
    expect(read('What does `a` do? {#a}')).toMatchObject({id: 'a', title: 'What does a do?'});
    expect(read('Why `set -e`{#set-e}')).toMatchObject({id: 'set-e', title: 'Why set -e'});
  });

  it('is else the slug of the text', () => {
    expect(read('Why *does* `rm -rf` exist?')).toMatchObject({
      id: 'why-does-rm-rf-exist',
      explicitId: false,
    });
  });

  it.each(['{#}', '{# a}', '{a}', '{{ .Values }}', 'x {#a} y'])('is not read from %s', (text) => {
    expect(read(`Title ${text}`).explicitId).toBe(false);
  });
});

it('keeps the nodes of the title, without number and id', () => {
  const {parts} = locatedIn('??? question "1. A **bold** title {#x}"\n    Answer.\n');
  expect(parts.title.map(({type}) => type)).toEqual(['text', 'strong', 'text']);
  expect(parts.title[0]).toMatchObject({value: 'A '});
});

import {describe, expect, it} from 'vitest';
import {checkAll} from './test-helpers.ts';

const good = `---
description: One sentence.
---

# Pods

## What it is

??? question "What is a pod? {#pod}"
    🧠 What does the scheduler place?

    🟢 **Beginner**

    The smallest unit that Kubernetes places on a node.

    💡 **Interview tip:** Say what it shares.

    📚 **References:**
    - [Pods](https://kubernetes.io/docs/concepts/workloads/pods/)
`;

/** What the check says of the pages of a bank with a house style, in short. */
function said(style: string, pages: Record<string, string>) {
  const houseStyle = {path: 'docs/house-style.yml', text: style};
  return checkAll(pages, {houseStyle})
    .filter(({ruleId}) => ruleId === 'house-style')
    .map(({file, line, column, found}) => `${file}:${line}:${column} ${found}`);
}

const page = (text: string) => ({'docs/k8s/pods.md': text});
const everything = `
explicit-id: true
hint: true
level: true
unique-titles: true
no-empty-sections: true
short-answer-words: [5, 12]
callouts: [1, 2]
references: [1, 3]
questions-on-a-page: [1, 20]
front-matter: [description]
`;

describe('a bank with a house style', () => {
  it('is in order when each question has what is asked', () => {
    expect(said(everything, page(good))).toEqual([]);
  });

  it.each([
    ['explicit-id: true', ' {#pod}', '', '9:1 no id in the question "What is a pod?"'],
    ['hint: true', '🧠 ', '', '9:1 no hint in the question "What is a pod?"'],
    ['level: true', '🟢 **Beginner**', '', '9:1 no level in the question "What is a pod?"'],
    [
      'short-answer-words: [5, 12]',
      'The smallest unit that Kubernetes places on a node.',
      'The smallest unit.',
      '9:1 3 words in the first paragraph of the answer to the question "What is a pod?"',
    ],
    [
      'callouts: [1, 2]',
      '💡 **Interview tip:** Say',
      'Say',
      '9:1 no callouts in the question "What is a pod?"',
    ],
    [
      'references: [1, 3]',
      '    - [Pods](https://kubernetes.io/docs/concepts/workloads/pods/)',
      '',
      '9:1 no references in the question "What is a pod?"',
    ],
    [
      'no-empty-sections: true',
      '## What it is',
      '## Nothing\n\n## What it is',
      '7:1 nothing below the heading "Nothing"',
    ],
    [
      'front-matter: [description]',
      'One sentence.',
      '',
      '1:1 no `description` in the front matter',
    ],
    ['questions-on-a-page: [2, 20]', '', '', '1:1 1 question'],
  ])('%s', (style, before, after, expected) => {
    const text = good.replace(before, after);
    expect(said(style, page(text))).toEqual([`docs/k8s/pods.md:${expected}`]);
    expect(said('', page(text))).toEqual([]);
  });

  it('counts references in any language, and takes them for no other callout', () => {
    const german = good.replace('**References:**', '**Quellen:**');
    expect(said('callouts: [1, 1]\nreferences: [1, 1]', page(german))).toEqual([]);
  });

  it('says what is too long', () => {
    expect(said('short-answer-words: [1, 3]', page(good))).toEqual([
      'docs/k8s/pods.md:9:1 9 words in the first paragraph of the answer to the question "What is a pod?"',
    ]);
  });

  it('asks each thing once, however it is written', () => {
    const other = good.replace('What is a pod? {#pod}', 'What is a **Pod**? {#other}');
    const pages = {...page(good), 'docs/k8s/other.md': other};
    expect(said('unique-titles: true', pages)).toEqual([
      'docs/k8s/pods.md:9:1 the title "What is a pod?", which the question at docs/k8s/other.md:9 has too',
    ]);
  });

  it('asks nothing of a page without questions', () => {
    const style = 'front-matter: [description]\nquestions-on-a-page: [8, 20]';
    expect(said(style, {'docs/k8s/index.md': '# Kubernetes\n\nWhat it is.\n'})).toEqual([]);
  });

  it('says what of the house style cannot be read', () => {
    const style = 'hints: true\nreferences: 3\ncallouts: [2, 1]\nlevel: yes please';
    expect(said(style, page(good))).toEqual([
      'docs/house-style.yml:1:1 the unknown name `hints`',
      'docs/house-style.yml:2:1 `references: 3`',
      'docs/house-style.yml:3:1 `callouts: [2,1]`',
      'docs/house-style.yml:4:1 `level: "yes please"`',
    ]);
  });
});

it('asks nothing of a bank without a house style', () => {
  const bare = '??? question "What is a pod?"\n    🟢 **Beginner**\n\n    The smallest unit.\n';
  expect(checkAll(page(bare))).toEqual([]);
});

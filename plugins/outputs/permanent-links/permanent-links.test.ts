import {runInNewContext} from 'node:vm';
import {describe, expect, it, vi} from 'vitest';
import {firstSentences} from './first-sentences.ts';
import type {DocumentFrame} from './html.ts';
import {forwardScript, movedDocument} from './moved-documents.ts';
import {permanentPath} from '../../language/questions/addresses.ts';
import {questionDocument, type SharedQuestion} from './question-document.ts';

const frame: DocumentFrame = {
  language: 'en-GB',
  direction: 'ltr',
  siteTitle: 'A bank',
  icon: '/icon.svg',
  policy: (scripts) => `default-src 'none'; script-src ${scripts.length}`,
};
const words = {open: 'Open the answer', level: 'Level', topic: 'Topic'};
const question: SharedQuestion = {
  title: 'What is a pod?',
  start: 'The smallest unit. It holds containers.',
  topic: 'Kubernetes',
  page: 'Basics',
  level: 'Beginner',
  target: '/bank/k8s/basics/#pod',
  permanentUrl: 'https://example.org/bank/q/pod/',
  pageUrl: 'https://example.org/bank/k8s/basics/',
  image: null,
};

describe('the document at a permanent address', () => {
  it('holds no markup of a title or an answer', () => {
    const hostile = `"><script>alert(1)</script>&amp;'`;
    const html = questionDocument(
      {...question, title: hostile, start: hostile, topic: hostile, target: `/a/#"><b>`},
      {...frame, siteTitle: hostile},
      words,
    );
    expect(html).not.toMatch(/<script|<b>/);
    expect(html).toContain('&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;');
  });

  it('forwards without script', () => {
    const html = questionDocument(question, frame, words);
    expect(html).toContain('<meta http-equiv="refresh" content="0; url=/bank/k8s/basics/#pod">');
    expect(html).toContain('<a href="/bank/k8s/basics/#pod">Open the answer</a>');
    expect(html).not.toContain('<script');
  });

  it('has an image where there is one', () => {
    const image = {url: 'https://example.org/p.png', alt: 'Kubernetes', size: null};
    const html = questionDocument({...question, image}, frame, words);
    expect(html).toContain('<meta property="og:image" content="https://example.org/p.png">');
    expect(html).toContain('content="summary_large_image"');
    expect(questionDocument(question, frame, words)).toContain('content="summary"');
  });

  it('says no more than it knows', () => {
    const bare = {...question, level: null, page: question.topic, start: ''};
    const html = questionDocument(bare, frame, words);
    expect(html).toContain('<meta property="og:description" content="Kubernetes">');
    expect(html).not.toMatch(/null|undefined|<p><\/p>|Level/);
  });
});

it('the document of a page that is no more is the same script for all', () => {
  const script = (id: string) =>
    /<script>.*<\/script>/.exec(
      movedDocument([{id, title: id, target: '/x/#a'}], frame, {title: 'a', explanation: 'b'}),
    )?.[0];
  expect(script('a')).toBe(script('<b>'));
});

it.each([
  ['/k8s/pods/', '#there', '/k8s/pods/#there'],
  ['/k8s/pods/#part', '#there', '/k8s/pods/#part'],
  ['/k8s/pods/#part', '', '/k8s/pods/#part'],
])('a page that became %s is left with %j for %s', (target, hash, place) => {
  const {href, hash: own} = new URL(target, 'https://a.example');
  const replace = vi.fn();
  const document = {getElementById: () => null, querySelector: () => ({href, hash: own})};
  runInNewContext(forwardScript, {location: {hash, replace}, document, decodeURIComponent});
  expect(replace.mock.calls).toEqual([[`https://a.example${place}`]]);
});

describe('the first sentences', () => {
  it.each([
    ['One. Two! Three?', 'One. Two!'],
    ['One.', 'One.'],
    ['', ''],
    ['Use a role, e.g. IRSA. It rotates. Third.', 'Use a role, e.g. IRSA. It rotates.'],
    ['ECS vs. EKS is a choice. Both run pods. Third.', 'ECS vs. EKS is a choice. Both run pods.'],
    ['Version 1.34 has it.\nOlder ones do not. Third.', 'Version 1.34 has it. Older ones do not.'],
    ['节点是一台机器。它运行容器。第三。', '节点是一台机器。它运行容器。'],
  ])('of "%s" are "%s"', (text, expected) => {
    expect(firstSentences(text, 'en')).toBe(expected);
  });

  it('are cut at a word when they are long', () => {
    const cut = firstSentences(`${'word '.repeat(200)}end.`, 'en');
    expect(cut.length).toBeLessThanOrEqual(320);
    expect(cut).toMatch(/word…$/);
    expect(firstSentences('字'.repeat(500), 'zh').length).toBeLessThanOrEqual(320);
    expect(firstSentences(`A${'🐳'.repeat(200)}`, 'en')).toBe(`A${'🐳'.repeat(159)}…`);
    expect(firstSentences('🐳'.repeat(200), 'en')).toBe(`${'🐳'.repeat(159)}…`);
  });
});

it('a permanent path is escaped', () => {
  expect(permanentPath('/bank/', '什么是-pod')).toBe('/bank/q/%E4%BB%80%E4%B9%88%E6%98%AF-pod/');
});

describe('the document at an address of an earlier site', () => {
  it('leads on to the page, and from an anchor to what it is now', () => {
    const html = movedDocument(
      [
        {id: '', title: 'Pods', target: '/k8s/pods/'},
        {id: 'old', title: 'What is a pod?', target: '/k8s/pods/#pod'},
      ],
      frame,
      {title: 'Moved', explanation: 'Here now:'},
    );
    expect(html).toContain(
      '<noscript><meta http-equiv="refresh" content="0; url=/k8s/pods/"></noscript>',
    );
    expect(html).toContain('<p class="page"><a href="/k8s/pods/">Pods</a></p>');
    expect(html).toContain('<p class="old" id="old"><a href="/k8s/pods/#pod">');
  });
});

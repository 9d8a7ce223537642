import {mkdtemp, readFile, rm, stat} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {LoadContext} from '@docusaurus/types';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {parseLedger} from './ledger/ledger.ts';
import {questionLinks} from '../language/questions/question-links.ts';
import {defaultVocabulary} from '../language/vocabulary.ts';
import {readPage} from '../language/questions/read-page.ts';
import {pageKey, placeQuestions} from './addresses.ts';
import {buildWriter} from '../outputs/build-writer/index.ts';
import {buildTopics, type QuestionPage} from './build-topics.ts';
import {movedFrom, pageData} from './page-data.ts';
import type {Bank} from '../outputs/index.ts';
import {createQuestionFiles} from '../outputs/question-files/output.ts';

function page(relativePath: string, text: string): QuestionPage {
  const {nodes, questions} = readPage(text);
  const permalink = `/base/${relativePath.replace(/\.md$/, '')}/`;
  return {
    doc: {
      path: `/site/docs/${relativePath}`,
      relativePath,
      permalink,
      title: relativePath,
      label: relativePath,
      description: '',
      position: undefined,
      listed: true,
    },
    questions: questions.map(({parts}) => parts.question),
    links: questionLinks(nodes),
    files: [],
  };
}

const pods = page(
  'k8s/pods.md',
  '??? question "Pods? {#pod #old-pod}"\n    🟢 **Beginner**\n\n    One. Two.\n',
);
const nodes = page(
  'k8s/nodes.md',
  '[](/q/old-pod) [x](/q/none) [y][1]\n\n[1]: /q/什么\n\n??? question "什么 {#什么}"\n    甲。乙。\n',
);
const pages = [pods, nodes];
const topics = buildTopics(pages, {baseUrl: '/base/'});
const ledger = parseLedger(
  'pod k8s/nodes k8s/gone\nold-pod k8s/pods\n什么 k8s/nodes\nbye x !withdrawn\n',
);
const addresses = placeQuestions(pages, topics, ledger, '/base/');

const context = {
  baseUrl: '/base/',
  siteDir: '/nowhere',
  siteConfig: {title: 'A bank', url: 'https://example.org', favicon: 'img/i.svg'},
  i18n: {currentLocale: 'de_DE', localeConfigs: {de_DE: {direction: 'ltr', htmlLang: 'de-DE'}}},
  codeTranslations: {'level.beginner': 'Einstieg', 'permanent.open': 'Antwort öffnen'},
} as unknown as LoadContext;

it('a page whose address has a % that begins no escaped sign has a key', () => {
  expect(pageKey('/base/100%/', '/base/')).toBe('100%');
  expect(pageKey('/base/caf%C3%A9/', '/base/')).toBe('café');
});

describe('an address of an earlier site', () => {
  const placed = (text: string) =>
    placeQuestions(pages, topics, parseLedger(text), '/base/', [
      {permalink: '/base/', label: 'A bank'},
      {permalink: '/base/docs/intro/', label: 'Intro'},
    ]);

  it.each([
    ['/k8s/pods', {title: 'k8s/pods.md', href: '/base/k8s/pods/'}],
    ['/k8s/pods#pod', {title: 'Pods?', href: '/base/k8s/pods/#pod'}],
    ['/k8s/pods#part', {title: 'k8s/pods.md', href: '/base/k8s/pods/#part'}],
    ['/k8s/gone#pod', {title: 'Pods?', href: '/base/k8s/pods/#pod'}],
    ['/k8s/nodes#pod', {title: 'Pods?', href: '/base/k8s/pods/#pod'}],
    ['/k8s', {title: 'k8s', href: '/base/k8s/'}],
    ['/', {title: 'A bank', href: '/base/'}],
    ['/docs/intro', {title: 'Intro', href: '/base/docs/intro/'}],
  ])('leads to %s', (to, lead) => {
    const {leads, lostMoves} = placed(`/old.html#x ${to}\npod k8s/nodes k8s/gone k8s/pods\n`);
    expect(lostMoves).toEqual([]);
    const [found] = leads.get('old.html') ?? [];
    expect({...found, title: found?.title.toLowerCase()}).toEqual({
      ...lead,
      id: 'x',
      title: lead.title.toLowerCase(),
    });
  });

  it('is lost when no page has the other', () => {
    const {leads, lostMoves} = placed('pod k8s/pods\n/old /k8s/gone\n/b#x /k8s/gone#part\n');
    expect(leads.size).toBe(0);
    expect(lostMoves.map(({from, line}) => [from, line])).toEqual([
      ['old', 2],
      ['b', 3],
    ]);
  });
});

describe('the data of a page', () => {
  it('has the questions that it links to, whatever id of theirs it knows', () => {
    expect(pageData(nodes, addresses, '/base/').links).toEqual({
      'old-pod': {title: 'Pods?', href: '/base/k8s/pods/#pod'},
      什么: {title: '什么', href: '/base/k8s/nodes/#%E4%BB%80%E4%B9%88'},
    });
  });

  it('has the questions that left it', () => {
    expect(pageData(nodes, addresses, '/base/').moved).toEqual([
      {id: 'pod', title: 'Pods?', href: '/base/k8s/pods/#pod'},
    ]);
    expect(pageData(pods, addresses, '/base/').moved).toEqual([]);
  });
});

it('a topic without a page of its own leads on from the anchors that its page had', () => {
  const text = 'pod k8s k8s/pods\n/k8s#part /k8s/nodes#x\n/k8s /k8s/nodes\n';
  const old = placeQuestions(pages, topics, parseLedger(text), '/base/');
  expect(movedFrom('/base/k8s/', old, '/base/')).toEqual([
    {id: 'pod', title: 'Pods?', href: '/base/k8s/pods/#pod'},
    {id: 'part', title: 'k8s/nodes.md', href: '/base/k8s/nodes/#x'},
  ]);
});

describe('the permanent pages', () => {
  const permanent = createQuestionFiles({
    context,
    vocabulary: defaultVocabulary,
    docsDir: '/nowhere',
    exports: [],
    previews: false,
  });
  let folder = '';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'permanent-'));
    permanent.update?.({
      addresses,
      pages,
      permalinks: ['/base/k8s/pods/', '/base/k8s/nodes/'],
    } as unknown as Bank);
    await permanent.begin?.(buildWriter(folder));
    await permanent.write?.(buildWriter(folder), []);
  });

  afterAll(() => rm(folder, {recursive: true, force: true}));

  const read = (path: string) => readFile(join(folder, path, 'index.html'), 'utf8');

  it('are there for every id, of any script', async () => {
    expect(await read('q/pod')).toContain('url=/base/k8s/pods/#pod"');
    expect(await read('q/old-pod')).toBe(await read('q/pod'));
    expect(await read('q/什么')).toContain(
      'content="https://example.org/base/q/%E4%BB%80%E4%B9%88/"',
    );
    expect(await read('q/bye')).toContain('withdrawn');
    expect(await read('k8s/gone')).toContain('id="pod"');
  });

  it('stand in for no page that exists', async () => {
    await expect(stat(join(folder, 'k8s/nodes'))).rejects.toThrow();
  });

  it('speak the language of the site', async () => {
    const html = await read('q/pod');
    expect(html).toContain('<html lang="de-DE"');
    expect(html).toContain('Einstieg');
    expect(html).toContain('Antwort öffnen');
  });

  it('are made for the development server as they are written', async () => {
    expect(permanent.serve?.('q/pod')).toBe(await read('q/pod'));
    expect(permanent.serve?.('q/none')).toBeUndefined();
  });
});

import {load} from 'cheerio';
import {execFile} from 'node:child_process';
import {cpSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {checkBank, loadFiles} from '../plugins/check/index.ts';
import {defaultBlocks, defaultCallouts, defaultLevels} from '../plugins/index.ts';
import type {Vocabulary} from '../plugins/language/vocabulary.ts';
import {folderFiles} from '../plugins/outputs/search/engine/folder-files.ts';
import {loadEngine} from '../plugins/outputs/search/load-engine.ts';

/*
 * A site whose configuration adds a level and a kind of block, and nothing else: it is written to a
 * folder, and built from there.
 */

const root = join(import.meta.dirname, '..');
// Inside the repository, from where its packages are found.
const site = join(root, 'build-by-configuration');
const build = join(site, 'build');

const words = {
  levels: [
    ...defaultLevels,
    {id: 'expert', label: 'Expert', synonyms: ['principal'], mark: '🦉', tone: '#6b3fa0'},
  ],
  callouts: [
    {id: 'flashcard', types: ['flashcard'], marks: ['🃏'], sign: '♠', tone: 'amber'},
    ...defaultCallouts,
  ],
  blocks: [
    ...defaultBlocks,
    {id: 'riddle', label: 'Riddle', like: 'question'},
    {id: 'aside', label: 'By the way', like: 'callout'},
  ],
} as const;

const config = {
  title: 'Cards',
  url: 'https://cards.example',
  baseUrl: '/',
  trailingSlash: true,
  baseUrlIssueBanner: false,
  future: {
    v4: true,
    // It waits for a compiler that documents do without.
    faster: {mdxCrossCompilerCache: false},
  },
  markdown: {format: 'detect'},
  presets: [
    [
      'viva',
      {
        blog: false,
        docs: {routeBasePath: '/'},
        gtag: {trackingID: 'G-1'},
        googleTagManager: {containerId: 'GTM-1'},
        bank: {
          pages: 'documents',
          home: {
            title: 'Ask me',
            lead: 'All {questions}.',
            trust: [{title: 'Honest.', text: 'We do not peek.'}],
            about: '/cards/',
            sections: ['topics', 'trust'],
          },
          ...words,
        },
      },
    ],
  ],
};

const files = {
  'docusaurus.config.js': `module.exports = ${JSON.stringify(config)};\n`,
  'package.json': '{"private": true}\n',
  'docs/cards/index.md': '# Cards\n\nAll about cards.\n',
  'docs/cards/hard.md': `# Hard cards

??? question "What does a dealer count? {#count}"
    🦉 **Expert**

    The deck, before a [shuffle](hard.md#shuffle).

    🃏 **On a card:** fifty-two.

    !!! flashcard "Suits"
        Four of them.

??? question principal "How long is a shuffle? {#shuffle}"
    Seven riffles.

??? question easy "What is a joker? {#joker}"
    A wild card.

??? riddle easy "Which king has no moustache? {#king}"
    The king of hearts.

    ??? aside
        He is the only one with a sword in his head.
`,
};

beforeAll(async () => {
  rmSync(site, {recursive: true, force: true});
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(site, path, '..'), {recursive: true});
    writeFileSync(join(site, path), text);
  }
  cpSync(join(root, 'static/img'), join(site, 'static/img'), {recursive: true});
  const docusaurus = join(root, 'node_modules/@docusaurus/core/bin/docusaurus.mjs');
  await promisify(execFile)(process.execPath, [docusaurus, 'build', site], {
    cwd: site,
    env: {...process.env, NODE_ENV: 'production'},
    timeout: 100_000,
  });
}, 300_000);

afterAll(() => {
  rmSync(site, {recursive: true, force: true});
});

const read = (path: string) => readFileSync(join(build, path), 'utf8');
const page = () => read('cards/hard/index.html');

describe('a level of the configuration', () => {
  it('is a badge of its questions, by its label and its synonym', () => {
    expect(page().match(/level-badge[^>]*><span[^>]*data-bars="?expert"?/g)).toHaveLength(2);
    expect(page()).toMatch(/data-bars="?expert"?[^]*?<\/span>Expert<\/span>/);
  });

  it('is a filter of the page with its count, between the others and in its place', () => {
    const choices = [...page().matchAll(/data-press="?level"? data-level="?(\w+)/g)];
    expect(choices.map(([, level]) => level)).toEqual(['all', 'beginner', 'expert']);
    expect(page()).toMatch(/data-expert="?2"?/);
  });

  it('has its colour, its bars and its filter in the style sheet, and its name in the script', () => {
    const [, css = ''] = /href="?\/(assets\/css\/main\.[^">]+\.css)/.exec(page()) ?? [];
    const [, script = ''] = /(assets\/js\/main\.[^" >]+\.js)/.exec(page()) ?? [];
    expect(read(css)).toContain('#6b3fa0');
    expect(read(css)).toContain('html[data-level=expert]');
    expect(read(css)).toMatch(/\[data-bars=advanced\],\[data-bars=expert\]\{--bar-3/);
    expect(read(script)).toContain('"expert":"Expert"');
  });

  it('counts on the lists, and at the address of a question', () => {
    const counted = /data-count="?2"? data-level="?expert/;
    expect(read('cards/index.html')).toMatch(counted);
    expect(read('index.html')).toMatch(counted);
    expect(read('q/count/index.html')).toContain('Expert');
  });

  it('is a facet of the search', async () => {
    const engine = await loadEngine(folderFiles(join(build, 'search')));
    const {results, facets} = await engine.searchAll('shuffle', {level: 'expert'});
    expect(results.map(({id, level}) => `${id} ${level}`)).toContain('shuffle expert');
    expect(facets.levels).toEqual({expert: 2});
  });
});

it('what counts visits is in the policy of the pages, with what it asks for', () => {
  // The build looks through all pages, and ends with what their policy refuses.
  const html = load(page());
  const policy = html('meta[http-equiv]').attr('content') ?? '';
  expect(html('script[src*="gtag/js?id=G-1"]')).toHaveLength(1);
  expect(policy).toMatch(/script-src [^;]*https:\/\/www\.googletagmanager\.com/);
  expect(policy).toMatch(/connect-src [^;]*https:\/\/\*\.google-analytics\.com/);
});

it('the sheet of documents is in no layer, whatever Docusaurus 4 does with its own', () => {
  const [, css = ''] = /href="?\/(assets\/css\/main\.[^">]+\.css)/.exec(page()) ?? [];
  expect(read(css)).toContain('.question');
  expect(read(css).includes('@layer')).toBe(false);
});

it('the home page has the words and the parts of the configuration', () => {
  const home = load(read('index.html'));
  expect(home('h1').text()).toBe('Ask me');
  expect(home('h1 + p').text()).toBe('All 4 questions.');
  expect(home('main').text()).toContain('Honest. We do not peek.');
  expect(home('main a').last().attr('href')).toBe('/cards/');
  expect(home('#topics li')).toHaveLength(1);
  expect(home('[data-sample]')).toHaveLength(0);
});

it('a kind of block of the configuration is laid out, with its sign and its colour', () => {
  expect(page()).toMatch(/data-tone="?flashcard"?[^]*?On a card[^]*?fifty-two/);
  expect(page()).toMatch(/data-tone="?flashcard"?[^]*?Suits[^]*?Four of them/);
  expect(page()).not.toContain('🃏');
  const [, css = ''] = /href="?\/(assets\/css\/answers\.[^">]+\.css)/.exec(page()) ?? [];
  expect(read(css)).toMatch(/\[data-tone=flashcard\]\{--tone:var\(--amber\);[^}]*--sign:"♠"\}/);
});

describe('a kind of block of the configuration', () => {
  it('that is like a question is one: on its page with its label, at an address, in the search', async () => {
    const html = load(page());
    const title = html('.question-title').filter((_, one) => html(one).text().includes('king'));
    expect(title.text()).toMatch(/^Riddle Which king has no moustache\?/);
    expect(html('.question-kind')).toHaveLength(1);
    expect(html('[data-anchor]#king').closest('details').text()).toContain('The king of hearts.');
    expect(read('q/king/index.html')).toContain('Which king has no moustache?');
    const engine = await loadEngine(folderFiles(join(build, 'search')));
    const [first] = await engine.search('moustache');
    expect(first).toMatchObject({id: 'king', kind: 'question', level: 'beginner'});
    const [, css = ''] = /href="?\/(assets\/css\/main\.[^">]+\.css)/.exec(page()) ?? [];
    expect(read(css)).toContain('.question-kind{');
  });

  it('that is like a callout is open, and has its label for a title', () => {
    const html = load(page());
    const callout = html('[data-tone]').filter((_, one) => html(one).text().includes('sword'));
    expect(callout.text()).toMatch(/^By the way\s*He is the only one/);
    expect(callout.closest('details').find('#king')).toHaveLength(1);
  });
});

describe('the content check', () => {
  const messages = (vocabulary?: Vocabulary) => {
    const {files: sources, options} = loadFiles([join(site, 'docs')], site, {
      ...(vocabulary && {vocabulary}),
    });
    return checkBank(sources, options).filter(({ruleId}) => ruleId !== 'id-not-in-ledger');
  };

  it('accepts both, and without the configuration reports the level and an id that is shown', () => {
    expect(messages(words)).toEqual([]);
    expect(
      messages()
        .map(({ruleId, expected}) => `${ruleId}: ${expected}`)
        .sort(),
    ).toEqual([
      'mistaken-block: a question, which alone has an id',
      'no-difficulty: beginner, intermediate or advanced',
    ]);
  });

  it('holds a kind that is like a question to what it holds questions to', () => {
    writeFileSync(join(site, 'docs/cards/new.md'), '??? riddle "Q"\n    A.\n\n??? riddle "P"\n');
    const found = messages(words).map(({ruleId}) => ruleId);
    expect(found).toEqual(expect.arrayContaining(['no-difficulty', 'empty-answer']));
    const unknown = messages({...words, blocks: defaultBlocks});
    expect(unknown.filter(({file}) => file.endsWith('new.md'))).toEqual([]);
    rmSync(join(site, 'docs/cards/new.md'));
  });

  it('names the level, and knows the blocks when they are misspelt', () => {
    writeFileSync(
      join(site, 'docs/cards/new.md'),
      '??? question "Q"\n    🦉 **Wizard**\n\n    A.\n\n!! flashcard "T"\n    B.\n\n?? riddle "R"\n',
    );
    const found = messages(words).map(({ruleId, expected}) => `${ruleId}: ${expected}`);
    expect(found).toContain('unknown-difficulty: beginner, intermediate, advanced or expert');
    expect(found.filter((text) => text.startsWith('near-miss-opening'))).toHaveLength(2);
  });
});

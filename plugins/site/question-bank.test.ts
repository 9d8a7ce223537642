import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {readPage} from '../language/questions/read-page.ts';
import {buildHome, menuTopics} from '../bank/build-home.ts';
import {buildTopics, type QuestionPage} from '../bank/build-topics.ts';
import {listDocFiles} from './internals/docs-content.ts';
import {topicSidebars} from './sidebars.ts';
import {topicLabel} from '../bank/topic-label.ts';

function page(relativePath: string, text: string, position?: number): QuestionPage {
  const name = relativePath.replace(/(?:index|README)?\.mdx?$/, '');
  return {
    doc: {
      path: `/site/docs/${relativePath}`,
      relativePath,
      permalink: `/base/${name}${name.endsWith('/') ? '' : '/'}`,
      title: `Title of ${relativePath}`,
      label: `Label of ${relativePath}`,
      description: `About ${relativePath}`,
      position,
      listed: true,
    },
    questions: readPage(text).questions.map(({parts}) => parts.question),
    links: [],
    files: [],
  };
}

const questions = (count: number, level = 'easy') =>
  Array.from(
    {length: count},
    (_, index) => `??? question ${level} "Q ${index}"\n    🧠 Hint.\n\n    A.\n`,
  ).join('\n');

const bank = [
  page('linux/b.md', questions(2, 'hard')),
  page('linux/a.md', questions(1)),
  page('linux/first.md', questions(1, 'x'), 1),
  page('aws/index.md', 'Welcome.', 2),
  page('aws/s3.md', questions(30)),
  page('zoo/README.md', questions(1, 'medium'), 1),
  page('about.md', questions(1)),
];

describe('topics', () => {
  const topics = buildTopics(bank, {baseUrl: '/base/'});

  it('have their pages in the order of the menu, with the names of the folders below their own', () => {
    const pages = [
      page('wheels/big/steel.md', questions(1)),
      page('wheels/index.md', 'Welcome.'),
      page('wheels/small.md', questions(1)),
    ].map(({doc, ...others}, index) => ({
      ...others,
      doc: {...doc, place: 3 - index, ...(index === 0 && {group: 'Big ones'})},
    }));
    const [topic] = buildTopics(pages, {baseUrl: '/'});
    expect(topic?.pages.map(({title, group}) => [title, group])).toEqual([
      ['Label of wheels/small.md', undefined],
      ['Label of wheels/big/steel.md', 'Big ones'],
    ]);
  });

  it('are the folders, by position and then by name; pages in none are one more', () => {
    expect(topics.map(({id}) => id)).toEqual(['zoo', 'aws', 'linux', 'more']);
  });

  it('have what their index says, or a name from the folder', () => {
    const [, aws, linux] = topics;
    expect(aws).toMatchObject({
      label: 'Label of aws/index.md',
      permalink: '/base/aws/',
      description: 'About aws/index.md',
    });
    expect(linux).toMatchObject({label: 'Linux', permalink: '/base/linux/', description: ''});
  });

  it('have their pages in the order of the sidebar, the index only with questions', () => {
    expect(topics.map(({pages}) => pages.map(({permalink}) => permalink))).toEqual([
      ['/base/zoo/'],
      ['/base/aws/s3/'],
      ['/base/linux/first/', '/base/linux/a/', '/base/linux/b/'],
      ['/base/about/'],
    ]);
  });

  it('take half a minute for each answer, and the time to read it', () => {
    const text = 'a'.repeat(5500);
    const pages = [page('aws/s3.md', `??? question "Q"\n    ${text}\n\n${questions(2)}`)];
    expect(buildTopics(pages, {baseUrl: '/'})[0]?.minutes).toBe(8);
  });

  it('have counts', () => {
    expect(topics[2]).toMatchObject({
      counts: {beginner: 1, advanced: 2, none: 1},
      total: 4,
      pageCount: 3,
    });
  });
});

describe('the topic of the pages in no folder', () => {
  const root = (...pages: QuestionPage[]) =>
    buildTopics(pages, {baseUrl: '/base/'}).find(({isRoot}) => isRoot);

  it('is what a flat bank has', () => {
    expect(root(page('a.md', questions(2)), page('b.md', questions(1)))).toMatchObject({
      label: 'Questions',
      permalink: '/base/more/',
      total: 3,
      pageCount: 2,
    });
  });

  it('is named by the README, whose questions count', () => {
    const topic = root(page('README.md', questions(2)), page('aws/s3.md', questions(1)));
    expect(topic).toMatchObject({label: 'Label of README.md', total: 2});
  });

  it('is not on the home page when it only greets', () => {
    const pages = [page('index.md', 'Welcome.'), page('aws/s3.md', questions(1))];
    const topics = buildTopics(pages, {baseUrl: '/'});
    expect(buildHome(topics, pages).topics.map(({id}) => id)).toEqual(['aws']);
    expect(menuTopics(topics).map(({id}) => id)).toEqual(['aws', 'more']);
  });
});

it('the list of topics that scripts bring holds what menus show, and no description', () => {
  const [aws] = menuTopics(buildTopics([page('aws/s3.md', questions(1))], {baseUrl: '/'}));
  expect(aws).toEqual({id: 'aws', label: 'Aws', permalink: '/aws/', total: 1});
});

describe('the home page', () => {
  const home = buildHome(buildTopics(bank, {baseUrl: '/'}), bank);

  it('has topics without their pages, and the sums', () => {
    expect(home.total).toBe(36);
    expect(home.counts).toEqual({beginner: 32, intermediate: 1, advanced: 2, none: 1});
    for (const topic of home.topics) expect(topic).not.toHaveProperty('pages');
  });

  it('has twelve samples, topics in turn, always the same', () => {
    expect(home.samples).toHaveLength(12);
    expect(home.samples.slice(0, 4).map(({href}) => href)).toEqual([
      '/base/zoo/#q-0',
      '/base/aws/s3/#q-0',
      '/base/linux/b/#q-0',
      '/base/about/#q-0',
    ]);
    expect(buildHome(buildTopics(bank, {baseUrl: '/'}), bank)).toEqual(home);
  });

  it('asks of each level in turn, in a breath, and has what one would say', () => {
    const asked = (title: string, level: string, answer: string, hint = '🧠 Hint.') =>
      `??? question ${level} "${title}"\n    ${hint}\n\n    ${answer}\n`;
    const pages = [
      page(
        'aws/s3.md',
        [
          asked('Easy?', 'easy', 'An answer.'),
          asked('Also easy?', 'easy', 'Another.'),
          asked('Hard?', 'hard', 'A hard one.'),
          asked(`Who ${'and who '.repeat(20)}?`, 'hard', 'Too long to ask.'),
          asked('Nothing to think about?', 'hard', 'No.', ''),
        ].join('\n'),
      ),
    ];
    const {samples, topics} = buildHome(buildTopics(pages, {baseUrl: '/'}), pages);
    expect(samples.map(({title, shortAnswer}) => [title, shortAnswer])).toEqual([
      ['Easy?', 'An answer.'],
      ['Hard?', 'A hard one.'],
      ['Also easy?', 'Another.'],
    ]);
    expect(topics[0]?.pageNames).toEqual(['Label of aws/s3.md']);
  });

  it('asks what it has where no question has a hint, and leaves to its page what nobody can say', () => {
    const pages = [page('a/b.md', `??? question "Q"\n    ${'Long. '.repeat(200)}\n`)];
    const {samples} = buildHome(buildTopics(pages, {baseUrl: '/'}), pages);
    expect(samples).toMatchObject([{title: 'Q', hint: null, shortAnswer: ''}]);
  });

  it('of an empty bank is empty', () => {
    expect(buildHome([], [])).toEqual({
      words: {sections: ['start', 'topics', 'trust']},
      topics: [],
      moved: [],
      total: 0,
      counts: {},
      samples: [],
      greeting: null,
    });
  });
});

it.each([
  ['CI-CD', 'CI CD'],
  ['shapes', 'Shapes'],
  ['linux_basics', 'Linux Basics'],
  ['kubernetes', 'Kubernetes'],
])('the label of the folder %s is %s', (folder, label) => {
  expect(topicLabel(folder)).toBe(label);
});

describe('docs of the site', () => {
  const content = (docs: object[], sidebars: object = {}) => ({
    'docusaurus-plugin-content-docs': {
      default: {
        loadedVersions: [
          {versionName: 'current', contentPath: '/site/docs', docs, sidebars},
          {versionName: '1', contentPath: '/site/versioned_docs/version-1', docs, sidebars},
        ],
      },
    },
  });
  const doc = {
    source: '@site/docs/aws/s3.md',
    permalink: '/aws/s3/',
    title: 'S3',
    description: 'About S3',
    frontMatter: {sidebar_label: 'Simple', start_here: true, last_reviewed: '2026-01-31'},
    lastUpdatedAt: 1_780_000_000_000,
    draft: false,
    unlisted: false,
  };

  it('are found; unlisted ones are not for lists, drafts are not built, older versions are not the bank', () => {
    const docs = [doc, {...doc, draft: true}, {...doc, unlisted: true}];
    const [first, ...others] = listDocFiles(content(docs), '/site');
    expect(others.map(({listed}) => listed)).toEqual([false]);
    expect([first]).toEqual([
      {
        path: '/site/docs/aws/s3.md',
        relativePath: 'aws/s3.md',
        permalink: '/aws/s3/',
        title: 'S3',
        label: 'Simple',
        description: 'About S3',
        position: undefined,
        startsTopic: true,
        listed: true,
        reviewed: '2026-01-31',
        changed: 1_780_000_000_000,
      },
    ]);
  });

  it.each([
    ['a date, as YAML may have it', new Date('2026-01-31'), '2026-01-31'],
    ['no day', 'last week', undefined],
    ['no day of a calendar', '2026-13-01', undefined],
  ])('have been reviewed on %s', (_, last_reviewed, reviewed) => {
    const [found] = listDocFiles(
      content([{...doc, frontMatter: {last_reviewed} as never}]),
      '/site',
    );
    expect(found?.reviewed).toBe(reviewed);
  });

  it('have their place in the sidebar, and the name of their folder below the topic’s', () => {
    const ids = ['wheels/index', 'wheels/small', 'wheels/big/index', 'wheels/big/a/steel'];
    const docs = ids.map((id) => ({...doc, id, source: `@site/docs/${id}.md`, frontMatter: {}}));
    const category = (label: string, id: string | null, items: unknown[]) => ({
      type: 'category',
      label,
      items,
      ...(id !== null && {link: {type: 'doc', id}}),
    });
    const item = (id: string) => ({type: 'doc', id});
    const deep = category('All of a', null, [item('wheels/big/a/steel')]);
    const big = category('Big ones', 'wheels/big/index', [deep]);
    const wheels = category('Wheels', 'wheels/index', [big, item('wheels/small')]);
    const found = listDocFiles(content(docs, {wheels: [wheels]}), '/site');
    expect(found.map(({place, group}) => [place, group])).toEqual([
      [0, undefined],
      [3, undefined],
      [1, 'Big ones'],
      [2, 'Big ones · All of a'],
    ]);
  });

  it('may be none', () => {
    expect(listDocFiles({}, '/site')).toEqual([]);
  });
});

describe('files', () => {
  let folder: string;
  const put = async (name: string, text: string) => {
    await mkdir(dirname(join(folder, name)), {recursive: true});
    await writeFile(join(folder, name), text);
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'question-bank-'));
    await put('aws/index.md', '---\nsidebar_label: Amazon\nsidebar_position: 2\n---\n');
    await put('aws/s3.md', questions(1));
    await put('linux/deep/a.md', '');
    await put('git/index.md', '---\ntitle: Git\nsidebar_position: 1\n---\n');
    await put('img/a.png', '');
    await put('_parts/a.md', '');
    await put('about.md', '');
  });

  afterAll(() => rm(folder, {recursive: true, force: true}));

  it('give each topic a sidebar of its own pages', () => {
    const sidebars = topicSidebars(folder);
    expect(Object.keys(sidebars).sort()).toEqual(['aws', 'git', 'linux', 'more']);
    expect(sidebars.linux).toEqual([{type: 'autogenerated', dirName: 'linux'}]);
    expect(sidebars.more).toEqual([{type: 'autogenerated', dirName: '.'}]);
  });
});

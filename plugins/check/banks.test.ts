import {spawnSync} from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterAll, beforeAll, beforeEach, describe, expect, it, vi} from 'vitest';
import {checkSource, report, sortMessages} from './check.ts';
import {loadBank} from '../commands/load-bank.ts';
import {loadFiles, type LoadOptions} from './load.ts';
import {noTrust} from './trust.ts';
import {readSource} from './source-page.ts';
import type {Message} from './types.ts';

/*
 * Small banks on the disk, and what is said of them. `build.test.ts` in plugins/bank/files builds
 * what is silent here.
 */

let all = '';
let folder = '';
let number = 0;

beforeAll(() => {
  all = realpathSync(mkdtempSync(join(tmpdir(), 'banks-')));
});

beforeEach(() => {
  vi.restoreAllMocks();
  folder = join(all, `${number++}`);
});

afterAll(() => {
  rmSync(all, {recursive: true, force: true});
});

let questions = 0;
const question = (id = `q-${questions++}`) =>
  `??? question "Why ${id}? {#${id}}"\n    🟢 **Beginner**\n\n    Because.\n`;

/** A file's text; one that is null has a question, and `-> target` is a symbolic link. */
type Files = Readonly<Record<string, string | null>>;

function write(files: Files): void {
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), {recursive: true});
    if (text?.startsWith('-> ')) symlinkSync(text.slice(3), path);
    else writeFileSync(path, text ?? question());
  }
}

function lint(
  paths: readonly string[] = ['docs'],
  site: LoadOptions = {},
): {messages: Message[]; questions: number} {
  const {files, options, messages} = loadFiles(paths, folder, site);
  const checked = files.map((file) => checkSource(readSource(file, options.vocabulary)));
  const {messages: found, totals} = report(checked, options);
  return {
    messages: sortMessages([...messages, ...found]),
    questions: totals.questions,
  };
}

/** `rule file:line` of each message, the file below `docs`. */
function said(messages: readonly Message[]): string[] {
  return messages.map(({ruleId, file, line}) => `${ruleId} ${file.replace(/^docs\//, '')}:${line}`);
}

describe('a bank whose pages are all built', () => {
  const banks: [about: string, files: Files, questions: number][] = [
    ['is flat', {'docs/linux.md': null, 'docs/aws.md': null}, 2],
    ['asks in its README', {'docs/README.md': null, 'docs/t/a.md': null}, 2],
    ['asks in its index', {'docs/index.md': null}, 1],
    [
      'numbers its folders',
      {'docs/01-basics/index.md': '# B\n', 'docs/01-basics/02-a.md': null},
      1,
    ],
    ['has signs in names', {'docs/graphs (theory)/:id.md': null, "docs/a & b/it's +1.md": null}, 2],
    ['has names that are alike', {'docs/t/c++.md': null, 'docs/t/c--.md': null}, 2],
    ['repeats a name', {'docs/aws/aws.md': null, 'docs/aws/index.md': null}, 2],
    [
      'has long paths',
      {[`docs/${'a'.repeat(90)}/${'b'.repeat(90)}/${'c'.repeat(90)}.md`]: null},
      1,
    ],
    ['is in another script', {'docs/日本語/概要.md': null}, 1],
    ['leaves pages out', {'docs/t/a.md': null, 'docs/t/_b.md': null, 'docs/_old/c.md': null}, 1],
    ['has packages in it', {'docs/t/a.md': null, 'docs/node_modules/x/README.md': null}, 1],
    [
      'links a topic',
      {'docs/_src/l/a.md': null, 'docs/linux': '-> _src/l', 'docs/t/b.md': null},
      2,
    ],
    [
      'has a page for who knows its address',
      {'docs/t/a.md': `---\nunlisted: true\n---\n${question()}`, 'docs/t/b.md': null},
      1,
    ],
    [
      'has a draft',
      {'docs/t/a.md': `---\ndraft: true\n---\n${question()}`, 'docs/t/b.md': null},
      1,
    ],
  ];
  it.each(banks)('%s: nothing is said, and the questions are counted', (_, files, count) => {
    write(files);
    expect(lint()).toEqual({messages: [], questions: count});
  });
});

describe('a bank that cannot be built as it is', () => {
  const banks: [about: string, files: Files, said: string[], ...found: RegExp[]][] = [
    ['a percent sign', {'docs/t/4%4.md': null}, ['file-name t/4%4.md:1'], /`%`.*`4%4`/],
    ['an exclamation mark', {'docs/t/wow!.md': null}, ['file-name t/wow!.md:1'], /`!`/],
    ['a question mark', {'docs/t/why?.md': null}, ['file-name t/why?.md:1'], /`\?`/],
    [
      'a hash in a folder',
      {'docs/c#/a.md': null, 'docs/c#/b.md': null},
      ['file-name c#/a.md:1'],
      /folder `c#`/,
    ],
    ['brackets', {'docs/t/[a] x.md': null}, ['file-name t/[a] x.md:1'], /`\[`/],
    ['a line break', {'docs/t/a\nb.md': null}, ['file-name t/a\nb.md:1'], /U\+000A/],
    [
      'a sign that nobody sees',
      {'docs/t/a\u200Bb.md': null},
      ['file-name t/a\u200Bb.md:1'],
      /U\+200B/,
    ],
    ['a space at the end', {'docs/t /a.md': null}, ['file-name t /a.md:1'], /space/],
    [
      'a long name',
      {[`docs/t/${'x'.repeat(240)}.md`]: null},
      [`file-name t/${'x'.repeat(240)}.md:1`],
      /240 bytes/,
    ],
    [
      'a sign in a slug',
      {'docs/t/a.md': `---\nslug: /a%20b\n---\n${question()}`},
      ['file-name t/a.md:2'],
      /`%`/,
    ],
    ...[
      'q',
      'search',
      'practice',
      'offline',
      'assets',
      'tags',
      'img',
      'previews',
      'export',
      'Search',
    ].map((name): [string, Files, string[], RegExp] => [
      `a topic \`${name}\``,
      {[`docs/${name}/a.md`]: null},
      [`address-taken ${name}/a.md:1`],
      new RegExp(`the address /${name}/a/, where the site has`),
    ]),
    ['a page `search`', {'docs/search.md': null}, ['address-taken search.md:1'], /the search/],
    [
      'a slug below /q/',
      {'docs/t/a.md': `---\ntitle: A\nslug: /q/some-id\n---\n${question()}`},
      ['address-taken t/a.md:3'],
      /permanent addresses/,
    ],
    [
      'the slug of the home page',
      {'docs/t/a.md': `---\nslug: /\n---\n${question()}`},
      ['address-taken t/a.md:2'],
      /the home page/,
    ],
    [
      'a page beside a folder of its name',
      {'docs/aws.md': null, 'docs/aws/a.md': null},
      ['address-taken aws.md:1'],
      /docs\/aws\//,
    ],
    [
      'two pages that introduce a folder',
      {'docs/aws/index.md': null, 'docs/aws/README.md': null},
      ['address-taken aws/index.md:1'],
      /docs\/aws\/README\.md/,
    ],
    [
      'pages that differ in case',
      {'docs/t/Pods.md': null, 'docs/t/pods.md': null},
      ['portable-name t/pods.md:1'],
      /`t\/Pods` where capitals do not count/,
    ],
    [
      'topics that differ in case',
      {'docs/AWS/a.md': null, 'docs/aws/b.md': null},
      ['portable-name aws/b.md:1'],
      /`AWS` where capitals do not count/,
    ],
    [
      'addresses that differ in case',
      {'docs/t/a.md': null, 'docs/t/b.md': `---\nslug: A\n---\n${question()}`},
      ['address-taken t/b.md:2'],
      /docs\/t\/a\.md in case only/,
    ],
    ['a device of Windows', {'docs/t/con.md': null}, ['file-name t/con.md:1'], /Windows.*`con`/],
    [
      'a file that is not there',
      {'docs/t/a.md': `[x](x.yaml) ![y](y.png)\n\n${question()}`},
      ['page-file t/a.md:1', 'page-file t/a.md:1'],
      /no file/,
      /no file/,
    ],
    [
      'the slug of another page',
      {'docs/t/a.md': null, 'docs/t/b.md': `---\nslug: a\n---\n${question()}`},
      ['address-taken t/b.md:2'],
      /docs\/t\/a\.md/,
    ],
    [
      'an ending in capitals',
      {'docs/t/a.md': null, 'docs/t/b.MD': null},
      ['file-name t/b.MD:1'],
      /`\.MD`/,
    ],
    [
      'a long ending',
      {'docs/t/a.md': null, 'docs/t/b.markdown': null},
      ['file-name t/b.markdown:1'],
      /`\.markdown`/,
    ],
    [
      'a link out of the bank',
      {'docs/t/a.md': null, 'docs/x': '-> ../other', 'other/b.md': null},
      ['file-link x:1'],
      /leaves the bank/,
    ],
    [
      'a linked page out of the bank',
      {'docs/t/a.md': null, 'docs/t/b.md': '-> ../../b.md', 'b.md': null},
      ['file-link t/b.md:1'],
      /leaves the bank/,
    ],
    [
      'links to itself',
      {'docs/t/a.md': null, 'docs/x': '-> .', 'docs/y': '-> .'},
      ['file-link x:1', 'file-link y:1'],
      /the bank itself/,
      /the bank itself/,
    ],
    [
      'a second way to a topic',
      {'docs/t/a.md': null, 'docs/u': '-> t'},
      ['file-link u:1'],
      /t, which is in the bank already/,
    ],
    [
      'links that go round',
      {
        'docs/_s/a/x': '-> ../b',
        'docs/_s/b/y': '-> ../a',
        'docs/_s/a/p.md': null,
        'docs/l': '-> _s/a',
      },
      ['file-link l/x/y:1'],
      /already/,
    ],
    [
      'a link to nothing',
      {'docs/t/a.md': null, 'docs/t/b.md': '-> none.md'},
      ['unreadable-file t/b.md:1'],
      /no file or folder/,
    ],
    ['no page', {'docs/readme.txt': 'x'}, ['unreadable-file docs:1'], /no page/],
    [
      'a field of another kind',
      {'docs/t/a.md': `---\ntitle: A\nsidebar_position: first\n---\n${question()}`},
      ['page-fields t/a.md:3'],
      /`sidebar_position`.*number/,
    ],
    [
      'a draft that is unlisted',
      {'docs/t/a.md': `---\ndraft: true\nunlisted: true\n---\n${question()}`, 'docs/t/b.md': null},
      ['page-fields t/a.md:2'],
      /draft/,
    ],
    [
      'a link to a draft',
      {
        'docs/t/a.md': `---\ndraft: true\n---\n${question('d')}`,
        'docs/t/b.md': `[x](a.md)\n[y](/q/d)\n\n${question()}`,
      },
      ['broken-link t/b.md:1', 'broken-link t/b.md:2'],
      /draft/,
      /draft/,
    ],
    [
      'a link out of the bank in Markdown',
      {'README.md': '# R\n', 'docs/t/a.md': `[x](../../README.md)\n\n${question()}`},
      ['broken-link t/a.md:1'],
      /no page of the bank/,
    ],
    [
      'a link to what is left out',
      {'docs/t/_b.md': '', 'docs/t/a.md': `[x](_b.md)\n\n${question()}`},
      ['broken-link t/a.md:1'],
      /no page of the bank/,
    ],
    [
      'a link without an address',
      {'docs/t/a.md': `[x]()\n\n${question()}`},
      ['broken-link t/a.md:1'],
      /without an address/,
    ],
    [
      'an HTML link to nothing',
      {'docs/t/a.md': `Text\n<a href="b.md">x</a>\n\n${question()}`, 'docs/t/b.md': null},
      ['broken-link t/a.md:2'],
      /no page with this address/,
    ],
    [
      'an HTML link to a file that has no type',
      {'docs/t/a.md': `<a href="Makefile">x</a>\n\n${question()}`, 'docs/t/Makefile': 'all:\n'},
      ['broken-link t/a.md:1'],
      /a link of HTML to `Makefile`/,
    ],
  ];
  it.each(banks)('for %s: file and line are said', (_, files, expected, ...found) => {
    write(files);
    const {messages} = lint();
    expect(said(messages)).toEqual(expected);
    found.forEach((pattern, index) => {
      expect(messages[index]?.found).toMatch(pattern);
    });
  });

  it('a better name is given that would do', () => {
    write({
      'docs/c#/100% sure?.md': null,
      'docs/[a] x/a!.md': null,
      'docs/t/???.md': null,
    });
    const names = lint().messages.map(({fix}) => /`([^`]+)`/.exec(fix)?.[1]);
    expect(names.sort()).toEqual(['100-sure.md', 'a-x', 'a.md', 'c-sharp', 'page.md'].sort());
  });
});

describe('links that the build accepts', () => {
  it('are accepted: to the root index, titles, topics without an index, HTML targets', () => {
    write({
      'docs/README.md': '# Welcome here\n\nText.\n',
      'docs/t/b.md': `# Title of b\n\n<a name="old"></a>\n\n<div id="box">x</div>\n\n${question()}`,
      'docs/t/a.md': `[1](../README.md) [2](b.md#title-of-b) [3](/t/) [4](b.md#old) [5](b.md#box)\n[6](../README.md#welcome-here) [7](../b) [8](/more/)\n\n${question()}`,
    });
    expect(said(lint().messages)).toEqual([]);
  });

  it('advice is not given on blocks in content tabs, which are indented as they have to be', () => {
    write({
      'docs/t/a.md': `=== "Linux"\n\n    Text.\n\n    ??? question "T"\n        A\n\n${question()}`,
    });
    expect(said(lint().messages)).toEqual(['unsupported-construct t/a.md:1']);
  });
});

describe('an id of the ledger', () => {
  const ledger = 'kept t/b\nmine t/a\n';
  const lost = (files: Files) => {
    write({'docs/ids.txt': ledger, 'docs/t/b.md': question('kept'), ...files});
    const {messages} = lint();
    return messages.map(({ruleId, file, line, fix}) => `${ruleId} ${file}:${line} ${fix}`);
  };

  it('is lost with a page that becomes a draft', () => {
    const [message, ...others] = lost({
      'docs/t/a.md': `---\ndraft: true\n---\n${question('mine')}`,
    });
    expect(message).toMatch(
      /^lost-id docs\/ids\.txt:2 .*docs\/t\/a\.md is a draft.*unlisted: true/,
    );
    expect(others).toEqual([]);
  });

  it.each(['_a.md', '../_old/a.md'])('is lost with a page that is moved to %s', (name) => {
    expect(lost({[`docs/t/${name}`]: question('mine')})).toEqual([
      expect.stringMatching(/^lost-id docs\/ids\.txt:2 docs\/.*a\.md is left out/),
    ]);
  });

  it('is kept by an unlisted page, and by one that is moved to the root', () => {
    expect(lost({'docs/t/a.md': `---\nunlisted: true\n---\n${question('mine')}`})).toEqual([]);
    rmSync(join(folder, 'docs/t/a.md'));
    rmSync(join(folder, 'docs/ids.txt'));
    expect(lost({'docs/a.md': question('mine')})).toEqual([]);
  });

  it('is missed when the ledger is deleted, also by an earlier commit', {timeout: 60_000}, () => {
    write({'docs/ids.txt': ledger, 'docs/t/b.md': question('kept')});
    const git = (...parameters: string[]) => {
      const identity = ['-c', 'user.name=A', '-c', 'user.email=a@example.org'];
      return spawnSync('git', ['-C', folder, ...identity, ...parameters], {encoding: 'utf8'})
        .status;
    };
    expect([git('init', '-q'), git('add', '.'), git('commit', '-qm', 'Bank')]).toEqual([0, 0, 0]);
    rmSync(join(folder, 'docs/ids.txt'));
    const expected = ['lost-id ids.txt:1', 'lost-id ids.txt:1'];
    expect(said(lint().messages)).toEqual(expected);
    expect(lint().messages[0]?.fix).toContain('git checkout HEAD -- docs/ids.txt');

    expect(git('commit', '-qam', 'Remove the ledger')).toBe(0);
    expect(said(lint().messages)).toEqual(expected);

    // In a container the repository is often another user's.
    vi.stubEnv('GIT_TEST_ASSUME_DIFFERENT_OWNER', '1');
    vi.stubEnv('GIT_CONFIG_GLOBAL', '/dev/null');
    expect(git('status')).not.toBe(0);
    expect(said(lint().messages)).toEqual(expected);
    vi.unstubAllEnvs();

    // A line that is taken out is an address that is taken away.
    write({'docs/ids.txt': 'kept t/b\n'});
    expect(lint().messages.map(({found}) => found)).toEqual([
      expect.stringContaining('`mine`, whose line was removed'),
    ]);
  });

  it('is told from what an app has: no pages of topics, and pages without questions', () => {
    write({
      'docs/t/a.md': question('a'),
      'docs/u/index.md': question('b'),
      'docs/intro.md': '---\nslug: /start\n---\n\n# Begin\n\n## Here\n',
      'docs/draft.md': '---\ndraft: true\n---\n\n# Later\n',
      'docs/ids.txt':
        '/1 /docs/t\n/2 /docs/u\n/3 /docs/start#here\n/4 /docs/draft\n/5 /\na docs/t/a\nb docs/u\n',
    });
    const site = {trust: {...noTrust, amongOthers: true}, names: {routeBasePath: 'docs'}};
    expect(said(lint(['docs'], site).messages)).toEqual(['lost-id ids.txt:1', 'lost-id ids.txt:4']);
  });
});

describe('the bank that is meant', () => {
  it('is DOCS_DIR, from where one stands, also through a symbolic link', async () => {
    write({'site/docs/t/a.md': null, 'there/bank/t/b.md': null, 'there/link': '-> bank'});
    const site = join(folder, 'site');
    const npm = {npm_package_json: join(site, 'package.json'), INIT_CWD: join(folder, 'there')};
    const files = async (env: Record<string, string>) => {
      const loaded = await loadBank([], {...npm, ...env}, site);
      return loaded.files.map(({path}) => path);
    };
    expect(await files({})).toEqual(['../site/docs/t/a.md']);
    expect(await files({DOCS_DIR: 'bank'})).toEqual(['bank/t/b.md']);
    expect(await files({DOCS_DIR: join(folder, 'there/link')})).toEqual(['bank/t/b.md']);
    await expect(files({DOCS_DIR: 'none'})).rejects.toThrow(
      /DOCS_DIR=none: there is no folder .*none/,
    );
  });

  it('is never another one than DOCS_DIR says: a configuration that has its own is told', async () => {
    write({'site/docs/t/a.md': null, 'other/t/b.md': null});
    write({'site/docusaurus.config.js': 'module.exports = {};\n'});
    const site = join(folder, 'site');
    const files = async (env: Record<string, string>, paths: string[] = []) =>
      (await loadBank(paths, env, site)).files.map(({path}) => path);
    await expect(files({DOCS_DIR: '../other'})).rejects.toThrow(
      /Found DOCS_DIR=\.\.\/other, expected the folder that .*docusaurus\.config\.js has .*docs\. Leave/,
    );
    expect(await files({DOCS_DIR: 'docs'})).toEqual(['docs/t/a.md']);
    expect(await files({DOCS_DIR: '../other'}, ['docs'])).toEqual(['docs/t/a.md']);
  });

  it('has each page once, also when one is named that a link inside the bank leads to', () => {
    write({'docs/_src/l/a.md': null, 'docs/linux': '-> _src/l', 'docs/t/b.md': null});
    write({'docs/t/c.md': '-> ../_src/c.md', 'docs/_src/c.md': null});
    for (const path of ['docs/linux/a.md', 'docs/linux', 'docs/_src/l/a.md', 'docs/t/c.md']) {
      const {messages, questions: count} = lint([path]);
      expect({path, said: said(messages), count}).toEqual({path, said: [], count: 1});
    }
  });

  it.each([
    'viva',
    'docusaurus-preset-viva',
    './node_modules/docusaurus-preset-viva/site/internals/load-engine.cjs',
    createRequire(import.meta.url).resolve('docusaurus-preset-viva'),
  ])('has the options of the preset %s', async (name) => {
    const said = vi.spyOn(console, 'error').mockReturnValue();
    const presets = [null, ['classic', {}], [name, {docs: {path: 'bank'}, bank: {mdx: true}}]];
    const config = `module.exports = ${JSON.stringify({presets})};\n`;
    write({'docusaurus.config.js': config, 'bank/t/a.md': null});
    const {files, options} = await loadBank([], {}, folder);
    expect([files.map(({path}) => path), options.trust?.mdx]).toEqual([['bank/t/a.md'], true]);
    expect(said).not.toHaveBeenCalled();
  });

  it('says that a configuration has no such preset', async () => {
    const said = vi.spyOn(console, 'error').mockReturnValue();
    write({'docusaurus.config.js': 'module.exports = {};\n', 'docs/t/a.md': null});
    await loadBank([], {}, folder);
    expect(said).toHaveBeenCalledWith(
      `Found no preset docusaurus-preset-viva in ${folder}/docusaurus.config.js: its defaults are taken.`,
    );
  });

  it('has no command run by the settings of its repository', () => {
    write({'docs/t/a.md': question('a'), 'docs/ids.txt': 'a t/a\n'});
    const git = (...args: string[]) =>
      spawnSync('git', ['-C', folder, '-c', 'user.name=A', '-c', 'user.email=a@b.c', ...args], {
        encoding: 'utf8',
      }).stdout.trim();
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'Bank');
    // git would get the missing ledger from there.
    const id = git('rev-parse', 'HEAD:docs/ids.txt');
    rmSync(join(folder, '.git/objects', id.slice(0, 2), id.slice(2)));
    git('config', 'extensions.partialClone', 'there');
    git('config', 'core.repositoryFormatVersion', '1');
    git('config', 'remote.there.url', folder);
    git('config', 'remote.there.promisor', 'true');
    git('config', 'remote.there.uploadPack', `touch '${join(folder, 'run')}';`);
    lint();
    expect(existsSync(join(folder, 'run'))).toBe(false);
  });

  it('says that git does not read its repository', () => {
    write({'docs/t/a.md': question('a'), 'docs/ids.txt': 'a t/a\n'});
    write({'.git/HEAD': 'none\n'});
    expect(loadFiles(['docs'], folder).note).toMatch(
      /^git does not read .*\(fatal: .*docs\/ids\.txt/,
    );
    vi.stubEnv('PATH', '');
    expect(loadFiles(['docs'], folder).note).toContain('ENOENT');
    vi.unstubAllEnvs();
  });

  it('says that it has no ledger, and keeps quiet when it has', () => {
    write({'docs/t/a.md': question('a')});
    expect(loadFiles(['docs'], folder).note).toContain('docs/ids.txt');
    write({'docs/ids.txt': 'a t/a\n'});
    expect(loadFiles(['docs'], folder).note).toBeNull();
  });
});

import {spawnSync} from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {parseLedger} from '../bank/ledger/ledger.ts';
import {checkBank, loadFiles} from '../check/index.ts';
import {runImport, type ImportChoices} from '../commands/run-import.ts';
import {defaultVocabulary} from '../language/vocabulary.ts';
import {copyTemplate} from '../commands/write-bank.ts';
import {formatReport, summarize} from './report.ts';
import {dressSite, readSource, type Report} from './index.ts';

const fixture = (name: string) => join(import.meta.dirname, 'fixtures', name);
let folder = '';
let bank = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'import-'));
  bank = join(folder, 'docs');
});

afterEach(() => {
  rmSync(folder, {recursive: true, force: true});
});

const choices: ImportChoices = {headings: 'ask', untyped: false, force: false, dryRun: false};
const bringIn = async (source: string, more: Partial<ImportChoices> = {}): Promise<Report> =>
  runImport(readSource(source), bank, {...choices, ...more});
const text = (path: string) => readFileSync(join(bank, path), 'utf8');
const messages = (report: Report, kind: string) =>
  report.notes.filter((note) => note.kind === kind).map(({message}) => message);

/** A source of our own, from texts by path. */
function source(files: Readonly<Record<string, string>>): string {
  const root = join(folder, 'source');
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(root, path, '..'), {recursive: true});
    writeFileSync(join(root, path), content);
  }
  return root;
}

/** All files with what they hold. */
function snapshot(root: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(root, {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile())
      .map((entry) => [
        join(entry.parentPath, entry.name),
        readFileSync(join(entry.parentPath, entry.name), 'latin1'),
      ]),
  );
}

describe('a bank of MkDocs', () => {
  it('becomes one that the content check passes, with every question on the site', async () => {
    const report = await bringIn(fixture('mkdocs'));
    expect(report).toMatchObject({kind: 'mkdocs', questions: 3, countsEqual: true, problems: []});
    const {files, options} = loadFiles([bank], folder, {bank});
    const errors = checkBank(files, options).filter(({severity}) => severity === 'error');
    expect(errors).toEqual([]);
  });

  it('has its menu: order, names, and folders for sections in sections', async () => {
    await bringIn(fixture('mkdocs'));
    expect(text('guide/README.md')).toContain('sidebar_label: "The guide"\n');
    expect(text('guide/circles.md')).toContain(
      'sidebar_position: 2\nsidebar_label: "Round things"\n',
    );
    expect(text('guide/deep/_category_.yml')).toBe('label: "Deep things"\nposition: 3\n');
    expect(text('guide/deep/squares.md')).toContain(
      'sidebar_position: 2\nsidebar_label: "Search"\n',
    );
  });

  it('keeps the addresses of its pages, or leads on from them', async () => {
    await bringIn(fixture('mkdocs'));
    const {ledger, moves, problems} = parseLedger(text('ids.txt'));
    expect(problems).toEqual([]);
    expect([...ledger.keys()]).toEqual([
      'how-many-sides',
      'what-is-a-circle',
      'what-is-a-circle-2',
    ]);
    const to = new Map(
      moves.map((move) => [`${move.from}#${move.anchor}`, `${move.to}#${move.toAnchor}`]),
    );
    // By the redirects plugin, and by a name that the site has for itself; the home page is its own.
    expect(to.get('old/circles#')).toBe('guide/circles#');
    expect(to.get('search/squares#')).toBe('guide/deep/squares#');
    expect(to.has('#')).toBe(false);
    expect(to.has('guide/circles#')).toBe(false);
  });

  it('has links, images and downloads that lead where they led, and only files that are asked for', async () => {
    const report = await bringIn(fixture('mkdocs'));
    expect(text('index.md')).toContain(
      '[Circles](guide/circles.md#what-is-a-circle) and [the plan](img/plan.svg)',
    );
    expect(text('guide/circles.md')).toContain('    <img src="../img/plan.svg" alt="A plan">');
    expect(text('guide/deep/solids.md')).toContain(
      '<a href="../../circles/">Circles</a> and [squares](squares.md), up.',
    );
    expect(existsSync(join(bank, 'img/data.csv'))).toBe(true);
    expect(existsSync(join(bank, 'img/unused.svg'))).toBe(false);
    expect(messages(report, 'broken-link')).toEqual([
      'A link to `gone.md` leads nowhere: there is nothing in the source.',
      'A link to `../../../../outside.txt` leads nowhere: there is nothing in the source.',
    ]);
  });

  it('has downloads that links of HTML lead to, where their page goes', async () => {
    const root = source({
      'mkdocs.yml':
        'site_name: X\nnav:\n  - index.md\n  - Top:\n      - Deep:\n          - t/vis/index.md\n',
      'docs/index.md': '# X\n',
      'docs/t/vis/index.md':
        '# Vis\n\n<a href="./paper.pdf" download>Paper</a> and\n\n<p>\n<a href="./paper.pdf">it</a>\n</p>\n',
      'docs/t/vis/paper.pdf': 'pdf',
    });
    expect(await bringIn(root)).toMatchObject({problems: []});
    const {files, options} = loadFiles([bank], folder, {bank});
    const errors = checkBank(files, options).filter(({severity}) => severity === 'error');
    expect(errors).toEqual([]);
  });

  it('tells what was not taken along', async () => {
    const report = await bringIn(fixture('mkdocs'));
    expect(messages(report, 'plugin')).toEqual(['The plugin `strange` was not taken along.']);
    expect(messages(report, 'macro')).toEqual(['A macro was left as it is: {{ sides | double }}']);
    expect(messages(report, 'mended')).toEqual(['Found `<script>`. It was taken out.']);
    expect(messages(report, 'front-matter')).toEqual(['Fields were taken out: slug, draft, tags.']);
    expect(messages(report, 'nav').join()).toContain('"Missing"');
    expect(report.notes.filter(({kind}) => kind === 'nav').map(({file}) => file)).toContain(
      'loose.md',
    );
    expect(report.left).toMatchObject([
      {kind: 'heading', page: 'guide/circles.md', line: 10},
      {kind: 'left-out', page: 'drafts/later.md', count: 1},
    ]);
    expect(text('guide/README.md')).toContain('A square has 4 sides. {{ sides | double }} stays.');
  });

  it('gives a new site its name, address, colour and edit links', () => {
    const site = join(folder, 'site');
    copyTemplate(site);
    dressSite(site, readSource(fixture('mkdocs')), {trial: null});
    const config = readFileSync(join(site, 'docusaurus.config.ts'), 'utf8');
    expect(config).toContain(`title: 'Shapes and "solids"'`);
    expect(config).toContain("process.env.SITE_URL ?? 'https://example.org'");
    // Where a host says another address, the path of the old one goes with it.
    expect(config).toContain(
      "baseUrl: process.env.BASE_URL ?? (process.env.SITE_URL ? '/' : '/shapes/'),",
    );
    expect(config).toContain(
      "editUrl: ({docPath}) => 'https://github.com/example/shapes/edit/master/docs/' + docPath",
    );
    expect(config).toContain("REPOSITORY_URL ?? 'https://github.com/example/shapes'");
    expect(readFileSync(join(site, 'src/brand.css'), 'utf8')).toContain('--accent: #008275;');
    const readme = readFileSync(join(site, 'README.md'), 'utf8');
    expect(readme).toMatch(/^# Shapes and "solids"\n/);
    expect(readme).not.toContain('start-here');
  });
});

it('brings in a folder without a configuration, but not what is about the repository', async () => {
  const report = await bringIn(fixture('folder'));
  expect(report).toMatchObject({kind: 'folder', questions: 1, countsEqual: true});
  expect(text('README.md')).toContain('[Triangles](shapes/triangles.md)');
  expect(text('shapes/triangles.md')).toContain('??? question "How many corners has a triangle?');
  expect(existsSync(join(bank, 'CONTRIBUTING.md'))).toBe(false);
});

it('brings in pages with questions whatever their names, and none that were not published', async () => {
  const asked = '??? question "What turns?"\n    A wheel.\n';
  const report = await bringIn(
    source({
      'README.md': '# Home\n',
      'security-questions.md': '# Security\n\nText.\n',
      'agents.md': `# Agents\n\n${asked}`,
      'support.md': '# Support\n\n## Why?\n\nSo.\n\n## Who?\n\nHe.\n\n## When?\n\nNow.\n',
      'CONTRIBUTING.md': '# How\n\n## How do I write one?\n\nSo.\n',
      'CHANGELOG.zh-CN.md': '# Changes\n',
      'a.md': `---\ndraft: true\n---\n\n# A\n\n${asked}`,
      'b.md': '---\npublished: false\n---\n\n# B\n',
      'c.md': '+++\ntitle = "C"\ndraft = true\n+++\n\n# C\n',
      'd.md': '---\nunlisted: true\n---\n\n# D\n',
      '_drafts/e.md': '# E\n',
    }),
  );
  expect(report).toMatchObject({questions: 1, countsEqual: true});
  expect(readdirSync(bank).sort()).toEqual([
    '.import.json',
    'README.md',
    'agents.md',
    'd.md',
    'ids.txt',
    'security-questions.md',
    'support.md',
  ]);
  expect(text('d.md')).toContain('unlisted: true\n');
  expect(messages(report, 'left-out')).toHaveLength(6);
});

it('brings in one page, whose headings are questions when that is asked for', async () => {
  const asked = await bringIn(join(fixture('page'), 'README.md'), {dryRun: true});
  expect(asked).toMatchObject({questions: 0, countsEqual: true});
  expect(asked.left.map(({kind}) => kind)).toEqual(['heading', 'heading']);
  expect(existsSync(bank)).toBe(false);
  const report = await bringIn(join(fixture('page'), 'README.md'), {headings: 'questions'});
  expect(report).toMatchObject({questions: 2, left: [], countsEqual: true});
});

/*
 * The list of addresses is made from the files alone, by the rules of MkDocs: nothing of the import is
 * used for it.
 */
describe.each([
  ['with directories', true],
  ['with files', false],
])('no address of the old site is lost: %s', (_name, directories) => {
  const pages: Readonly<Record<string, string>> = {
    'index.md': '',
    'a/index.md': 'a/',
    'a/README.md': '',
    'b/README.md': 'b/',
    'c/readme.md': 'c/readme/',
    'foo/foo.md': 'foo/foo/',
    'foo.md': 'foo/',
    '01-start/02-first.md': '01-start/02-first/',
    'search/deep.md': 'search/deep/',
    'A page/wow!.md': 'A page/wow!/',
    '_hidden/_x.md': '_hidden/_x/',
    'topic/level/page.md': 'topic/level/page/',
    '中文/页.md': '中文/页/',
  };

  it('each leads to a page of the bank', async () => {
    const config = `site_name: A\nuse_directory_urls: ${String(directories)}\nnav:\n  - Start:\n      - 01-start/02-first.md\n      - topic/level/page.md\n      - More:\n          - foo.md\n`;
    const root = source({
      'mkdocs.yml': config,
      ...Object.fromEntries(Object.keys(pages).map((path) => [`docs/${path}`, `# ${path}\n`])),
    });
    await bringIn(root);
    const {moves, problems} = parseLedger(text('ids.txt'));
    expect(problems).toEqual([]);
    const {files, options} = loadFiles([bank], folder, {bank});
    expect(checkBank(files, options).filter(({severity}) => severity === 'error')).toEqual([]);
    const slugs = new Map(
      files.map(({path, bytes}) => [
        /^slug: "\/(.*)"$/m.exec(Buffer.from(bytes).toString())?.[1] ??
          path
            .replace(/^docs\//, '')
            .replace(/\.md$/, '')
            .replace(/\/(?:index|readme)$/i, ''),
        path,
      ]),
    );
    const lost = Object.values(pages)
      .filter((address) => address !== '')
      .map((address) =>
        address.replace(/\/$/, directories ? '' : /^[ab]\/$/.test(address) ? '' : '.html'),
      )
      .filter((address) => !slugs.has(address) && !moves.some(({from}) => from === address));
    expect(lost).toEqual([]);
  });
});

describe('an import that was made before', () => {
  it('changes nothing, and never the source', async () => {
    const root = join(folder, 'source');
    cpSync(fixture('mkdocs'), root, {recursive: true});
    const before = snapshot(root);
    await bringIn(root);
    const after = snapshot(bank);
    const second = await bringIn(root);
    expect(snapshot(bank)).toEqual(after);
    expect(second.written).toEqual({added: [], changed: [], kept: [], orphaned: [], removed: []});
    expect(snapshot(root)).toEqual(before);
  });

  it('changes nothing where a checkout ends lines as on Windows, and takes what is new', async () => {
    const root = join(folder, 'source');
    cpSync(fixture('mkdocs'), root, {recursive: true});
    await bringIn(root);
    for (const [path, content] of Object.entries(snapshot(bank))) {
      if (!/\.(?:md|txt|json)$/.test(path)) continue;
      writeFileSync(path, content.replaceAll('\n', '\r\n'), 'latin1');
    }
    const before = snapshot(bank);
    const {added, changed, kept} = (await bringIn(root)).written;
    expect([added, changed, kept]).toEqual([[], [], []]);
    expect(snapshot(bank)).toEqual(before);
    const page = join(root, 'docs/guide/circles.md');
    writeFileSync(page, readFileSync(page, 'utf8').replace('All points', 'Every point'));
    expect((await bringIn(root)).written).toMatchObject({changed: ['guide/circles.md'], kept: []});
  });

  it('keeps what was edited here, unless it is to be forced', async () => {
    await bringIn(fixture('mkdocs'));
    const edited = text('guide/circles.md').replace('All points', 'Every point');
    writeFileSync(join(bank, 'guide/circles.md'), edited);
    const ledger = text('ids.txt');
    const second = await bringIn(fixture('mkdocs'));
    expect(second.written.kept).toEqual(['guide/circles.md']);
    expect(text('guide/circles.md')).toBe(edited);
    expect(text('ids.txt')).toBe(ledger);
    await bringIn(fixture('mkdocs'), {force: true});
    expect(text('guide/circles.md')).toContain('All points');
  });

  it('does not write over a file that no import wrote', async () => {
    mkdirSync(join(bank, 'guide'), {recursive: true});
    writeFileSync(join(bank, 'guide/circles.md'), '# Mine\n');
    const report = await bringIn(fixture('mkdocs'));
    expect(report.written.kept).toEqual(['guide/circles.md']);
    expect(text('guide/circles.md')).toBe('# Mine\n');
  });
});

describe('what the bank has already', () => {
  const page = (...titles: readonly string[]) =>
    ['# A\n', ...titles.map((title) => `??? question "${title}"\n    So.\n`)].join('\n');
  const idOf = (path: string) => [...text(path).matchAll(/\{#(.*?)\}/g)].map(([, id]) => id);

  it('keeps the ids of its questions when a page of the same title comes before it', async () => {
    await bringIn(source({'m.md': page('What is X?')}));
    await bringIn(source({'a.md': page('What is X?')}));
    expect(idOf('m.md')).toEqual(['what-is-x']);
    expect(idOf('a.md')).toEqual(['what-is-x-2']);
    expect(errorsOf()).toEqual([]);
  });

  it('has the ids of pages of its own, in its own words', async () => {
    mkdirSync(bank);
    writeFileSync(join(bank, 'mine.md'), '# Mine\n\n??? frage "What is X?"\n    So.\n');
    const vocabulary = {
      ...defaultVocabulary,
      blocks: [{id: 'frage', like: 'question'} as const, ...defaultVocabulary.blocks],
    };
    await bringIn(source({'a.md': page('What is X?')}), {vocabulary});
    expect(idOf('a.md')).toEqual(['what-is-x-2']);
  });

  it('tells of an id that a reworded title had', async () => {
    await bringIn(source({'a.md': page('What is X?', 'Why?')}));
    const report = await bringIn(source({'a.md': page('What is an X?', 'Why?')}));
    expect(messages(report, 'id')).toEqual([
      expect.stringContaining('No question has the id `what-is-x` of "What is X?" any more.'),
    ]);
  });

  it('stays where another source has a file of the same name', async () => {
    await bringIn(source({'index.md': page('What is X?')}));
    const before = text('index.md');
    const other = join(folder, 'other');
    mkdirSync(other);
    writeFileSync(join(other, 'index.md'), page('What is Y?'));
    const report = await bringIn(other);
    expect(report.written).toMatchObject({kept: ['index.md'], orphaned: []});
    expect(text('index.md')).toBe(before);
    // It may be the same one, in the folder of somebody else.
    expect(summarize(report)).toContain('from the source at `../source`');
    await bringIn(other, {force: true});
    expect(idOf('index.md')).toEqual(['what-is-y']);
  });

  it('goes to its new place with its ids when the source has another name for it', async () => {
    const root = source({'a.md': page('What is X?', 'Why?'), 'c.md': page('Why?')});
    await bringIn(root);
    renameSync(join(root, 'a.md'), join(root, 'd.md'));
    const report = await bringIn(root);
    expect(report.written).toMatchObject({removed: ['a.md'], orphaned: [], added: ['d.md']});
    expect(idOf('c.md')).toEqual(['why-2']);
    expect(idOf('d.md')).toEqual(['what-is-x', 'why']);
    expect(errorsOf()).toEqual([]);
    expect((await bringIn(root)).written).toMatchObject({added: [], changed: [], removed: []});
  });

  it('goes nowhere for a question that another page was moved with', async () => {
    const root = source({'a.md': page('Why?'), 'b.md': page('Why?'), 'c.md': page('Who?')});
    await bringIn(root);
    renameSync(join(root, 'a.md'), join(root, 'd.md'));
    rmSync(join(root, 'b.md'));
    const report = await bringIn(root);
    expect(report.written).toMatchObject({removed: ['a.md'], orphaned: ['b.md']});
    expect(idOf('d.md')).toEqual(['why']);
    expect(idOf('b.md')).toEqual(['why-2']);
  });

  it('stays, and is told, when the source has it no longer', async () => {
    const root = source({'a.md': page('What is X?', 'Why?'), 'b.md': page('Who?')});
    await bringIn(root);
    rmSync(join(root, 'a.md'));
    const report = await bringIn(source({'c.md': page('What is X?')}));
    expect(report.written).toMatchObject({orphaned: ['a.md'], removed: []});
    expect(summarize(report)).toContain('left, as the source has them no longer');
    expect(idOf('c.md')).toEqual(['what-is-x-2']);
    expect(errorsOf()).toEqual([]);
  });

  it('does not come back when it was deleted, unless it is to be forced', async () => {
    const root = source({'a.md': page('What is X?'), 'b.md': page('What is Y?')});
    await bringIn(root);
    rmSync(join(bank, 'b.md'));
    const report = await bringIn(root);
    expect(report).toMatchObject({countsEqual: true, written: {added: [], orphaned: []}});
    expect(messages(report, 'left-out').join()).toContain('it was deleted here');
    expect(existsSync(join(bank, 'b.md'))).toBe(false);
    await bringIn(root);
    expect(existsSync(join(bank, 'b.md'))).toBe(false);
    await bringIn(root, {force: true});
    expect(existsSync(join(bank, 'b.md'))).toBe(true);
  });
});

describe('a source that nobody should have to trust', () => {
  it('is read no further than its own folder', async () => {
    writeFileSync(join(folder, 'secret.txt'), 'secret');
    writeFileSync(join(folder, 'secret.md'), '# Secret\n');
    const root = source({'a/page.md': '# A\n\n[x](../../secret.txt) [y](link.txt)\n'});
    symlinkSync(join(folder, 'secret.txt'), join(root, 'a/link.txt'));
    symlinkSync(join(folder, 'secret.md'), join(root, 'a/secret.md'));
    symlinkSync(folder, join(root, 'all'));
    const report = await bringIn(root);
    expect(text('a/page.md')).toContain('x y');
    expect(report.notes.filter(({kind}) => kind === 'symbolic-link')).toHaveLength(2);
    expect(JSON.stringify(snapshot(bank))).not.toContain('ecret\\n');
  });

  it('has no settings, menu or name outside of it', async () => {
    writeFileSync(join(folder, 'secret.yml'), 'secret: [\n');
    writeFileSync(join(folder, 'secret.md'), '# Secret\n');
    const root = source({'mkdocs.yml': 'site_name: A\n', 'docs/a.md': '# A\n'});
    symlinkSync(join(folder, 'secret.yml'), join(root, 'docs/.pages'));
    const report = await bringIn(root);
    expect(messages(report, 'nav')).toEqual(['It was not read: it is a link out of the pages']);
    symlinkSync(join(folder, 'secret.md'), join(root, 'docs/README.md'));
    expect(readSource(join(root, 'docs')).site.name).toBe('docs');
    rmSync(join(root, 'mkdocs.yml'));
    symlinkSync(join(folder, 'secret.yml'), join(root, 'mkdocs.yml'));
    expect(() => readSource(root)).toThrow(/mkdocs\.yml to be no file of .*, expected one/);
  });

  it('names no folder outside as that of its pages', () => {
    const root = source({'mkdocs.yml': 'docs_dir: ..\n'});
    expect(() => readSource(root)).toThrow(/docs_dir is .*, which is outside of/);
  });

  it('cannot take the memory with a few lines of YAML', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let level = 1; level < 12; level++) {
      lines.push(
        `a${level}: &a${level} [${Array(10)
          .fill(`*a${level - 1}`)
          .join(', ')}]`,
      );
    }
    const root = source({'mkdocs.yml': `${lines.join('\n')}\n`, 'docs/a.md': '# A\n'});
    expect(() => readSource(root)).toThrow(/was not read: /);
  });

  it('does not write through a link of the bank', async () => {
    mkdirSync(bank);
    mkdirSync(join(folder, 'elsewhere'));
    symlinkSync(join(folder, 'elsewhere'), join(bank, 'a'));
    const root = source({'a/page.md': '# A\n'});
    await expect(bringIn(root)).rejects.toThrow(/expected a folder of the bank/);
    expect(readdirSync(join(folder, 'elsewhere'))).toEqual([]);
  });

  it('puts no markup of its own into the report', async () => {
    const root = source({'a.md': '# A\n\n[x](no``pe`&lt;script&gt;.md)\n'});
    const report = formatReport(await bringIn(root));
    expect(report).toContain("no''pe'\\<script>.md");
    expect(report.replaceAll('\\<', '')).not.toContain('<script>');
  });
});

it('is a command with a report as JSON', {timeout: 120_000}, () => {
  mkdirSync(join(folder, 'site'));
  writeFileSync(
    join(folder, 'site/docusaurus.config.js'),
    'module.exports = {presets: ["viva"]};\n',
  );
  const {status, stdout, stderr} = spawnSync(
    process.execPath,
    [
      join(import.meta.dirname, '../bin/viva.mjs'),
      'import',
      fixture('mkdocs'),
      '--to',
      'site/docs',
      '--json',
      '--dry-run',
    ],
    {cwd: folder, encoding: 'utf8', timeout: 100_000},
  );
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toMatchObject({questions: 3, countsEqual: true, dryRun: true});
  expect(status).toBe(0);
  expect(existsSync(join(folder, 'site/docs'))).toBe(false);
});

/** All that the content check would stop a build for. */
const errorsOf = (): string[] => {
  const {files, options} = loadFiles([bank], folder, {bank});
  return checkBank(files, {...options, vocabulary: {...defaultVocabulary, profile: 'mkdocs'}})
    .filter(({severity}) => severity === 'error')
    .map(({file, line, ruleId, found}) => `${file}:${line} ${ruleId} ${found}`);
};

describe('a folder in which each page is one question', () => {
  const files = {
    'README.md': '# Wheels\n\n[Hubs](hubs), [spokes](./spokes/), [two](spokes/two.html)\n',
    'hubs/one.md': '# Why is a hub round?\n\nIt turns.\n',
    'hubs/two.md': '---\ntitle: What is in a hub?\n---\n\nGrease.\n',
    'hubs/three.md': '# Grease a hub\n\nHow?\n\n## Sample answer\n\nWith a brush.\n',
    'hubs/others.md': '# Others\n\nNothing is asked here.\n',
    'spokes/one.md': '# Why are spokes thin?\n\nThey only pull.\n',
    'spokes/two.md': '# Spokes\n\nText.\n',
    'spokes/three.md': '# Nipples\n\nText.\n',
  };

  it('has a question for each of its pages, and a folder of other pages has none', async () => {
    const report = await bringIn(source(files), {headings: 'questions'});
    expect(report).toMatchObject({questions: 3, countsEqual: true, left: []});
    expect(text('hubs/one.md')).toMatch(
      /^# Why is a hub round\?$[^]*^\?\?\? question "Why is a hub/m,
    );
    expect(text('hubs/two.md')).toContain('??? question "What is in a hub? {#');
    expect(text('hubs/three.md')).toMatch(/question "Grease a hub[^]*\n {4}## Sample answer\n/);
    expect(text('spokes/one.md')).not.toContain('???');
    expect(errorsOf()).toEqual([]);
  });

  it('stays as it is, with each page in the report, until headings are made questions', async () => {
    const report = await bringIn(source(files));
    expect(report).toMatchObject({questions: 0, countsEqual: true, found: {heading: 3}});
    expect(report.left.map(({page}) => page)).toEqual([
      'hubs/one.md',
      'hubs/three.md',
      'hubs/two.md',
    ]);
  });

  it('has links to folders and to files of HTML lead to its pages', async () => {
    await bringIn(source(files));
    expect(text('README.md')).toContain(
      '[Hubs](hubs/one.md), [spokes](spokes/one.md), [two](spokes/two.md)',
    );
  });
});

describe('pages that were written for another tool than MkDocs', () => {
  it('have their containers, shortcodes and tags as ours, and nothing of what was code', async () => {
    const root = source({
      'vuepress.md':
        '# A\n\n[[toc]]\n\n::: tip Mind this\nText.\n:::\n\n::: details Why is it so?\nSo.\n:::\n\n::::note\n:::warning\nW.\n:::\n::::\n',
      'gitbook.md':
        '# B\n\n{% hint style="danger" %}\nHot.\n{% endhint %}\n\n{% tabs %}\n{% tab title="Go" %}\nGo code.\n{% endtab %}\n{% endtabs %}\n',
      'hugo.md':
        '# C\n\n{{< details "Who asks?" >}}\nMe.\n{{< /details >}}\n\n{{% notice info %}}\nN.\n{{% /notice %}}\n\n{{< chart >}}\n',
      'jekyll.md': '# D\n\n{% highlight sh %}\nls\n{% endhighlight %}\n',
      'plain.md': "# F\n\nimport a from 'a';\n\n[[toc]]\n",
      'docusaurus.mdx':
        "# E\n\nimport Ad from './_ad'; import {B} from 'b';\n\nText, see [A](vuepress.md).\n\n<Ad />\n\n```js\nimport a from 'a';\n```\n",
    });
    const report = await bringIn(root);
    expect(report).toMatchObject({questions: 2, countsEqual: true, left: []});
    expect(text('vuepress.md')).not.toContain('[[toc]]');
    expect(text('vuepress.md')).toContain(':::tip[Mind this]\nText.\n:::\n');
    expect(text('vuepress.md')).toMatch(/question "Why is it so\? \{#.*\}"\n {4}So\.\n/);
    expect(text('vuepress.md')).toContain('::::note\n:::warning\nW.\n:::\n::::\n');
    expect(text('gitbook.md')).toContain(':::danger\nHot.\n:::\n');
    expect(text('gitbook.md')).toMatch(/\*\*Go\*\*\nGo code\.\n\s*$/);
    expect(text('hugo.md')).toMatch(/question "Who asks\? \{#.*\}"\n {4}Me\.\n/);
    expect(text('hugo.md')).toContain(':::info\nN.\n:::\n');
    expect(messages(report, 'macro')).toEqual(['A macro was left as it is: {{< chart >}}']);
    expect(text('jekyll.md')).toContain('```sh\nls\n```\n');
    // Code that nobody put between fences.
    expect(text('plain.md')).toContain("import a from 'a';\n");
    expect(text('docusaurus.md')).toMatch(
      /^# E\n+Text, see \[A\]\(vuepress\.md\)\.\n+```js\nimport a from 'a';\n```\n$/,
    );
    expect(errorsOf()).toEqual([]);
  });
});

describe('files of a source', () => {
  it('stay two where they would have one name', async () => {
    const root = source({
      'mkdocs.yml': 'site_name: A\n',
      'docs/a.md':
        '# A\n\n![1](.img/a.png) ![2](img/a.png) ![3](../logo.png) ![4](files/logo.png) [5](.img/a.txt)\n\n--8<-- "img/a.txt"\n',
      'docs/b.md': '# B\n\n![2](img/a.png)\n',
      'docs/.img/a.txt': '5',
      'docs/img/a.txt': '6',
      'docs/.img/a.png': '1',
      'docs/img/a.png': '2',
      'logo.png': '3',
      'docs/files/logo.png': '4',
    });
    const report = await bringIn(root);
    expect(report.files).toBe(6);
    expect(text('img/a.txt')).toBe('6');
    const paths = [...text('a.md').matchAll(/\[(\d)\]\((.*?)\)/g)];
    expect(paths.map(([, own, path = '']) => [own, text(path)])).toEqual([
      ['1', '1'],
      ['2', '2'],
      ['3', '3'],
      ['4', '4'],
      ['5', '5'],
    ]);
    expect(text('b.md')).toContain(`![2](${paths[1]?.[2] ?? ''})`);
  });

  it('are found from players and pictures in a line', async () => {
    const root = source({
      'a.md':
        '# A\n\nSee <video controls><source src="w.mp4"></video> here.\n\n<video controls><source src="w.mp4"></video>\n\n<picture><source srcset="dark.png" media="(prefers-color-scheme: dark)"><img src="light.png" alt="Plan"></picture>\n',
      'w.mp4': 'MP4',
      'dark.png': 'PNG',
      'light.png': 'PNG',
    });
    const report = await bringIn(root);
    expect(text('a.md')).toBe(
      '# A\n\nSee [w.mp4](<w.mp4>) here.\n\n[w.mp4](<w.mp4>)\n\n<picture><img src="light.png" alt="Plan"></picture>\n',
    );
    expect(report.files).toBe(2);
    expect(errorsOf()).toEqual([]);
  });
});

describe('what would stop a build', () => {
  const quiz = '<quiz>\nWhich turns?\n- [x] A wheel\n- [ ] A wall\n</quiz>\n';
  const long = 'What turns, and what turns with it, and what of all that turns is a wheel'.repeat(
    3,
  );

  it('is no long title that two pages have: each has an id of its own', async () => {
    const page = `# A\n\n??? question "${long}?"\n    It is.\n`;
    await bringIn(source({'a.md': page, 'b.md': page}));
    expect(errorsOf()).toEqual([]);
  });

  it.each<[string, string, string]>([
    ['a placeholder', 'Run kubectl exec <pod> now.', 'kubectl exec &lt;pod> now'],
    ['an element whose text nobody sees', 'What is <template> for?', 'What is &lt;template> for?'],
    ['a tag that nothing closes', 'See <a href="https://x.org">this.', 'See this.'],
    ['a cell too many', '| a | b |\n| - | - |\n| c | d | e |', String.raw`| c | d \| e |`],
    ['a footnote without a place', 'Text.\n\n[^x]: A note.', String.raw`\[^x]: A note.`],
    ['a line end of another kind', 'One\u2028two.', 'One two.'],
    ['a picture that is not shown', '![Plan](plan.bmp)', '[Plan](plan.bmp)'],
    ['a question without a title', '??? question ""\n    So.', '??? details ""'],
    [
      'a question that has its type alone',
      '??? question\n    So.',
      '??? details "Question"\n    So.',
    ],
    ['a question without an answer', '??? question "Why?"\n\nText.', '??? details "Why?"'],
    ['a quiz with one choice', '??? quiz "Which?"\n    - [x] This', '??? details "Which?"'],
    ['a level that is none', '??? question "A?"\n    🟢 **Tough**\n\n    So.', '🟢 Tough'],
    ['an id that cannot be', '??? question "A? {#a/b}"\n    So.', '??? question "A? {#a}"'],
    ['an id that is not closed', '??? question "A? {#b"\n    So.', '??? question "A? {#a}"'],
    ['a type that is misspelt', '??? qestion "A?"\n    So.', '??? question "A? {#a}"'],
    ['a block with a level', '??? beginner "A?"\n    So.', '??? beginner "A?"\n    So.'],
    ['a title without quotes', '!!! tip Read This\n    So.', '!!! tip Read This\n    So.'],
    ['a level that is not bold', '??? question "A?"\n    🔴 Advanced\n\n    So.', '🔴 Advanced'],
    ['a link that runs', 'So: [x](javascript:alert)', String.raw`So: \[x](javascript:alert)`],
    ['a second quiz of one title', `${quiz}\n${quiz}\n${quiz}`, 'Which turns? {#which-turns-3}\n'],
    ['an element with the id of a question', '<a id="is-it-there"></a>', '<a></a>'],
    ['a heading with the id of a question', '## There {#is-it-there}', '## There\n'],
    ['a heading with the id of another', '## One {#a}\n\n## Two {#a}', '## One {#a}\n\n## Two\n'],
    [
      'code with the id of other code',
      '```{#a .sh}\nls\n```\n\n```{#a .sh}\n ls #a }\n```',
      '```{#a .sh}\nls\n```\n\n```{.sh}\n ls #a }\n```',
    ],
    ['code with the id of a question', '```{.sh #is-it-there}\nls\n```', '```{.sh}\nls'],
    [
      'a frame in a table',
      '<table><tr><td><iframe src="https://x.org/a"></iframe></td></tr></table>',
      '[x.org/a](<https://x.org/a>)',
    ],
  ])('is mended, and the rest is read: %s', async (_name, written, mended) => {
    const root = source({
      'a.md': `# A\n\n${written}\n\n??? question "Is it there?"\n    It is.\n`,
      'plan.bmp': 'BM',
    });
    const report = await bringIn(root);
    expect(text('a.md')).toContain(mended);
    expect(text('a.md')).toContain('??? question "Is it there? {#is-it-there}"\n    It is.\n');
    expect(report).toMatchObject({countsEqual: true, problems: []});
    expect(errorsOf()).toEqual([]);
  });

  it('is a second id, wherever it is in the braces of MkDocs', async () => {
    const heads = [
      '## One {#a}',
      '## Two #a {#a .x}',
      '## Three {: #a .x}',
      '## Four {.x, #a}',
      'Five\nlines {#a .x}\n---',
    ];
    await bringIn(
      source({'mkdocs.yml': 'site_name: A\n', 'docs/a.md': `# A\n\n${heads.join('\n\n')}\n`}),
    );
    expect(text('a.md')).toContain(
      '## One {#a}\n\n## Two #a {.x}\n\n## Three {: .x}\n\n## Four {.x}\n\nFive\nlines {.x}\n---\n',
    );
  });

  it('is told once for each kind, with its first place in the source, and when nothing is written', async () => {
    const root = source({
      'a.md':
        '# A\n\n### Q1. Why <this>?\n\nSo.\n\n### Q2. Why?\n\nIt is <that>.\n\n### Q3. Who?\n\nHe.\n',
      'b.md': '# B\n\nOne <other>.\n',
    });
    const report = await bringIn(root, {headings: 'questions', dryRun: true});
    expect(report.notes.filter(({kind}) => kind === 'mended')).toMatchObject([
      {
        file: 'a.md',
        line: 9,
        message: expect.stringMatching(/^2 times, here first\. Found `<that>`/) as string,
      },
    ]);
    expect(existsSync(bank)).toBe(false);
  });

  it('is no moving PNG: browsers show it under the name of a PNG', async () => {
    const root = source({'a.md': '# A\n\n![Plan](plan.apng)\n', 'plan.apng': 'PNG'});
    await bringIn(root);
    expect(text('a.md')).toContain('![Plan](plan.apng.png)');
    expect(text('plan.apng.png')).toBe('PNG');
    expect(errorsOf()).toEqual([]);
  });

  it('leaves a page that takes too long to read as a file that its address leads to', async () => {
    const root = source({
      'mkdocs.yml': 'site_name: A\n',
      'docs/a.md': `# A\n\n${'> '.repeat(200)}x\n\n??? question "Why?"\n    So.\n`,
      'docs/b.md': '# B\n\n[A](a.md)\n',
    });
    const report = await bringIn(root);
    expect(text('a.md')).toContain('[a.md](a.txt)');
    expect(text('a.txt')).toContain('??? question "Why?"');
    expect(report).toMatchObject({countsEqual: true, questions: 0});
    expect(messages(report, 'unread').join()).toMatch(/200 lists or quotes in each other/);
    expect(errorsOf()).toEqual([]);
  });
});

it('a question that has no answer after all is told where it stands', async () => {
  const root = source({
    'README.md':
      '# A\n\n### Q1. Why <this>?\n\nSo.\n\n### Q2. Why?\n\n[Back to top](#a)\n\n### Q3. Who?\n\nHe.\n',
  });
  const report = await bringIn(root, {headings: 'questions'});
  expect(report).toMatchObject({questions: 2, left: [{kind: 'block', line: 7, text: 'Q2. Why?'}]});
});

describe('the head of a page', () => {
  it('loses no text to a rule at the top, nor behind fields that `...` ends', async () => {
    const asked = '<details><summary>What turns?</summary>A wheel.</details>\n\n---\n\nMore.\n';
    const root = source({
      'mkdocs.yml': 'site_name: A\n',
      'docs/a.md': `---\ntitle: Of A\n...\n\n# A\n\nIntro.\n\n${asked}`,
      'docs/b.md': `---\n\nIntro.\n\n${asked}`,
    });
    const report = await bringIn(root);
    expect(report).toMatchObject({questions: 2, countsEqual: true});
    expect(text('a.md')).toMatch(/^---\ntitle: Of A\n---\n\n# A\n\nIntro\.\n/);
    expect(text('b.md')).toMatch(/^---\n(?:.*\n)*?---\n\n\*\*\*\n\nIntro\.\n/);
    expect(errorsOf()).toEqual([]);
  });

  it('names a picture only where it is a field', async () => {
    const code = '---\nimage: {{ .Values.image }}\n';
    const root = source({
      'a.md': `---\nid: &id a\nimage: *id\n---\n\n# A\n\n\`\`\`yaml\n${code}\`\`\`\n`,
      'b.md': `---\nimage: b.png\n---\n\n# B\n\n\`\`\`yaml\n${code}\`\`\`\n`,
      'b.png': 'PNG',
    });
    const report = await bringIn(root);
    expect(messages(report, 'broken-link')).toEqual([
      'The field `image: a` names no file, and went.',
    ]);
    expect(text('a.md')).toContain(code);
    expect(text('b.md')).toContain(code);
    expect(text('b.md')).toContain('image: "b.png"\n');
    expect(existsSync(join(bank, 'b.png'))).toBe(true);
  });
});

describe('a page that is too large for one', () => {
  const topics = ['Networks', 'Disks', 'Networks'];
  const filler = `${'Word after word. '.repeat(500)}\n`;
  const question = (topic: string, number: number) =>
    `### ${number}. What is ${topic.toLowerCase()} thing ${number}?\n\nIt is [this][ref]. See [setup](#setup_1).\n\n${filler}`;
  const large = `# Everything\n\nHello. [Disks](#disks)\n\n${topics
    .map((topic) => {
      const asked = Array.from({length: 42}, (_, index) => question(topic, index + 1));
      return `## ${topic}\n\n### Setup\n\nText.\n\n${asked.join('\n')}`;
    })
    .join('\n')}\n[ref]: https://example.org/ref\n`;

  it(
    'is divided at its headings, and every anchor of it leads to the right part',
    {timeout: 120_000},
    async () => {
      const root = source({
        'mkdocs.yml':
          'site_name: A\nnav:\n  - Home: index.md\n  - Guide:\n      - All of it: guide/all.md\n      - guide/last.md\n',
        'docs/index.md': '# Home\n\n[Disks](guide/all.md#disks), [all](guide/all.md)\n',
        'docs/guide/all.md': large,
        'docs/guide/last.md': '# Last\n',
      });
      const report = await bringIn(root, {headings: 'questions'});
      expect(report).toMatchObject({questions: 126, countsEqual: true, problems: []});
      expect(errorsOf()).toEqual([]);

      const parts = readdirSync(join(bank, 'guide')).filter((name) => name.startsWith('all-'));
      expect(parts).toHaveLength(7);
      const [first = '', , third = ''] = parts;
      const start = text(`guide/${first}`);
      // The first has the address of the page, and leads to the others.
      expect(start).toMatch(/^---\n(?:.*\n)*slug: "\/guide\/all"\n/);
      for (const name of parts.slice(1)) expect(start).toContain(`](${name})`);
      expect(text(`guide/${third}`)).toMatch(/title: "Everything: Networks \(2\)"/);
      expect(text(`guide/${third}`)).toMatch(
        /sidebar_position: 1\.002\n.*\nsidebar_label: "Networks \(2\)"/,
      );
      expect(text(`guide/${third}`)).toContain('[ref]: https://example.org/ref');

      const {moves} = parseLedger(text('ids.txt'));
      const to = new Map(moves.map((move) => [`${move.from}#${move.anchor}`, move]));
      const holds = (move: {to: string; toAnchor: string} | undefined, words: string) => {
        const file =
          parts.find((name) => move?.to === `guide/${name.replace(/\.md$/, '')}`) ?? first;
        expect(text(`guide/${file}`)).toContain(words);
        return move?.toAnchor;
      };
      expect(holds(to.get('guide/all#disks'), '## Disks')).toBe('disks');
      // As MkDocs counted on, from section to section.
      expect(holds(to.get('guide/all#setup_1'), '## Disks')).toBe('setup');
      expect(holds(to.get('guide/all#40-what-is-disks-thing-40'), 'disks thing 40? {#')).toMatch(
        /thing-40/,
      );
      const disks = to.get('guide/all#disks')?.to.split('/')[1] ?? '';
      expect(text('index.md')).toContain(`[Disks](guide/${disks}.md#disks), [all](guide/${first})`);
    },
  );

  it('is divided by count where it has no headings', {timeout: 60_000}, async () => {
    const root = source({
      'a.md': `# A\n\n${`${filler}\n`.repeat(120)}??? question "Why?"\n    So.\n`,
    });
    const report = await bringIn(root);
    expect(report).toMatchObject({questions: 1, countsEqual: true});
    expect(readdirSync(bank).filter((name) => /^a-\d\.md$/.test(name))).toHaveLength(6);
    expect(text('a-2.md')).toContain('title: "A (2/6)"');
    expect(errorsOf()).toEqual([]);
  });
});

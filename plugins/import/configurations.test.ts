import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {parseLedger} from '../bank/ledger/ledger.ts';
import {checkBank, loadFiles} from '../check/index.ts';
import {defaultVocabulary} from '../language/vocabulary.ts';
import {runImport} from '../commands/run-import.ts';
import {copyTemplate} from '../commands/write-bank.ts';
import {dressSite, readSource, type Report} from './index.ts';

/*
 * Configurations of MkDocs as they are met: none of them stops an import, and what has no place here is told.
 */

let folder = '';
let bank = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'configuration-'));
  bank = join(folder, 'docs');
});

afterEach(() => {
  rmSync(folder, {recursive: true, force: true});
});

/** Import a source that is made from texts by path. */
async function bringIn(files: Readonly<Record<string, string>>, named = ''): Promise<Report> {
  const root = join(folder, 'source');
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), {recursive: true});
    writeFileSync(join(root, path), content);
  }
  const source = readSource(join(root, named));
  const choices = {headings: 'ask', untyped: false, force: false, dryRun: false} as const;
  const report = await runImport(source, bank, choices);
  expect(report.countsEqual).toBe(true);
  const loaded = loadFiles([bank], folder, {
    bank,
    vocabulary: {...defaultVocabulary, profile: 'mkdocs'},
  });
  const errors = checkBank(loaded.files, loaded.options).filter((one) => one.severity === 'error');
  expect(errors).toEqual([]);
  return report;
}

const text = (path: string) => readFileSync(join(bank, path), 'utf8');
const messages = ({notes}: Report, kind: string) =>
  notes.filter((note) => note.kind === kind).map(({message}) => message);
const moves = () =>
  new Map(
    parseLedger(text('ids.txt')).moves.map((move) => [
      `${move.from}#${move.anchor}`,
      `${move.to}#${move.toAnchor}`,
    ]),
  );

/** The configuration and the style sheet of a new site of a source. */
function dressed(files: Readonly<Record<string, string>>): {config: string; brand: string} {
  const root = join(folder, 'source');
  for (const [path, content] of Object.entries({'docs/index.md': '# A\n', ...files})) {
    mkdirSync(dirname(join(root, path)), {recursive: true});
    writeFileSync(join(root, path), content);
  }
  const site = join(folder, 'site');
  copyTemplate(site);
  dressSite(site, readSource(root), {trial: null});
  return {
    config: readFileSync(join(site, 'docusaurus.config.ts'), 'utf8'),
    brand: readFileSync(join(site, 'src/brand.css'), 'utf8'),
  };
}

describe('where settings come from', () => {
  it('another file that INHERIT names has the settings that this one has not', async () => {
    const {name, notes} = await bringIn({
      'base.yml': 'site_name: Gears\nextra: {teeth: 12, size: 3}\nplugins: [search, macros]\n',
      'mkdocs.yml': 'INHERIT: base.yml\nextra: {size: 4}\n',
      'docs/index.md': '# Gears\n\n{# Ours. #}{{ teeth }} teeth, size {{ size }}.\n',
    });
    expect(name).toBe('Gears');
    expect(notes).toContainEqual(expect.objectContaining({kind: 'comment', file: 'index.md'}));
    expect(text('index.md')).toContain('\n12 teeth, size 4.');
  });

  it('an INHERIT that leads out of the source, or to itself, is told', async () => {
    const report = await bringIn({
      'mkdocs.yml': 'INHERIT: ../base.yml\nsite_name: Gears\n',
      'docs/index.md': '# Gears\n',
    });
    expect(messages(report, 'inherit')).toEqual([
      'INHERIT names `../base.yml`, whose settings are missing: it is not in the folder of the source.',
    ]);
    writeFileSync(join(folder, 'source/mkdocs.yml'), 'INHERIT: mkdocs.yml\nsite_name: Gears\n');
    expect(readSource(join(folder, 'source')).notes).toHaveLength(1);
  });

  it('!ENV is the value that it has without a variable', async () => {
    const {name} = await bringIn({
      'mkdocs.yml':
        'site_name: !ENV [SITE_NAME, OTHER, Gears]\nsite_url: !ENV SITE_URL\nextra: !ENV [A, [1]]\n',
      'docs/index.md': '# Gears\n',
    });
    expect(name).toBe('Gears');
  });

  it('values may stand for others, words say yes and no, and a group of plugins is no less', async () => {
    const {name} = await bringIn({
      'mkdocs.yml': `site_name: &name Gears
site_description: *name
theme:
  palette:
    - &light {scheme: default, primary: teal}
    - {<<: *light, scheme: slate}
use_directory_urls: off
nav: [No: y.md]
plugins:
  - group: {enabled: !ENV [CI, false], plugins: [redirects: {redirect_maps: {old.md: y.md}}]}
  - group: {plugins: [minify]}
`,
      'docs/y.md': '# Y\n',
    });
    expect(name).toBe('Gears');
    expect(text('y.md')).toContain('sidebar_label: "No"\n');
    expect(moves().get('y.html#')).toBe('y#');
    expect(moves().get('old.html#')).toBe('y#');
  });

  it('the folder of pages may be beside that of the configuration', async () => {
    const report = await bringIn({
      'config/mkdocs.yml': 'site_name: Gears\ndocs_dir: ../pages\n',
      'pages/index.md': '# Gears\n',
    });
    expect(report.pages).toBe(1);
    expect(() => readSource(join(folder, 'source/config/mkdocs.yml'))).toThrow(
      /Name a folder that holds both/,
    );
  });
});

describe('languages', () => {
  const languages = (structure: string) =>
    `plugins:\n  - i18n:\n      docs_structure: ${structure}\n      languages:\n        - {locale: en, default: true, name: English}\n        - {locale: fr, name: Français}\n`;

  it('as endings of names: each page is where it was, and the menu has those of the first', async () => {
    const report = await bringIn({
      'mkdocs.yml': `site_name: G\n${languages('suffix')}nav:\n  - index.md\n  - Wheels: [wheels/big.md]\n`,
      'docs/index.en.md': '# G\n\n[Big](wheels/big.md)\n',
      'docs/index.fr.md': '# G\n\n[Grandes](wheels/big.md)\n',
      'docs/wheels/big.en.md': '# Big\n',
      'docs/wheels/big.fr.md': '# Grandes\n',
    });
    expect(text('wheels/big.md')).toContain('sidebar_position: 1\n');
    expect(text('fr/wheels/big.md')).toContain('# Grandes');
    expect(text('index.md')).toContain('[Big](wheels/big.md)');
    expect(text('fr/index.md')).toContain('[Grandes](wheels/big.md)');
    expect([...moves().keys()]).toEqual(['#g']);
    expect(messages(report, 'translation')).toEqual([
      expect.stringMatching(/^Français: 2 pages, .* its one language/),
    ]);
  });

  it('as folders: files beside them are for all', async () => {
    const report = await bringIn({
      'mkdocs.yml': `site_name: G\n${languages('folder')}nav:\n  - index.md\n  - Wheels: [wheels/big.md]\n`,
      'docs/img/wheel.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
      'docs/en/index.md': '# G\n',
      'docs/en/wheels/big.md': '# Big\n\n![A wheel](../img/wheel.svg)\n',
      'docs/fr/wheels/big.md': '# Grandes\n\n![Une roue](../img/wheel.svg)\n',
    });
    expect(messages(report, 'broken-link')).toEqual([]);
    expect(messages(report, 'translation')).toEqual([
      expect.stringMatching(/^Français: 1 page, .* its one language/),
    ]);
    expect(messages(report, 'nav')).toEqual([
      'It is not in the menu of the old site: it follows the others here.',
    ]);
    expect(text('wheels/big.md')).toContain('![A wheel](../img/wheel.svg)');
    expect(text('fr/wheels/big.md')).toContain('![Une roue](../../img/wheel.svg)');
  });
});

it('languages in folders come after the first one, each by its name', async () => {
  await bringIn({
    'mkdocs.yml':
      'site_name: G\nplugins:\n  - awesome-pages\n  - i18n:\n      docs_structure: folder\n      languages:\n        - {locale: en, default: true, name: English}\n        - {locale: ar, name: العربية}\n',
    'docs/ar/index.md': '# ع\n',
    'docs/ar/big.md': '# ب\n',
    'docs/en/.pages': 'nav: [wheels]\n',
    'docs/en/wheels/big.md': '# Big\n',
  });
  expect(text('wheels/index.md')).toContain('sidebar_position: 1\n');
  expect(text('ar/index.md')).toContain('sidebar_position: 2\nsidebar_label: "العربية"\n');
});

describe('menus', () => {
  it('links out of the site are told, pages in no menu stay', async () => {
    const report = await bringIn({
      'mkdocs.yml':
        'site_name: G\nnot_in_nav: |\n  /alone.md\nexclude_docs: |\n  drafts/\n  !drafts/kept.md\nnav:\n  - index.md\n  - Forum: https://forum.example/\n  - Mail: mailto:a@example.org\n',
      'docs/index.md': '# G\n',
      'docs/alone.md': '# Alone\n',
      'docs/drafts/a.md': '# A\n',
      'docs/drafts/kept.md': '# Kept\n',
    });
    expect(messages(report, 'nav').slice(0, 2)).toEqual([
      'A link out of the site in the menu was left out: "Forum" (`https://forum.example/`).',
      'A link out of the site in the menu was left out: "Mail" (`mailto:a@example.org`).',
    ]);
    expect(messages(report, 'left-out')).toEqual([
      'This page was not imported: exclude_docs of mkdocs.yml names it.',
    ]);
    expect(text('drafts/kept.md')).toContain('# Kept');
  });

  it('.pages have order, titles and "the rest" of their folder', async () => {
    await bringIn({
      'mkdocs.yml': 'site_name: G\nplugins: [awesome-pages]\n',
      'docs/.pages': 'nav:\n  - wheels\n  - ...\n  - Site: https://example.org/\n',
      'docs/index.md': '# G\n',
      'docs/wheels/.pages':
        'title: All wheels\nnav:\n  - small.md\n  - Large: big.md\n  - ... | *-old.md\n',
      'docs/wheels/big.md': '# Big\n',
      'docs/wheels/small.md': '# Small\n',
      'docs/wheels/first-old.md': '# Old\n',
    });
    expect(text('wheels/index.md')).toContain('sidebar_label: "All wheels"');
    expect(text('wheels/small.md')).toContain('sidebar_position: 1\n');
    expect(text('wheels/big.md')).toContain('sidebar_position: 2\nsidebar_label: "Large"\n');
    expect(text('wheels/first-old.md')).toContain('sidebar_position: 3\n');
  });
});

it('redirects lead on, to anchors too, and those out of the site are told', async () => {
  const report = await bringIn({
    'mkdocs.yml':
      'site_name: G\nuse_directory_urls: false\nplugins:\n  - redirects:\n      redirect_maps:\n        old.md: wheels.md#teeth\n        dir/index.md: wheels.md\n        out.md: https://example.org/\n',
    'docs/index.md': '# G\n',
    'docs/wheels.md': '# Wheels\n\n## Teeth\n',
  });
  expect(moves().get('old.html#')).toBe('wheels#teeth');
  expect(moves().get('dir#')).toBe('wheels#');
  expect(moves().get('wheels.html#')).toBe('wheels#');
  expect(messages(report, 'redirect')).toHaveLength(1);
});

it('an old address that the ledger cannot have is told, and is no line of it', async () => {
  const report = await bringIn({
    'mkdocs.yml':
      'site_name: G\nplugins:\n  - redirects:\n      redirect_maps:\n        q/old.md: wheels.md\n        /was.md: wheels.md\n        ../up.md: wheels.md\n',
    'docs/index.md': '# G\n',
    'docs/wheels.md': '# Wheels\n',
    'docs/q/pods.md': '# Pods\n\n## Teeth\n',
    'docs/etc./x.md': '# X\n\n## Teeth\n',
    'docs/aux.md': '# Aux\n',
    'docs/two\u00A0words.md': '# Two\n',
  });
  const {ledger, moves: lines, problems} = parseLedger(text('ids.txt'));
  expect(problems).toEqual([]);
  expect([...ledger.keys()]).toEqual([]);
  expect(lines.filter(({from}) => from !== '')).toMatchObject([{from: 'was', to: 'wheels'}]);
  expect(messages(report, 'no-way-on')).toEqual([
    '`/aux/` cannot lead on (one with the part `aux`, the name of a device of Windows): the page is at `/the-aux/`.',
    '`/etc./x/` cannot lead on (one with the part `etc.`, one that ends with a full stop or a space, which Windows drops): the page is at `/etc/x/`.',
    '`/q/pods/` cannot lead on (one of the permanent addresses of questions): the page is at `/q-pages/pods/`.',
    '`/q/old/` cannot lead on (one of the permanent addresses of questions): the page is at `/wheels/`.',
    '`/../up/` cannot lead on (one with the part `..`, one that starts with a full stop): the page is at `/wheels/`.',
  ]);
  expect(report.lost).toEqual([]);
  expect(report.addresses.map(({from}) => from)).not.toContain('/q/pods/');
});

it('a fault of the source does not stop the move: it is mended, and told with its place', async () => {
  const report = await bringIn({
    'mkdocs.yml': 'site_name: G\n',
    'docs/index.md':
      '# G\n\n??? question "How is it written?"\n    ```sh\n    cat > a.yaml << EOF\nteeth: 12\nEOF\n    ```\n\n??? question "What is indented too little?"\n  All of this.\n',
  });
  expect(report.questions).toBe(2);
  expect(report.repaired).toEqual({'unclosed-fence': 1, 'shallow-body': 1});
  expect(report.notes.filter(({kind}) => kind === 'fence')).toMatchObject([
    {file: 'index.md', line: 4},
  ]);
  expect(text('index.md')).toContain('    teeth: 12\n    EOF\n    ```\n');
});

it('questions and links in content tabs are read', async () => {
  const report = await bringIn({
    'mkdocs.yml':
      'site_name: G\nnav:\n  - index.md\n  - Made of: [steel.md]\n  - Deep: [wheels/a.md]\n',
    'docs/index.md':
      '# G\n\n=== "Steel"\n\n    ??? question "Why [steel](steel.md)?"\n        It is hard.\n\n<div class="x" markdown>\n[Steel](steel.md){: .pill }\n</div>\n',
    'docs/steel.md': '# Steel\n',
    'docs/wheels/a.md': '# A\n',
  });
  expect(report.questions).toBe(1);
  expect(text('index.md')).toContain('"Why [steel](made-of/steel.md)?');
  expect(text('index.md')).toContain('[Steel](made-of/steel.md){: .pill }');
  expect(text('ids.txt')).toContain('why-steel');
});

it('what a page includes is there: from its folder, from beside it, and behind each page', async () => {
  const report = await bringIn({
    'mkdocs.yml':
      'site_name: G\nmarkdown_extensions:\n  - abbr\n  - pymdownx.snippets:\n      auto_append: [includes/words.md]\nplugins: [include-markdown]\n',
    'README.md':
      '# Read me\n\n<!--start-->\nMade of [steel](docs/steel.md).\n<!--end-->\n\nNot this.\n',
    'includes/words.md': '*[RPM]: Rounds per minute\n',
    'docs/index.md':
      '# G\n\n{% include-markdown "../README.md" start="<!--start-->" end="<!--end-->" %}\n\n--8<-- "part.txt"\n\n--8<-- "gone.md"\n',
    'docs/part.txt': 'A part.\n',
    'docs/steel.md': '# Steel\n',
  });
  expect(text('index.md')).toContain('Made of [steel](steel.md).');
  expect(text('index.md')).not.toContain('Not this');
  expect(text('index.md')).toContain('--8<-- "part.txt"');
  expect(text('part.txt')).toBe('A part.\n');
  expect(text('steel.md')).toContain('*[RPM]: Rounds per minute');
  expect(messages(report, 'include')).toEqual([
    'It includes `gone.md`, which is not in the source.',
  ]);
});

it('what a page includes is found in the folders that the settings name, and in none outside', async () => {
  const report = await bringIn({
    'mkdocs.yml': `site_name: G
markdown_extensions:
  - pymdownx.snippets:
      base_path: [parts, ../outside, !relative $docs_dir/inner]
  - markdown_include.include: {base_path: more}
`,
    'parts/shared.md': 'From parts.\n',
    'more/other.md': 'From more.\n',
    'docs/inner/deep.md': '# Deep\n\nFrom inner.\n',
    'docs/index.md':
      '# G\n\n--8<-- "shared.md"\n\n{!other.md!}\n\n--8<-- "deep.md"\n\n--8<-- "secret.md"\n',
    '../outside/secret.md': 'Secret.\n',
  });
  expect(text('index.md')).toContain('From parts.');
  expect(text('index.md')).toContain('From more.');
  expect(text('index.md')).toContain('--8<-- "inner/deep.md"');
  expect(messages(report, 'include')).toEqual([
    'It includes `secret.md`, which is not in the source.',
  ]);
});

it('what a page includes and is too large is told with its size', async () => {
  const report = await bringIn({
    'mkdocs.yml': 'site_name: G\nmarkdown_extensions: [pymdownx.snippets]\n',
    'docs/index.md': '# G\n\n--8<-- "big.md"\n',
    'big.md': 'word '.repeat(50_000),
  });
  expect(messages(report, 'include')).toEqual([
    'It includes `big.md`, which has 250,000 bytes, and what is included may have 200,000: divide it, and include its parts.',
  ]);
});

it('settings of a folder that say nothing are no finding, and others are told once', async () => {
  const report = await bringIn({
    'mkdocs.yml': 'site_name: G\nplugins: [awesome-pages]\n',
    'docs/index.md': '# G\n',
    'docs/a/.pages': '',
    'docs/a/x.md': '# X\n',
    'docs/b/.pages': 'x\n',
    'docs/b/y.md': '# Y\n',
  });
  expect(report.notes.filter(({kind}) => kind === 'nav')).toMatchObject([
    {file: 'b/.pages', message: 'It was not read: it is not a list of `name: value`'},
  ]);
});

it('links of what a page includes lead where they led, though the page has another folder now', async () => {
  const report = await bringIn({
    'mkdocs.yml': `site_name: G
nav: [index.md, Part: core/_part.md, Stuff: [other/x.md, Deep: [other/y.md, core/api.md]]]
markdown_extensions: [pymdownx.snippets]
`,
    'docs/index.md': '# G\n',
    'docs/other/x.md': '# X\n',
    'docs/other/y.md': '# Y\n',
    'docs/core/_part.md': '# Part\n\n[v](api.md#validating)\n',
    'docs/core/more.txt': '[y](../other/y.md)\n',
    'docs/core/plain.md': '# Plain\n',
    'docs/core/api.md':
      '# Api\n\n## Validating\n\nText.\n\n--8<-- "docs/core/_part.md"\n\n--8<-- "docs/core/more.txt"\n\n--8<-- "docs/core/plain.md"\n',
  });
  expect(text('core/part.md')).toContain('[v](../other/deep/api.md#validating)');
  expect(text('other/deep/api.md')).toContain(
    '[v](#validating)\n\n[y](y.md)\n\n--8<-- "core/plain.md"',
  );
  expect(messages(report, 'broken-link')).toEqual([]);
});

it('code that a page includes stays a file, whatever in it looks like a link', async () => {
  await bringIn({
    'mkdocs.yml': 'site_name: G\nmarkdown_extensions: [pymdownx.snippets]\n',
    'docs/index.md': '# G\n',
    'docs/core/plain.py': 'f = list["x"](./y)\n',
    'docs/core/near.md': '[y](../index.md)\n',
    'docs/other/x.md':
      '# X\n\n```py\n--8<-- "docs/core/plain.py"\n```\n\n~~~md\n--8<-- "docs/core/near.md"\n~~~\n',
  });
  expect(text('other/x.md')).toContain('--8<-- "core/plain.py"');
  expect(text('other/x.md')).toContain('--8<-- "core/near.md"');
});

it('what a page includes may be a list, and include others', async () => {
  const report = await bringIn({
    'mkdocs.yml':
      'site_name: G\nmarkdown_extensions:\n  - pymdownx.snippets: {base_path: [inc]}\nplugins: [include-markdown]\n',
    'inc/a.md': 'From a.\n\n--8<-- "deep/b.md"\n\n--8<-- "a.md"\n',
    'inc/deep/b.md': 'From b.\n\n{! c.md !}\n',
    'inc/deep/c.md': 'From c.\n',
    'docs/part.txt': 'A part.\n',
    'docs/index.md':
      '# G\n\n??? question "What?"\n    --8<--\n    a.md\n    ; left.md\n    part.txt\n    --8<--\n',
  });
  expect(text('index.md')).toMatch(
    /\n {4}From a\.\n\n {4}From b\.\n\n {4}From c\.\n[^]*\n {4}--8<-- "part\.txt"\n/,
  );
  expect(text('part.txt')).toBe('A part.\n');
  // It would go on for good.
  expect(messages(report, 'include')).toEqual(['It includes `a.md`, which includes itself.']);
});

it.each([
  ['spaces', '    '],
  ['a tab', '\t'],
])('what a page includes keeps the indent of its first line too: %s', async (_what, indent) => {
  const code = ['```docker', 'FROM x', '```'].map((line) => indent + line).join('\n');
  await bringIn({
    'mkdocs.yml': 'site_name: G\nplugins: [macros]\n',
    'templates/d.md': ` \n\n${code}\n\n`,
    'docs/index.md': '# G\n\n=== "V1"\n\n{% include "templates/d.md" %}\n\nAfterwards.\n',
  });
  expect(text('index.md')).toContain(`=== "V1"\n\n${code}\n\nAfterwards.\n`);
});

it('HTML that is indented behind a blank line stays HTML', async () => {
  const report = await bringIn({
    'mkdocs.yml': 'site_name: G\n',
    'docs/index.md':
      '# G\n\n<section>\n  <div>\n      <h2>a</h2>\n\n        <h3>b</h3>\n        <pre>\n          c\n        </pre>\n\n  </div>\n</section>\n\n!!! note\n    <div>\n\n    \t<i>d</i>\n\n    </div>\n',
  });
  expect(text('index.md')).toContain(
    '<h2>a</h2>\n\n<h3>b</h3>\n<pre>\n          c\n        </pre>\n\n  </div>\n',
  );
  expect(text('index.md')).toContain('    <div>\n\n    <i>d</i>\n\n    </div>\n');
  expect(report.repaired).toEqual({'indented-html': 2});
});

it('an anchor that an empty link makes is one', async () => {
  const report = await bringIn({
    'mkdocs.yml': 'site_name: G\n',
    'docs/a.md': '# A\n\n[](){#anchor-one}\n\nText.\n',
    'docs/b.md': '# B\n\n[There](a.md#anchor-one)\n',
  });
  expect(text('a.md')).toContain('[](){#anchor-one}\n');
  expect(text('b.md')).toContain('(a.md#anchor-one)');
  expect(report.notes).toEqual([]);
});

it('a link or a picture that leads nowhere goes with its attributes', async () => {
  const report = await bringIn({
    'mkdocs.yml': 'site_name: G\n',
    'docs/index.md':
      '# G\n\n[gone](nix.md){target="_blank"}, ![pic](nix.png){width=300 .x}, [that](nix.md){: .y } and [this](nix.md) {here}.\n',
  });
  expect(text('index.md')).toContain('\ngone, pic, that and this {here}.\n');
  expect(messages(report, 'broken-link')).toHaveLength(4);
});

it('what is told has its line in the source, whatever came and went above it', async () => {
  const root = {
    'mkdocs.yml': 'site_name: G\nplugins: [macros]\n',
    'inc/a.md': 'One.\n\nTwo.\n\nThree.\n',
    'docs/index.md':
      'Title: G\n\n# G\n\n{# One.\nTwo. #}\n\n--8<-- "../inc/a.md"\n\n{{ a|b }}\n\n[x](gone.md)\n\n## Why?\n\nSo.\n',
  };
  const {notes, left} = await bringIn(root);
  const lineOf = (kind: string) => notes.find((note) => note.kind === kind)?.line;
  const lines = root['docs/index.md'].split('\n');
  expect(lines[(lineOf('macro') ?? 0) - 1]).toBe('{{ a|b }}');
  expect(lines[(lineOf('broken-link') ?? 0) - 1]).toBe('[x](gone.md)');
  expect(lines[(left[0]?.line ?? 0) - 1]).toBe('## Why?');
});

it('settings at the top of a page without lines around them are its settings', async () => {
  await bringIn({
    'mkdocs.yml': 'site_name: G\n',
    'docs/steel.md':
      'Title: Steel: an alloy\nAuthors: Ann\n         Ben\n    Cy\n\n# Of steel\n\nText.\n',
    'docs/wood.md': 'Note: not a setting.\n\n# Wood\n',
  });
  expect(text('steel.md')).toMatch(/^---\ntitle: "Steel: an alloy"\n[^]*?---\n\n# Of steel/);
  expect(text('steel.md')).not.toMatch(/^Title/m);
  expect(text('wood.md')).toContain('Note: not a setting.');
});

it('blocks between slashes are questions when they say so, and get an id', async () => {
  const report = await bringIn({
    'mkdocs.yml': 'site_name: G\nmarkdown_extensions: [pymdownx.blocks.details]\n',
    'docs/steel.md':
      '# Steel\n\n/// details | What is "mild" `steel`?\n    type: question\n\nSoft.\n///\n\n/// details | More\nText.\n///\n',
  });
  expect(report.questions).toBe(1);
  expect(text('steel.md')).toContain('/// details | What is "mild" `steel`? {#');
  expect(text('ids.txt')).toContain('what-is-mild-steel');
});

it('what has no place here is told, each by its name', async () => {
  const report = await bringIn({
    'mkdocs.yml': `site_name: G
theme: {name: material, custom_dir: overrides, features: [navigation.tabs]}
extra_css: [a.css]
extra_javascript: [https://example.org/a.js]
copyright: Us
hooks: [hooks.py]
extra: {analytics: {provider: google}, version: {provider: mike}, alternate: [], social: []}
plugins:
  - search
  - material/blog
  - tags: {tags_file: tags.md}
  - mike
  - gen-files: {scripts: [a.py]}
  - unheard-of
markdown_extensions:
  - admonition
  - pymdownx.superfences:
      custom_fences: [{name: mermaid, format: !!python/name:pymdownx.superfences.fence_code_format }]
  - pymdownx.progressbar
  - mdx_include: {base_path: docs}
`,
    'docs/index.md': '---\nhide: [navigation]\ntags: [a, b]\nstatus: new\n---\n\n# G\n',
    'docs/tags.md': '# Tags\n\n[TAGS]\n',
    'docs/blog/index.md': '# Blog\n',
    'docs/blog/.authors.yml': 'authors: {}\n',
    'docs/blog/posts/first.md':
      '---\ndate: 2024-01-31\nauthors: [me]\ncategories: [Wheels]\n---\n\n# First\n\nText.\n\n<!-- more -->\n\n??? question "Why does it turn?"\n    It is pushed.\n',
  });
  expect(report.questions).toBe(1);
  expect(messages(report, 'plugin').map((one) => one.replace(/:.*| was.*/, ''))).toEqual([
    'The plugin `material/blog`',
    'The plugin `mike`',
    'The plugin `gen-files`',
    'The plugin `unheard-of`',
  ]);
  expect(messages(report, 'extension').map((one) => /`(.*)`/.exec(one)?.[1])).toEqual([
    'pymdownx.progressbar',
    'mdx_include',
  ]);
  expect(messages(report, 'setting').map((one) => /`(.*)`/.exec(one)?.[1])).toEqual([
    'extra_css',
    'extra_javascript',
    'theme.custom_dir',
    'extra.analytics',
    'extra.social',
    'extra.alternate',
    'extra.version',
    'copyright',
  ]);
  expect(messages(report, 'hooks')).toHaveLength(1);
});

describe('the look of a new site', () => {
  it('has the colour of a style sheet of its own, dark enough to be read', () => {
    const {brand} = dressed({
      'mkdocs.yml': 'theme: {palette: {primary: custom}}\nextra_css: [brand.css]\n',
      'docs/brand.css': ':root { --md-primary-fg-color: #FC0; }\n',
    });
    expect(brand).toContain(':root { --accent: #8a6e00;');
  });

  it('has the logo of the theme’s own folder, and none from elsewhere', () => {
    const {config} = dressed({
      'mkdocs.yml':
        'theme: {name: material, custom_dir: overrides, logo: logo.png, favicon: https://example.org/a.png}\n',
      'overrides/logo.png': 'png',
    });
    expect(config).toContain("src: 'img/logo.png'");
    expect(config).toContain("favicon: 'img/logo.png'");
  });

  it.each([
    ['edit_uri: blob/dev/docs/', "'https://example.org/us/gears/blob/dev/docs/' + docPath"],
    ['edit_uri: "?path="', "'https://example.org/us/gears?path=' + docPath"],
    ['edit_uri_template: "src/{path}"', "'https://example.org/us/gears/src/' + docPath"],
    [
      'edit_uri_template: "https://edit.example/?f={path!q}"',
      "'https://edit.example/?f=' + docPath",
    ],
    ['edit_uri: ""', null],
    ['edit_uri_template: "wiki/{path_noext}/_edit"', null],
  ])('leads to where a page is edited: %s', (setting, expected) => {
    const {config} = dressed({
      'mkdocs.yml': `site_name: G\nrepo_url: https://example.org/us/gears/\n${setting}\n`,
    });
    if (expected === null) expect(config).not.toContain('docPath');
    else expect(config).toContain(`editUrl: ({docPath}) => ${expected},`);
  });
});

it('links of a wiki lead to the page or picture of that name, wherever it is', async () => {
  const report = await bringIn({
    'mkdocs.yml': 'site_name: G\nplugins: [ezlinks]\n',
    'docs/index.md':
      '# G\n\n[[Big wheel#The rim|its rim]], [[big wheel]], ![[a picture.svg]], [[nothing]], `[[ -f x ]]`\n',
    'docs/deep/Big wheel.md': '# Big\n\n## The rim\n',
    'docs/deep/files/a picture.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  });
  expect(messages(report, 'broken-anchor')).toEqual([]);
  expect(text('index.md')).toContain(
    '[its rim](deep/Big%20wheel.md#the-rim), [big wheel](deep/Big%20wheel.md), ![a picture.svg](deep/files/a%20picture.svg), [[nothing]], `[[ -f x ]]`',
  );
});

it('code stays, byte for byte, and double brackets are text where no plugin reads them', async () => {
  const code =
    '```r\ny <- x[[1]] + x[[index]]\n[Plan](the plan.md)\n```\n\n- `x[[1]]`, ``a ` [[1]]``, `[Plan](the plan.md)`\n';
  const files = {
    'docs/index.md': `# G\n\n${code}\n[[1]] and [\`Plan\`](the plan.md)\n`,
    'docs/1.md': '# One\n',
    'docs/the plan.md': '# Plan\n',
  };
  await bringIn({'mkdocs.yml': 'site_name: G\n', ...files});
  expect(text('index.md')).toContain(`${code}\n[[1]] and [\`Plan\`](<the plan.md>)\n`);
  await bringIn({'mkdocs.yml': 'site_name: G\nplugins: [roamlinks]\n', ...files});
  expect(text('index.md')).toContain(`${code}\n[1](1.md) and [\`Plan\`](<the plan.md>)\n`);
});

it('a page without a title is called as its file, or its folder', async () => {
  await bringIn({
    'mkdocs.yml': 'site_name: G\n',
    'docs/index.md': '# G\n',
    'docs/deep/2_big-wheels/index.md': '## Rims\n',
    'docs/deep/hub_gears.md': 'Text.\n',
  });
  expect(text('deep/2_big-wheels/index.md')).toContain('title: "Big Wheels"\n');
  expect(text('deep/hub_gears.md')).toContain('title: "Hub Gears"\n');
});

it('a menu that was written on Windows is the same menu', async () => {
  const report = await bringIn({
    'mkdocs.yml': "site_name: G\nnav:\n  - 'deep\\big.md'\n",
    'docs/deep/big.md': '# Big\n',
  });
  expect(messages(report, 'nav')).toEqual([]);
});

it('HTML of the source is no error of the bank: linked pictures, words in brackets, tags without an end', async () => {
  const report = await bringIn({
    'README.md':
      '# G\n\n<table>\n<tr><td><a href="deep/big.md"><img src="a.svg" alt="Big"/><br/>Big</a></td></tr>\n</table>\n\nRun gear <name> <b>now.\n\n<a href="README.md">Up</a>\n\n<details><summary>What turns?</summary>\n\u00A0\u00A0\u00A0\u00A0A wheel.\n</details>\n',
    'a.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'deep/big.md': '# Big\n',
  });
  expect(text('README.md')).toContain('deep/big/"><img src="a.svg" alt="Big"/><br/>Big</a>');
  expect(text('README.md')).toContain('Run gear &lt;name> now.');
  expect(text('README.md')).toContain('"What turns? {#what-turns}"\n    A wheel.');
  expect(messages(report, 'mended').join('\n')).toMatch(
    /^Found `<name>`, which is no HTML element/m,
  );
});

describe('a configuration of Zensical', () => {
  const files = {
    'zensical.toml': `[project]
site_name = "Wheels"
site_url = "https://wheels.example/bank/"
docs_dir = "pages"
nav = [
  {"Home" = "index.md"},
  {"Turning" = [{"Axles" = "axles.md"}]},
]

[project.theme]
language = "de"

[project.markdown_extensions.pymdownx.blocks.caption]
[project.markdown_extensions.pymdownx.details]
[project.markdown_extensions.toc]
separator = "_"
`,
    'pages/index.md': '# Wheels\n\nRead [of axles](axles.md#two_of_them).\n',
    'pages/axles.md': '# Axles\n\n## Two of them\n\n??? question "What turns?"\n    The wheel.\n',
  };

  it('is read as that of MkDocs is: menu, name, address, and extensions in tables', async () => {
    const report = await bringIn(files);
    expect(report).toMatchObject({kind: 'mkdocs', name: 'Wheels', questions: 1});
    expect(messages(report, 'extension')).toEqual([]);
    expect(text('turning/axles.md')).toContain('slug: "/axles"');
    expect(text('index.md')).toContain('(turning/axles.md#two-of-them)');
    expect(moves().get('axles#two_of_them')).toBe('axles#two-of-them');
    const {config} = dressed(files);
    expect(config).toContain("'https://wheels.example'");
    expect(config).toContain("defaultLocale: 'de'");
  });

  it('without its table says what is missing', async () => {
    await expect(bringIn({...files, 'zensical.toml': 'site_name = "Wheels"\n'})).rejects.toThrow(
      'zensical.toml was not read: it has no table `[project]`',
    );
  });
});

describe('two pages of one address', () => {
  it('are `a.md` and `a/index.md`: the address stays that of the page that was to be seen', async () => {
    const report = await bringIn({
      'mkdocs.yml': 'site_name: Wheels\n',
      'docs/index.md': '# Home\n\n[Hidden](wheels.md) and [shown](wheels/index.md).\n',
      'docs/wheels.md': '# Never seen\n\n## Part\n\nText.\n',
      'docs/wheels/index.md': '# Seen\n\n## Part\n\nText.\n',
      'docs/wheels/axles.md': '# Axles\n\nText.\n',
    });
    expect(report.lost).toEqual([]);
    expect(report.addresses).toContainEqual({from: '/wheels/', to: '/wheels/'});
    expect(text('wheels.md')).toContain('slug: "/wheels-2"');
    expect(text('index.md')).toContain('[Hidden](wheels.md) and [shown](wheels/index.md)');
    expect(messages(report, 'address')).toHaveLength(1);
  });
});

describe('a link that leads nowhere', () => {
  it('stays text in the text of another link, which does not become one', async () => {
    await bringIn({
      'mkdocs.yml': 'site_name: Wheels\n',
      'docs/index.md':
        '# Home\n\n- [1. [Axles](gone/axles.md) and hubs](#1-axlesgone)\n- [![Badge](badge.png)](#home)\n',
      'docs/badge.png': 'PNG',
    });
    expect(text('index.md')).toContain('- [1. Axles and hubs\\](#1-axlesgone)\n');
    expect(text('index.md')).toContain('[![Badge](badge.png)](#home)');
  });
});

describe('the menu of literate-nav', () => {
  const page = (title: string) => `# ${title}\n\nText.\n`;

  it('is a list of links, of folders and of patterns in a file of each folder', async () => {
    const report = await bringIn({
      'mkdocs.yml': 'site_name: Wheels\nplugins:\n  - literate-nav:\n      nav_file: NAV.md\n',
      'docs/NAV.md':
        '# Menu\n\n- [Home](index.md)\n- Turning\n    - [All of it](turning/)\n    - [The hub](<the hub.md>)\n- [Spokes](more%20of%20it/spokes.md)\n- *.md\n- [Gone](gone.md)\n',
      'docs/turning/NAV.md': '* [Rims](rims.md)\n* [Axles](axles.md)\n',
      'docs/turning/axles.md': page('A'),
      'docs/turning/rims.md': page('R'),
      'docs/the hub.md': page('H'),
      'docs/more of it/spokes.md': page('S'),
      'docs/other.md': page('O'),
      'docs/index.md': page('Home'),
    });
    expect(text('turning/all-of-it/rims.md')).toContain(
      'sidebar_position: 1\nsidebar_label: "Rims"',
    );
    expect(text('turning/all-of-it/axles.md')).toContain('sidebar_position: 2');
    expect(text('turning/the hub.md')).toContain('sidebar_label: "The hub"');
    expect(text('other.md')).toContain('sidebar_position: 4');
    expect(messages(report, 'nav')[0]).toBe(
      'The menu names "Gone" (`gone.md`), which is no page of the source.',
    );
  });
});

describe('addresses with spaces', () => {
  it('lead where they led, and only those of files', async () => {
    await bringIn({
      'mkdocs.yml': 'site_name: Wheels\n',
      'docs/index.md':
        '# Home\n\n![Plan](img/the plan.png "A plan") [Hub](the hub.md#part) and [x](not a file).\n',
      'docs/the hub.md': '# Hub\n\n## Part\n\nText.\n',
      'docs/img/the plan.png': 'PNG',
    });
    expect(text('index.md')).toContain(
      '![Plan](<img/the plan.png> "A plan") [Hub](<the hub.md#part>) and [x](not a file).',
    );
  });
});

describe('pages that are not in UTF-8', () => {
  it.each<[BufferEncoding | 'gb', string, string]>([
    [
      'utf16le',
      '\uFEFF# Räder\n\n??? question "Was dreht sich?"\n    Das Rad, überall.\n',
      'Das Rad, überall.',
    ],
    ['latin1', '# R\n\n??? question "Für wen?"\n    Für alle.\n', 'Für alle.'],
    ['gb', '# R\n\n??? question "?"\n    \xc2\xd6\xd7\xd3\xd4\xda\xd7\xaa\n', '轮子在转'],
    [
      'latin1',
      '# R \xc3\xa4\xc3\xb6\xc3\xbc\n\n??? question "A?"\n    One foreign byte: \xff\n',
      'ä',
    ],
  ])('are read all the same: %s', async (encoding, written, shown) => {
    const bytes = Buffer.from(written, encoding === 'gb' ? 'latin1' : encoding);
    const root = join(folder, 'source');
    mkdirSync(join(root, 'docs'), {recursive: true});
    writeFileSync(join(root, 'docs/page.md'), bytes);
    const report = await bringIn({'mkdocs.yml': 'site_name: Wheels\n'});
    expect(report.questions).toBe(1);
    expect(text('page.md')).toContain(shown);
  });
});

describe('a question whose title another page has too', () => {
  it('is led to with the headings in its answer', async () => {
    const page = '# Page\n\n??? question "What turns?"\n    ## Why so\n\n    It does.\n';
    await bringIn({'mkdocs.yml': 'site_name: Wheels\n', 'docs/a.md': page, 'docs/b.md': page});
    expect(moves().get('b#why-so')).toBe('b#what-turns-2--why-so');
  });
});

describe('a line of very many spaces', () => {
  it('is shortened, which is told: patterns would look at it for minutes', async () => {
    const report = await bringIn({
      'mkdocs.yml': 'site_name: Wheels\n',
      'docs/index.md': `# Home\n\n## A${' '.repeat(200_000)}wheel\n\nOne${' '.repeat(1000)}two.\n`,
    });
    expect(text('index.md')).toContain(`## A${' '.repeat(1000)}wheel\n`);
    expect(text('index.md')).toContain(`One${' '.repeat(1000)}two.\n`);
    expect(messages(report, 'spaces')).toEqual([
      'More than 1,000 spaces in a row: the rest was taken out.',
    ]);
  });
});

describe('where the site has a page of its own, what the old site had there has another place, and is told', () => {
  const page = (title: string) => `# ${title}\n\n## ${title} part\n\nText.\n`;
  const inDocs = (files: Readonly<Record<string, string | undefined>>): Record<string, string> => ({
    'mkdocs.yml': 'site_name: G\n',
    ...Object.fromEntries(Object.entries(files).map(([path, own]) => [`docs/${path}`, own ?? ''])),
  });
  const tagged = `---\ntags: [round]\n---\n${page('Tagged')}`;
  const more = '(the pages that are in no folder): the page is at `/more-pages/`.';
  const tags = '(the tags of pages): the page is at `/tags-pages/`.';

  it.each([
    [{'index.md': page('A'), 'more.md': page('M')}, ['/more/', more], 'more-pages.md'],
    // It introduces the folder beside it, as it did.
    [
      {'index.md': page('A'), 'more.md': page('M'), 'more/a.md': page('B')},
      ['/more/', more],
      'more-pages/index.md',
    ],
    [{'tags.md': page('T'), 'a/b.md': tagged}, ['/tags/', tags], 'tags-pages.md'],
  ])('%j: %s', async (files, [address = '', rest = ''], target) => {
    const report = await bringIn(inDocs(files));
    expect(report.lost).toEqual([]);
    expect(messages(report, 'own-page')).toContain(
      `\`${address}\` is a page of the engine's own now ${rest}`,
    );
    expect(text(target)).toContain('## ');
    expect(report.addresses.map(({from}) => from)).not.toContain(address);
  });

  it.each([
    ['more', {'more/index.md': page('M'), 'a/index.md': page('A')}],
    ['tags', {'tags.md': page('T'), 'a/index.md': page('A')}],
  ])('/%s/ leads on where it has none', async (name, files) => {
    await bringIn(inDocs(files));
    expect(moves().get(`${name}#`)).toBe(`${name}-pages#`);
  });
});

import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {runImport} from '../commands/run-import.ts';
import {readSource, type Report} from './index.ts';

/* Menus of other tools than the configuration of MkDocs. */

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'menus-'));
});

afterEach(() => {
  rmSync(folder, {recursive: true, force: true});
});

/** Import a source that is made from texts by path; a page that is not said is its name. */
async function bringIn(files: Readonly<Record<string, string | null>>): Promise<Report> {
  const root = join(folder, 'source');
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), {recursive: true});
    writeFileSync(join(root, path), content ?? `# ${path}\n`);
  }
  const choices = {headings: 'ask', untyped: false, force: false, dryRun: false} as const;
  return runImport(readSource(root), join(folder, 'docs'), choices);
}

const text = (path: string) => readFileSync(join(folder, 'docs', path), 'utf8');
const messages = ({notes}: Report) => notes.map(({message}) => message);

describe('a menu that is a page', () => {
  it('of GitBook: parts, chapters with chapters, and links out of the site', async () => {
    const report = await bringIn({
      'SUMMARY.md':
        '# Table of contents\n\n* [Welcome](README.md)\n\n## Round things\n\n* [All wheels](wheels/README.md)\n  * [Small ones](wheels/small.md#a)\n  * [Big ones](wheels/big%20one.md)\n* [Forum](https://forum.example/)\n',
      'README.md': null,
      'wheels/README.md': null,
      'wheels/big one.md': null,
      'wheels/small.md': null,
      'alone.md': null,
    });
    expect(report.pages).toBe(5);
    expect(text('wheels/index.md')).toContain('sidebar_label: "Round things"\n');
    expect(text('wheels/all-wheels/README.md')).toContain('sidebar_label: "All wheels"\n');
    expect(text('wheels/all-wheels/small.md')).toContain(
      'sidebar_position: 2\nsidebar_label: "Small ones"\n',
    );
    expect(text('wheels/all-wheels/big one.md')).toContain('sidebar_position: 3\n');
    expect(messages(report)).toEqual([
      'A link out of the site in the menu was left out: "Forum" (`https://forum.example/`).',
      'It is not in the menu of the old site: it follows the others here.',
      'This page was not imported: it is the menu of the old site.',
    ]);
  });

  it('of mdBook: beside the pages, in a folder of the repository', async () => {
    const report = await bringIn({
      'README.md': null,
      'CONTRIBUTING.md': null,
      'src/SUMMARY.md':
        '# Summary\n\n[Preface](preface.md)\n\n# Guide\n\n- [B](b.md)\n- [A](a.md)\n- [Later]()\n\n---\n\n[End](end.md)\n',
      'src/preface.md': null,
      'src/a.md': null,
      'src/b.md': null,
      'src/end.md': null,
    });
    expect(report.pages).toBe(4);
    expect(text('preface.md')).toContain('sidebar_position: 1\nsidebar_label: "Preface"\n');
    expect(text('guide/index.md')).toContain('sidebar_position: 2\nsidebar_label: "Guide"\n');
    expect(text('guide/a.md')).toContain('sidebar_position: 2\n');
    expect(text('end.md')).toContain('sidebar_position: 3\n');
  });

  it('of literate-nav: folders with one of their own, and the rest by their names', async () => {
    await bringIn({
      'mkdocs.yml': 'site_name: G\nplugins: [literate-nav]\nnav: [index.md]\n',
      'docs/SUMMARY.md':
        '* [Home](index.md)\n* [Wheels](wheels/)\n* Gears\n    * *.md\n    * [Last](z.md)\n* [Old](old/)\n',
      'docs/wheels/SUMMARY.md': '* [Second](b.md)\n* [First](a.md)\n* [Out](../../../a.md)\n',
      'docs/index.md': null,
      'docs/wheels/a.md': null,
      'docs/wheels/b.md': null,
      'docs/old/c.md': null,
      'docs/y.md': null,
      'docs/z.md': null,
    });
    expect(text('wheels/b.md')).toContain('sidebar_position: 1\nsidebar_label: "Second"\n');
    expect(text('wheels/index.md')).toContain('sidebar_position: 2\nsidebar_label: "Wheels"\n');
    expect(text('gears/y.md')).toContain('sidebar_position: 1\n');
    expect(text('gears/z.md')).toContain('sidebar_position: 2\nsidebar_label: "Last"\n');
    expect(text('old/index.md')).toContain('sidebar_position: 4\nsidebar_label: "Old"\n');
  });

  it('of docsify: `_sidebar.md`, whose addresses begin at the top', async () => {
    const report = await bringIn({
      '_sidebar.md':
        '- [Home](/)\n- Wheels\n  - [Small ones](/wheels/small)\n  - [Big ones](wheels/big.md?id=big)\n- [Gears](gears/)\n',
      'README.md': null,
      'wheels/_sidebar.md': '- [Home](/)\n',
      'wheels/big.md': null,
      'wheels/small.md': null,
      'gears/README.md': null,
    });
    expect(report.pages).toBe(4);
    expect(report.notes.filter(({kind}) => kind === 'nav')).toEqual([]);
    expect(text('wheels/small.md')).toContain('sidebar_position: 1\nsidebar_label: "Small ones"\n');
    expect(text('wheels/big.md')).toContain('sidebar_position: 2\nsidebar_label: "Big ones"\n');
  });

  it('that names no page is a page', async () => {
    const report = await bringIn({'SUMMARY.md': '# Sums\n\n- one\n', 'a.md': null});
    expect(report.pages).toBe(2);
  });
});

describe('folders without a menu', () => {
  it('are called as their numbers leave them, and stand where these say', async () => {
    await bringIn({
      '02-more_wheels/a.md': null,
      '10-gears/a.md': null,
      '01-basics/README.md': '# The very basics\n',
      '01-basics/1. Teeth/a.md': null,
      '01-basics/2. Rims/a.md': null,
      '01-basics/12-factor/a.md': null,
      'other/12-factor/a.md': null,
    });
    expect(text('02-more_wheels/index.md')).toContain(
      'sidebar_position: 2\nsidebar_label: "More Wheels"\n',
    );
    expect(text('10-gears/index.md')).toContain('sidebar_position: 10\n');
    expect(text('01-basics/README.md')).toBe(
      '---\nsidebar_position: 1\n---\n\n# The very basics\n',
    );
    expect(text('01-basics/2. Rims/_category_.yml')).toBe('label: "Rims"\nposition: 2\n');
    expect(() => text('other/12-factor/_category_.yml')).toThrow('ENOENT');
  });

  it('are called as Docusaurus calls them', async () => {
    await bringIn({
      'docs/intro.md': null,
      'docs/wheels/_category_.json': '{"label": "All wheels", "position": 2, "link": {}}',
      'docs/wheels/a.md': null,
      'docs/wheels/small/_category_.yml': 'label: Small ones\n',
      'docs/wheels/small/a.md': null,
      'docs/gears/_category_.json': '{not JSON',
      'docs/gears/a.md': null,
    });
    expect(text('docs/wheels/_category_.yml')).toBe('label: "All wheels"\nposition: 2\n');
    expect(text('docs/wheels/small/_category_.yml')).toBe('label: "Small ones"\n');
    expect(() => text('docs/gears/_category_.yml')).toThrow('ENOENT');
  });
});

it('a name of the menu is in menus only: the page keeps its own heading', async () => {
  await bringIn({
    'mkdocs.yml':
      'site_name: G\nnav:\n  - Home: index.md\n  - Course:\n      - Lists: t/a.md\n      - Same: t/b.md\n      - None: t/c.md\n',
    'docs/index.md': '# Welcome\n',
    'docs/t/a.md': '---\ntitle: A\n---\n\n# Lists, stacks, queues\n',
    'docs/t/b.md': '# Same\n',
    'docs/t/c.md': 'Text.\n',
  });
  expect(text('t/a.md')).toContain('sidebar_label: "Lists"\nkeep_heading: true\n---');
  expect(text('index.md')).toContain('sidebar_label: "Home"\nkeep_heading: true\n');
  expect(text('t/b.md')).not.toContain('keep_heading');
  expect(text('t/c.md')).toContain('sidebar_label: "None"\ntitle: "None"\n---');
});

it('a page that introduces only a part of a section does not take its name', async () => {
  await bringIn({
    'mkdocs.yml':
      'site_name: G\nnav:\n  - Top:\n      - Intro: overview/index.md\n      - Sub A:\n          - overview/index.md\n          - CPP: t/cpp/index.md\n          - Java: t/java/index.md\n      - Sub B:\n          - One: u/index.md\n          - Two: u/two.md\n',
    'docs/overview/index.md': '# Overview\n',
    'docs/t/cpp/index.md': '# C++ project management\n',
    'docs/t/java/index.md': '# Java tools\n',
    'docs/u/index.md': '# You\n',
    'docs/u/two.md': '# Two\n',
  });
  const files = readdirSync(join(folder, 'docs'), {recursive: true, encoding: 'utf8'});
  const at = (sign: string) =>
    files.find((path) => path.endsWith('.md') && text(path).includes(sign)) ?? '';
  expect(text(at('# C++'))).toContain('sidebar_label: "CPP"\n');
  expect(text(at('# Java'))).toContain('sidebar_label: "Java"\n');
  expect(text(at('# You'))).toContain('sidebar_label: "Sub B"\n');
  expect(files.filter((path) => path.endsWith('_category_.yml')).map(text)).toContain(
    'label: "Sub A"\nposition: 2\n',
  );
});

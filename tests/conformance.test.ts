import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {listBlocks, type Block} from '../plugins/language/questions/blocks.ts';
import {readPage} from '../plugins/language/questions/read-page.ts';

/*
 * The reference implementation's answers (pymdownx.details and Python-Markdown).
 * They are third-party data and not part of this repository: a checkout that has
 * them beside it runs them, any other skips them.
 */
const folder = join(import.meta.dirname, '../../shared/conformance');

interface Expected extends Omit<Block, 'line' | 'children'> {
  children: Expected[];
}

interface Case {
  name: string;
  input: string;
  expected: Expected[];
  /** The body is CommonMark here and Python-Markdown there: compare blocks only. */
  bodyRulesDiffer: boolean;
  profile: 'core' | 'mkdocs';
}

/** Cases that need an extension of MkDocs which this dialect does not have. */
const otherExtensions = new Map([
  ['details-in-tabs', 'content tabs (=== "Title") are not part of the dialect'],
]);

/**
 * Pages that the reference reads with help, or trouble, that is no part of the
 * dialect. They are checked for what still must hold: the same opening lines.
 */
const otherPages = new Map([
  ['004-OI-wiki-intro_format', 'content tabs and footnotes'],
  ['024-powertools-lambda-python-docs_index', 'content tabs and attribute lists'],
  ['034-mkdocs-material-reference_images', 'content tabs and footnotes'],
  ['044-programming_formalisms-spring2024_startup', 'images inside <figure markdown>'],
  ['064-instructor-posts_caching', 'fences with options, which the plain reference runs together'],
  ['084-powertools-lambda-python-docs_roadmap', 'attribute lists in titles'],
  [
    '104-UPPMAX-documentation-cluster_guides_slurm_on_bianca_details',
    'a list whose items the reference puts out of order',
  ],
  [
    '114-NGS-introduction-training-day1_quality_control',
    'fences with options, which the plain reference runs together',
  ],
]);

/** Titles of blocks that stand inside content tabs, which are ordinary text here. */
const insideTabs = new Map([
  [
    '024-powertools-lambda-python-docs_index',
    ["Don'thaveenoughpermissions?Expandforaleast-privilegeIAMpolicyexample"],
  ],
]);

describe.skipIf(!existsSync(folder))('conformance with the reference implementation', () => {
  const cases = existsSync(folder)
    ? (JSON.parse(readFileSync(join(folder, 'cases.json'), 'utf8')) as Case[])
    : [];

  for (const {name, input, expected, bodyRulesDiffer} of cases) {
    if (otherExtensions.has(name)) continue;
    it(`case ${name}`, () => {
      const blocks = listBlocks(readPage(input).tree);
      expect(blocks.map((block) => outline(block, !bodyRulesDiffer))).toEqual(
        expected.map((block) => outline(block, !bodyRulesDiffer)),
      );
    });
  }

  const pages = existsSync(folder)
    ? readdirSync(join(folder, 'wild')).filter((name) => name.endsWith('.md'))
    : [];

  for (const file of pages) {
    const name = file.replace(/\.md$/, '');
    it(`page ${name}`, () => {
      const text = readFileSync(join(folder, 'wild', file), 'utf8');
      const expected = JSON.parse(
        readFileSync(join(folder, 'wild', `${name}.json`), 'utf8'),
      ) as Expected[];
      const blocks = listBlocks(readPage(text).tree);
      if (otherPages.has(name)) {
        const titles = new Set(flatten(blocks).map(titleOf));
        const missing = flatten(expected).filter((block) => !titles.has(titleOf(block)));
        expect(missing.map(titleOf)).toEqual(insideTabs.get(name) ?? []);
        return;
      }

      expect(blocks.map((block) => outline(block, true))).toEqual(
        expected.map((block) => outline(block, true)),
      );
    });
  }
});

function flatten(blocks: Expected[]): Expected[] {
  return blocks.flatMap((block) => [block, ...flatten(block.children)]);
}

/** The title without attribute lists; of a block without one, nothing. */
function titleOf(block: Expected): string {
  const own = block.titleText?.replace(/\{[^}]*\}/g, '') ?? '';
  const words = block.classes.map((name) => name.toLowerCase());
  return words.includes(own.toLowerCase()) ? '' : squeeze(own);
}

function outline(block: Expected, withText: boolean): object {
  // `???-` makes a class `-` in the reference only.
  const classes = block.classes.filter((name) => name !== '-');
  return {
    kind: block.kind,
    type: classes[0] ?? null,
    classes,
    open: block.open,
    titleText: block.titleText && squeeze(block.titleText),
    ...(withText && {text: squeeze(block.text), code: block.code.map(({text}) => squeeze(text))}),
    children: block.children.map((child) => outline(child, withText)),
  };
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, '');
}

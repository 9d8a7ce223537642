import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import fc from 'fast-check';
import type {Nodes} from 'mdast';
import {beforeAll, describe, expect, it} from 'vitest';
import {toString} from 'mdast-util-to-string';
import {visit} from 'unist-util-visit';
import {checkBank} from '../plugins/check/index.ts';
import {readPage} from '../plugins/language/questions/read-page.ts';
import {createMarkdownCompiler} from '../plugins/site/internals/markdown-compiler.ts';
import {markdownPlugins} from '../plugins/site/reader/index.ts';
import {fuzz} from './arbitraries.ts';

/*
 * Whatever a file holds, each of its words is on the page, in a finding of the content check, or in
 * a construct that is known to hide it.
 */

let compile: (text: string) => Promise<string>;

beforeAll(async () => {
  let shown = '';
  const {process} = await createMarkdownCompiler({
    format: 'md',
    options: {
      siteDir: '/site',
      staticDirs: [],
      markdownConfig: {
        format: 'md',
        mermaid: false,
        emoji: false,
        mdx1Compat: {comments: false, admonitions: false, headingIds: true},
        anchors: {maintainCase: false},
        hooks: {onBrokenMarkdownLinks: 'ignore', onBrokenMarkdownImages: 'ignore'},
        remarkRehypeOptions: {},
      } as never,
      admonitions: true,
      ...markdownPlugins('/site/docs'),
      beforeDefaultRehypePlugins: [],
      recmaPlugins: [],
      rehypePlugins: [
        () => (tree: Nodes) => {
          shown = everything(tree);
        },
      ],
    },
  });
  compile = async (text) => {
    await process({
      content: text,
      filePath: '/site/docs/t/page.md',
      frontMatter: {},
      compilerName: 'client',
    });
    return shown;
  };
});

/** Texts of a page, with those of its attributes: a title, a language, an address. */
function everything(tree: Nodes): string {
  const words: string[] = [];
  visit(tree, (node) => {
    const {value, properties, attributes} = node as {
      value?: unknown;
      properties?: object;
      attributes?: {value?: unknown}[];
    };
    // Parts of a word may have elements of their own, so that no line ends in it.
    const {tagName, name} = node as {tagName?: string; name?: string | null};
    if (['code', 'td', 'th'].includes(tagName ?? name ?? '')) words.push(toString(node));
    // Comments are for authors.
    if ((node.type as string) !== 'comment' && typeof value === 'string') words.push(value);
    words.push(JSON.stringify(properties ?? ''));
    // Code is highlighted by then: its words are divided by tags.
    for (const attribute of attributes ?? [])
      words.push(String(attribute.value).replace(/<[^<>]*>/g, ''));
  });
  return words.join(' ').toLowerCase();
}

const wordPattern = /[\p{L}\p{N}]{2,}/gu;

/** The source with blanks for what hides its words by design. */
function withoutHidden(text: string): string {
  const {tree} = readPage(text);
  let visible = text.replace(/&#?\w+;/g, (entity) => ' '.repeat(entity.length));
  const blank = (start: number, end: number) => {
    visible = visible.slice(0, start) + ' '.repeat(end - start) + visible.slice(end);
  };
  visit(tree, (node) => {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? 0;
    const lineEnd = start + text.slice(start).search(/[\r\n]|$/);
    // Front matter, definitions of links, comments and the insides of tags.
    if (['yaml', 'definition', 'html'].includes(node.type)) {
      for (const match of text
        .slice(start, end)
        .matchAll(/<!--[^]*?(?:-->|$)|<(style|script)\b[^]*?<\/\1>|<[^<>]*>/gi)) {
        blank(start + match.index, start + match.index + match[0].length);
      }
      if (node.type !== 'html') blank(start, end);
    }

    // Types of a block and options of a fence.
    if (node.type === 'details') blank(start, start + text.slice(start, lineEnd).search(/"|$/));
    if (node.type === 'containerDirective')
      blank(start, start + text.slice(start, lineEnd).search(/\[|$/));
    if (node.type === 'code') blank(start, lineEnd);
  });
  return visible;
}

async function lostWords(text: string): Promise<string[]> {
  const visible = withoutHidden(text);
  const words = new Set(visible.match(wordPattern));
  const shown = await compile(text);
  const missing = [...words].filter((word) => !shown.includes(word.toLowerCase()));
  if (missing.length === 0) return [];
  const messages = checkBank([{path: 'docs/t/page.md', bytes: new TextEncoder().encode(text)}]);
  const lines = text.split(/\r\n|\n|\r/);
  const reported = messages
    // A tag that is not closed takes along what follows it.
    .map(({line, found}) => [
      ...lines.slice(line - 1, found.startsWith('`<') ? undefined : line),
      found,
    ])
    .flat()
    .join(' ');
  return missing.filter((word) => !reported.includes(word));
}

const openings = [
  '??? question "',
  '???+ note "',
  '!!! tip "',
  '### ',
  '# ',
  '- ',
  '> ',
  '1. ',
  '2017. ',
];
const between = [
  '\n',
  '\n\n',
  '\n\n    ',
  '\n    ',
  '\n        ',
  ' ',
  ' ',
  '" \n    ',
  '"\n\n    ',
];
const marks = [
  '*',
  '**',
  '`',
  '~',
  '~~',
  '|',
  '| - | - |',
  '[',
  '](#a)',
  '<template>',
  '<b>',
  '</b>',
  '{#',
  '}',
  ':',
  '[^1]',
  '[^1]: ',
  '---',
  '```',
  '<!-- ',
  ' -->',
  '🧠 ',
  '**Tip:** ',
  '💡 ',
  '\u00A0',
  '\u200B',
  '\uFEFF',
  '$',
  '\\',
  '443.',
  '=== "',
  '{: .',
];

/** A page of words that occur once, between anything that means something. */
const page = fc
  .array(
    fc.oneof(
      {weight: 3, arbitrary: fc.constant(null)},
      {weight: 2, arbitrary: fc.constantFrom(...between)},
      {weight: 1, arbitrary: fc.constantFrom(...openings)},
      {weight: 1, arbitrary: fc.constantFrom(...marks)},
    ),
    {maxLength: 50, size: 'max'},
  )
  .map((parts) => parts.map((part, index) => part ?? `word${index}x`).join(''));

describe('each word of a file is on its page, in a finding, or hidden by design', () => {
  it('in any text', {timeout: 120_000}, async () => {
    await fc.assert(
      fc.asyncProperty(page, async (text) => {
        expect(await lostWords(text)).toEqual([]);
      }),
      {...fuzz, numRuns: Math.ceil(fuzz.numRuns / 10)},
    );
  });

  const wild = join(import.meta.dirname, '../../shared/conformance/wild');
  const files = existsSync(wild) ? readdirSync(wild).filter((name) => name.endsWith('.md')) : [];
  const constructs = join(import.meta.dirname, '../e2e/fixture-docs/shapes/constructs.md');
  it.each([constructs, ...files.map((name) => join(wild, name))])('in %s', async (path) => {
    expect(await lostWords(readFileSync(path, 'utf8'))).toEqual([]);
  });
});

import fc from 'fast-check';
import type {BlockContent, PhrasingContent, Root, RootContent} from 'mdast';
import {describe, expect, it} from 'vitest';
import {fuzz} from '../../../tests/arbitraries.ts';
import {bare, parse, stringify} from './testing.ts';
import type {Details} from './types.ts';

const details = (node: Partial<Details>): Root => ({
  type: 'root',
  children: [{type: 'details', kind: 'details', open: false, classes: [], children: [], ...node}],
});

const title = (...children: PhrasingContent[]) => ({type: 'detailsTitle' as const, children});
const text = (value: string) => ({type: 'text' as const, value});

describe('to Markdown', () => {
  it('keeps a title on one line', () => {
    const tree = details({classes: ['note'], children: [title(text('a\nb\r\nc'))]});
    expect(stringify(tree).trimEnd()).not.toMatch(/[\n\r]/);
    expect(parse(stringify(tree)).children).toMatchObject([{type: 'details'}]);
  });

  it('escapes text that would open a block', () => {
    const paragraph = (value: string): Root => ({
      type: 'root',
      children: [{type: 'paragraph', children: [text(value)]}],
    });
    for (const value of ['??? note', '!!! note "T"', 'a\n??? note', 'a\n!!! note']) {
      expect(bare(parse(stringify(paragraph(value))))).toEqual(paragraph(value));
    }
  });

  it('leaves marks elsewhere as they are', () => {
    expect(stringify(parse('What??? Stop!!!\n'))).toBe('What??? Stop!!!\n');
  });
});

describe('any tree', () => {
  it('is stable: what was written is written again', {timeout: 60_000}, () => {
    fc.assert(
      fc.property(anyTree, (tree) => {
        const first = stringify(tree);
        expect(stringify(parse(first))).toBe(first);
      }),
      {...fuzz, numRuns: fuzz.numRuns / 3},
    );
  });

  it('keeps its blocks', {timeout: 60_000}, () => {
    fc.assert(
      fc.property(anyTree, (tree) => {
        expect(outline(parse(stringify(tree)))).toEqual(outline(tree));
      }),
      {...fuzz, numRuns: fuzz.numRuns / 3},
    );
  });
});

/** The blocks of a tree and how they nest. */
function outline(node: Root | RootContent): unknown[] {
  if (!('children' in node)) return [];
  const inside = node.children.flatMap((child) => outline(child));
  if (node.type !== 'details') return inside;
  const {kind, open, classes, children} = node;
  return [{kind, open, classes, title: children[0]?.type === 'detailsTitle', inside}];
}

/*
 * Trees that authors could have written. Words are joined by single spaces, as
 * CommonMark's own writer does not keep others.
 */
const words = fc
  .array(
    fc.constantFrom(
      ...['word', '???', '!!!', '??? note', '!!! tip "T"', '"', '"quoted"', '\\', '*', '`', '_a_'],
      ...['-', '1.', '#', '>', ':::', '&amp;', '<b>', '[a]', '|', '🧠', 'é', '質問', '{#id}', ''],
    ),
    {minLength: 1, maxLength: 5},
  )
  .map((list) => list.join(' ').trim())
  .filter((value) => value !== '');

const phrasing: fc.Arbitrary<PhrasingContent[]> = fc
  .tuple(words, fc.constantFrom('strong', 'emphasis', 'inlineCode', 'break', null))
  .map(([value, kind]) => {
    const start = text(`${value} x`);
    if (kind === null) return [start];
    if (kind === 'break') return [start, {type: 'break'}, text(value)];
    if (kind === 'inlineCode')
      return [text('x '), {type: 'inlineCode', value: 'a "b" ???'}, text(' x')];
    return [text('x '), {type: kind, children: [text('word')]}, text(` ${value} x`)];
  });

const classes = fc.array(
  fc.constantFrom('question', 'note', 'advanced', 'two-words', 'größe', '質問'),
  {
    minLength: 1,
    maxLength: 3,
  },
);

const {block} = fc.letrec<{block: BlockContent; body: BlockContent[]}>((tie) => ({
  body: fc.array(tie('block'), {maxLength: 3}),
  block: fc.oneof(
    {depthSize: 'small', withCrossShrink: true},
    phrasing.map((children): BlockContent => ({type: 'paragraph', children})),
    fc.constantFrom<BlockContent>(
      {type: 'thematicBreak'},
      {type: 'code', value: '??? note\n    text', lang: null, meta: null},
      {type: 'heading', depth: 2, children: [text('Heading')]},
      {type: 'html', value: '<div>\n??? note\n</div>'},
    ),
    fc
      .tuple(classes, fc.constantFrom(true, false, null), fc.option(phrasing), tie('body'))
      .map(([names, open, inline, body]): BlockContent => ({
        type: 'details',
        kind: open === null ? 'admonition' : 'details',
        open,
        classes: names,
        children: [
          ...(inline ? [title(...inline.filter(({type}) => type !== 'break'))] : []),
          ...body,
        ],
      })),
    fc.tuple(tie('body'), fc.boolean()).map(([body, ordered]): BlockContent => ({
      type: 'list',
      ordered,
      spread: false,
      children: [
        {
          type: 'listItem',
          spread: true,
          children: [{type: 'paragraph', children: [text('Item')]}, ...body],
        },
      ],
    })),
    tie('body').map((body): BlockContent => ({
      type: 'blockquote',
      children: [{type: 'paragraph', children: [text('Quote')]}, ...body],
    })),
  ),
}));

const anyTree: fc.Arbitrary<Root> = fc
  .array(block, {minLength: 1, maxLength: 4})
  .map((children) => ({type: 'root', children}));

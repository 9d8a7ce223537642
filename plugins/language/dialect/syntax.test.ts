import type {Nodes} from 'mdast';
import {describe, expect, it} from 'vitest';
import * as exported from './index.ts';
import {parse, sliceOf} from './testing.ts';
import type {Details} from './types.ts';

describe('the module', () => {
  it('exports the plugin and its three layers', () => {
    expect(Object.keys(exported).sort()).toEqual([
      'default',
      'detailsFromMarkdown',
      'detailsSyntax',
      'detailsToMarkdown',
      'remarkContentTabs',
    ]);
  });
});

describe('positions', () => {
  const source = [
    'Before.',
    '???+ question advanced "A *title*"  ',
    '    First',
    '    paragraph.',
    '',
    '    !!! tip',
    '\tBody.',
    '\t\tDeep.',
    '',
    'After.',
    '',
  ];

  for (const [name, ending] of [
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ] as const) {
    const text = source.join(ending);
    const [before, block, after] = parse(text).children;
    const [title, first, tip] = (block as Details).children;
    const lines = (from: number, to: number) => source.slice(from - 1, to).join(ending);

    it(`cover what a node was read from (${name})`, () => {
      expect(slice(before)).toBe('Before.');
      expect(slice(block)).toBe(lines(2, 8));
      expect(slice(title)).toBe('"A *title*"');
      expect(slice((title as {children: Nodes[]}).children[1])).toBe('*title*');
      expect(slice(first)).toBe(lines(3, 4).trimStart());
      expect(slice(after)).toBe('After.');
    });

    it(`count lines and columns from 1, a tab as one character (${name})`, () => {
      expect(block?.position?.start).toMatchObject({line: 2, column: 1});
      expect(block?.position?.end).toMatchObject({line: 8, column: 8});
      expect(first?.position?.start).toMatchObject({line: 3, column: 5});
      expect(first?.position?.end).toMatchObject({line: 4, column: 15});
      expect(tip?.position?.start).toMatchObject({line: 6, column: 5});
    });

    function slice(node: Nodes | undefined): string | undefined {
      return node && sliceOf(node, text);
    }
  }

  it('end a block without a body at the end of its opening line', () => {
    const text = '> ??? note "T"\n>\n\n??? note   \n\n\n??? note';
    const [quote, ...blocks] = parse(text).children;
    const [quoted] = (quote as unknown as {children: Nodes[]}).children;
    expect(quoted && sliceOf(quoted, text)).toBe('??? note "T"');
    expect(blocks.map((node) => sliceOf(node, text))).toEqual(['??? note', '??? note']);
  });
});

describe('time', () => {
  it('stays small for a long run of spaces in a title', () => {
    const began = performance.now();
    const {children} = parse(
      `??? note "a${' '.repeat(200_000)}b" c\n\n??? note "${'" '.repeat(50_000)}"`,
    );
    expect(children.map(({type}) => type)).toEqual(['paragraph', 'details']);
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});

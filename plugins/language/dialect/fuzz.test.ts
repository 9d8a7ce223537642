import fc from 'fast-check';
import type {Nodes} from 'mdast';
import {describe, expect, it} from 'vitest';
import {anyText, fuzz, htmlText, plainText} from '../../../tests/arbitraries.ts';
import {parse, stockProcessor} from './testing.ts';

const limit = 60_000;

describe('any text', () => {
  it('gives a tree whose positions nest', {timeout: limit}, () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expectNested(parse(text), text);
      }),
      fuzz,
    );
  });

  it('without marks is read as ever', {timeout: limit}, () => {
    fc.assert(
      fc.property(fc.oneof(plainText, htmlText), (text) => {
        expect(parse(text)).toEqual(stockProcessor.parse(text));
      }),
      fuzz,
    );
  });
});

function expectNested(node: Nodes, text: string, from = 0, to = text.length): void {
  const start = node.position?.start.offset ?? NaN;
  const end = node.position?.end.offset ?? NaN;
  if (!(from <= start && start <= end && end <= to))
    throw new Error(`${node.type} is at ${start}-${end}, expected within ${from}-${to}`);
  if ('children' in node) for (const child of node.children) expectNested(child, text, start, end);
}

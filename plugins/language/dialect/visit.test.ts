import type {Nodes} from 'mdast';
import {visit as itsVisit} from 'unist-util-visit';
import {expect, it} from 'vitest';
import {parseMarkdown} from '../questions/markdown.ts';
import {EXIT, SKIP, visit} from './visit.ts';

const page =
  '# A *b*\n\n- one\n- two\n\n  > three `four`\n\n??? question "Why?"\n    **So.** [x](y)\n\n    ```js\n    a\n    ```\n\n| a | b |\n| - | - |\n| c | d |\n';

/** What a visitor sees of a page, which may answer as it likes and change what it stands in. */
function seen(walk: typeof visit, answer: (node: Nodes, count: number) => unknown): string[] {
  const tree = parseMarkdown(page);
  const list: string[] = [];
  walk(tree, (node, index, parent) => {
    list.push(`${node.type} ${index} ${parent?.type}`);
    return answer(node, list.length) as undefined;
  });
  return list;
}

it.each<[string, (node: Nodes, count: number) => unknown]>([
  ['all nodes', () => undefined],
  ['none below a list', ({type}) => (type === 'list' ? SKIP : undefined)],
  ['none after the first code', ({type}) => (type === 'inlineCode' ? EXIT : undefined)],
  ['on at the start again', ({type}, count) => (type === 'table' && count < 60 ? 0 : undefined)],
  ['on at a place', ({type}) => (type === 'heading' ? [SKIP, 2] : undefined)],
])('walks as unist-util-visit does: %s', (_name, answer) => {
  const list = seen(visit, answer);
  expect(list.length).toBeGreaterThan(3);
  expect(list).toEqual(seen(itsVisit as typeof visit, answer));
});

it('walks through nodes of one type, and what is put there on the way', () => {
  const tree = parseMarkdown(page);
  const types: string[] = [];
  visit(tree, 'paragraph', (node, index, parent) => {
    types.push(node.type);
    if (types.length === 1) parent?.children.splice((index ?? 0) + 1, 0, {...node, children: []});
  });
  expect(types).toEqual(Array(5).fill('paragraph'));
});

import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Nodes} from 'mdast';
import {visit} from 'unist-util-visit';
import {expect, it} from 'vitest';
import {nodesIn, ofType, placesOf} from './nodes.ts';
import {parseMarkdown} from './questions/markdown.ts';

const text = '# A\n\n- ```sh\n  one\n  ```\n\n> - ```sh\n>   two\n>   ```\n\n```sh\nthree\n```\n';
const codes = ['one', 'two', 'three'];

it('lists the nodes of a tree as a walk meets them', () => {
  const fixtures = join(import.meta.dirname, '../../e2e/fixture-docs');
  const files = readdirSync(fixtures, {recursive: true, encoding: 'utf8'});
  for (const name of files.filter((file) => file.endsWith('.md'))) {
    const tree = parseMarkdown(readFileSync(join(fixtures, name), 'utf8'));
    const met: Nodes[] = [];
    visit(tree, (node) => {
      met.push(node);
    });
    const nodes = nodesIn(tree);
    expect(nodes.length).toBe(met.length);
    expect(nodes.every((node, index) => node === met[index])).toBe(true);
  }
});

it('finds those of a type, and their places in the same order', () => {
  const tree = parseMarkdown(text);
  expect(ofType(nodesIn(tree), 'code').map(({value}) => value)).toEqual(codes);
  const places = placesOf(tree, 'code');
  expect(places.map(({node}) => node.value)).toEqual(codes);
  expect(places.every(({node, parent, index}) => parent.children[index] === node)).toBe(true);
});

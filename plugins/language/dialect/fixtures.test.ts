import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Nodes, Root} from 'mdast';
import {describe, expect, it} from 'vitest';
import {bare, parse, stringify} from './testing.ts';

/*
 * Each folder of `fixtures/` is a case: `input.md`, the tree it gives (places as
 * line:column), and that tree as Markdown again. `UPDATE=1` writes the last two anew:
 * read them against the description of the dialect before keeping them.
 */
const folder = join(import.meta.dirname, 'fixtures');
const update = process.env.UPDATE === '1';

describe('fixtures', () => {
  for (const name of readdirSync(folder)) {
    it(name, () => {
      const input = readFileSync(join(folder, name, 'input.md'), 'utf8');
      const tree = parse(input);
      const output = stringify(tree);

      expectFile(join(folder, name, 'tree.json'), print(tree));
      expectFile(join(folder, name, 'output.md'), output);
      expect(bare(parse(output)), 'the output gives the same tree').toEqual(bare(tree));
    });
  }
});

function expectFile(path: string, actual: string): void {
  if (update) writeFileSync(path, actual);
  expect(existsSync(path), `${path} is there; UPDATE=1 writes it`).toBe(true);
  expect(actual).toBe(readFileSync(path, 'utf8'));
}

/** A tree as JSON with one node a line, so that a reader sees its shape. */
function print(tree: Root): string {
  return `${lines(tree, '')}\n`;
}

function lines(node: Nodes, indent: string): string {
  const {position, ...rest} = node;
  const children = 'children' in rest ? rest.children : undefined;
  const own = JSON.stringify({...rest, children: undefined, at: place(position)});
  if (!children) return indent + own;
  const inner = children.map((child) => lines(child, indent + '  ')).join(',\n');
  const list = children.length > 0 ? `[\n${inner}\n${indent}]` : '[]';
  return `${indent}${own.slice(0, -1)},"children":${list}}`;
}

function place(position: Nodes['position']): string | undefined {
  if (!position) return undefined;
  const {start, end} = position;
  return `${start.line}:${start.column}-${end.line}:${end.column}`;
}

import {expect, it} from 'vitest';
import type {Nodes} from 'mdast';
import {plainText} from '../questions/plain-text.ts';
import {readPage} from '../questions/read-page.ts';
import {read} from './testing.ts';

/** Tabs as `[Title* [what is in it]]`: each set in brackets, the one that is shown with a star. */
function outline(node: Nodes): string {
  if (node.type === 'contentTabs') return `[${node.children.map(outline).join(' ')}]`;
  if (node.type === 'contentTab') {
    const [title, ...body] = node.children;
    const name = title ? plainText(title) : '';
    return `${name}${node.open ? '*' : ''}(${body.map(outline).join('')})`;
  }
  if (node.type === 'details') return `?${node.children.map(outline).join('')}`;
  if (node.type === 'detailsTitle') return '';
  if (node.type === 'listItem' || node.type === 'list' || node.type === 'blockquote') {
    return node.children.map(outline).join('');
  }
  return node.type === 'code'
    ? 'code'
    : node.type === 'heading'
      ? `# ${plainText(node)}`
      : plainText(node);
}

const shapes: readonly [what: string, source: string, shape: string][] = [
  ['one tab', '=== "A"\n    a\n', '[A*(a)]'],
  ['neighbours are a set', '=== "A"\n\n    a\n\n=== "B"\n    b\n', '[A*(a) B(b)]'],
  ['no blank line is needed', 'Text\n=== "A"\n    a\n=== "B"\n    b\nEnd', 'Text[A*(a) B(b)]End'],
  ['`!` starts a set', '=== "A"\n    a\n===! "B"\n    b\n', '[A*(a)][B*(b)]'],
  [
    'the last `+` is shown',
    '===+ "A"\n    a\n===+ "B"\n    b\n=== "C"\n    c',
    '[A(a) B*(b) C(c)]',
  ],
  ['both signs', '=== "A"\n    a\n===+! "B"\n    b\n===!+ "C"\n    c', '[A*(a)][B*(b)][C*(c)]'],
  ['text ends a set', '=== "A"\n    a\n\nText\n\n=== "B"\n    b', '[A*(a)]Text[B*(b)]'],
  ['a comment ends a set', '=== "A"\n    a\n\n<!-- x -->\n\n=== "B"\n    b', '[A*(a)][B*(b)]'],
  ['a link definition ends none', '=== "A"\n    a\n\n[x]: y\n\n=== "B"\n    b', '[A*(a) B(b)]'],
  ['in a list', '- Item\n\n    === "A"\n        a\n\n    === "B"\n        b', 'Item[A*(a) B(b)]'],
  ['in a quotation', '> === "A"\n>     a', '[A*(a)]'],
  ['in a question', '??? question "Q"\n    === "A"\n        a', '?[A*(a)]'],
  ['a question in a tab', '=== "A"\n    ??? question "Q"\n        a', '[A*(?a)]'],
  ['tabs in tabs', '=== "A"\n    === "B"\n        === "C"\n            c', '[A*([B*([C*(c)])])]'],
  ['a fence ends with its tab', '=== "A"\n    ```\n    a\n\n=== "B"\n    b', '[A*(code) B(b)]'],
  ['tabs in a fence are code', '```\n=== "A"\n    a\n```', 'code'],
  ['a line that is not indented is outside', '=== "A"\n    a\nText', '[A*(a)]Text'],
  ['no space: text', '==="A"\n    a', '==="A" a'],
  ['no quotes: text', '=== A\n    a', '=== A a'],
  ['text after the title: text', '=== "A" b\n    a', '=== "A" b a'],
  ['four marks: text', '==== "A"\n    a', '==== "A" a'],
  ['a heading with a line below stays one', 'Title\n===\n', '# Title'],
  ['quotes in the title', '=== "The "big" one"\n    a', '[The "big" one*(a)]'],
  ['an empty title', '=== ""\n    a', '[*(a)]'],
];

it.each(shapes)('tabs: %s', (_what, source, shape) => {
  expect(read(source).tree.children.map(outline).join('')).toBe(shape);
});

it('a set covers its tabs, from the first opening line to the last text', () => {
  const [set] = read('=== "A"\n    a\n\n=== "B"\n\n    b\n\nText').tree.children;
  expect(set?.position).toMatchObject({start: {line: 1, column: 1}, end: {line: 6, column: 6}});
});

it('the words of tabs are those of the answer, their titles too', () => {
  const [question] = read('??? question "Q"\n    === "Debian"\n        apt\n').questions;
  expect(question?.parts.question.answer).toBe('Debian apt');
  expect(question?.parts.question.lines.map(({text}) => text)).toEqual(['Debian', 'apt']);
});

it('without the profile tabs are text', () => {
  expect(readPage('=== "A"\n\n    a\n').tree.children.map(({type}) => type)).toEqual([
    'paragraph',
    'code',
  ]);
});

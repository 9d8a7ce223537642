import type {Image, Link} from 'mdast';
import {expect, it} from 'vitest';
import {visit} from 'unist-util-visit';
import {plainText} from './plain-text.ts';
import {readPage} from './read-page.ts';

/** The pictures of a page, each with what stands at its place. */
function images(text: string): {url: string; alt: string; width?: number; source: string}[] {
  const found: Image[] = [];
  visit(readPage(text).tree, 'image', (node) => {
    found.push(node);
  });
  return found.map(({url, alt, data, position}) => ({
    url,
    alt: alt ?? '',
    ...(data?.width !== undefined && {width: data.width}),
    source: text.slice(position?.start.offset, position?.end.offset),
  }));
}

it.each([
  ['in a block', '<p align="center">\n  <img src="a.png" alt="A" width="50">\n</p>\n', 50],
  ['in a sentence', "See <img alt='A' src=a.png> here.\n", undefined],
  [
    'in an answer',
    '??? question "Why?"\n    So.\n\n    <div>\n    <b>x</b> <img src="a.png" alt="A"/>\n    </div>\n',
    undefined,
  ],
  ['in a quote', '> <div>\n> <img src="a.png" alt="A" width="50%">\n> </div>\n', undefined],
])('finds a picture of HTML from its file, at its place: %s', (_name, text, width) => {
  const [{source, ...found} = {source: ''}, ...others] = images(text);
  expect(found).toEqual({url: 'a.png', alt: 'A', ...(width !== undefined && {width})});
  expect(source).toMatch(/^<img\b[^>]*>$/);
  expect(others).toEqual([]);
});

it.each([
  '<img src="https://example.org/a.png">\n',
  '<img src="/a.png">\n',
  '<!-- <img src="a.png"> -->\n',
  '<img data-src="a.png">\n',
  '    <img src="a.png">\n',
])('leaves what is none: %s', (text) => {
  expect(images(text)).toEqual([]);
});

it.each([
  ['in a block', '<p align="center"><a href="./a.pdf" download>The <b>A</b></a></p>\n'],
  ['in a sentence', "See <A href='./a.pdf'>The *A*</A> here.\n"],
  ['in a table', '| x |\n| - |\n| **<a href="./a.pdf">The A</a>** |\n'],
])('finds a link of HTML to a file from its page: %s', (_name, text) => {
  const found: Link[] = [];
  visit(readPage(text).tree, 'link', (node) => {
    found.push(node);
  });
  expect(found.map((node) => [node.url, plainText(node)])).toEqual([['./a.pdf', 'The A']]);
});

it('a picture in such a link stays in it, and the id of the link with the link', () => {
  const {tree} = readPage(
    '<div>\n<a id="x" href="a.pdf"><img src="a.png"></a>, then <i>text</i>\n</div>\n',
  );
  const [, link, rest] = tree.children as unknown as Link[];
  expect(link).toMatchObject({
    url: 'a.pdf',
    data: {hProperties: {id: 'x'}},
    children: [{type: 'image', url: 'a.png'}],
  });
  expect(rest).toMatchObject({type: 'html', value: ', then <i>text</i>\n</div>'});
});

it('such a link keeps its classes, and that it is saved, and where', () => {
  const found: unknown[] = [];
  const text =
    '<div>\n<a class="b c" target="_self" href="a.pdf" download="n.pdf">A</a> <a download href="b.pdf">B</a> <a title="x download " href="c.pdf">C</a>\n</div>\n';
  visit(readPage(text).tree, 'link', ({data}) => {
    found.push(data?.hProperties);
  });
  expect(found).toEqual([
    {className: ['b', 'c'], target: '_self', download: 'n.pdf'},
    {download: true},
    undefined,
  ]);
});

it.each([
  '<a href="../pods/">Pods</a>\n',
  '<a href="pods.html">Pods</a>\n',
  '<a href="https://example.org/a.pdf">A</a>\n',
  '<a href="a.pdf">A\n',
  '<article><a href="a.pdf">A\n</article>\n',
  "<script>\nvar s = \"<a href='a.pdf'>A</a><img src='a.png'>\"\n</script>\n",
  '<div><textarea>\n<a href="a.pdf">A</a>\n</textarea></div>\n',
])('leaves a link of HTML that leads to no file: %s', (text) => {
  const types: string[] = [];
  visit(readPage(text).tree, ({type}) => {
    types.push(type);
  });
  expect(types).not.toContain('link');
  expect(types).not.toContain('image');
});

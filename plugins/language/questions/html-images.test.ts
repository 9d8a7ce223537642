import type {Image} from 'mdast';
import {expect, it} from 'vitest';
import {visit} from 'unist-util-visit';
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

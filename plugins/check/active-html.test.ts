import {describe, expect, it} from 'vitest';
import {body, checkAll, check, only} from './test-helpers.ts';

const q = (answer: string) => `??? question "T"\n${body}\n    ${answer}\n`;
const found = (text: string) =>
  only(check(text), 'active-html').map(
    ({line, column, found: what}) => `${line}:${column} ${what}`,
  );

describe('active-html', () => {
  it.each([
    ['<script>go()</script>', '1:1 `<script>`'],
    ['Text <script src="x.mjs" type=module></script>', '1:6 `<script>`'],
    ['<iframe srcdoc="<script>go()</script>"></iframe>', '1:1 `<iframe>`'],
    ['<object data="a.html"></object>', '1:1 `<object>`'],
    ['<base href="https://example.org/">', '1:1 `<base>`'],
    ['<meta http-equiv="refresh" content="0; url=https://example.org">', '1:1 `<meta>`'],
    ['<link rel="stylesheet" href="https://example.org/a.css">', '1:1 `<link>`'],
    ['<form action="https://example.org"><input></form>', '1:1 `<form>`'],
    ['<viva-island data-island="Counter"></viva-island>', '1:1 `<viva-island>`'],
    ['<div>\n<p\nonclick="go()">a</p></div>', '2:1 `onclick=`'],
    ['> <div\n> onclick="go()">a</div>', '1:3 `onclick=`'],
    ['<svg onload=go()>', '1:1 `onload=`'],
    ['<details open ontoggle=go()>a</details>', '1:1 `ontoggle=`'],
    ['<button formaction="https://example.org">a</button>', '1:1 `formaction=`'],
    ['<a href="&#106;avascript:go()">a</a>', '1:1 `href="javascript:go()"`'],
    ['<a href="java&#10;script:go()">a</a>', '1:1 `href="java'],
    ['<a href="javas\ncript:go()">a</a>', '1:1 `href="javas'],
    ['<svg><a xlink:href="javascr\nipt:go()"></a></svg>', '1:6 `xlink:href="javascr'],
    ['<a href="javas\tcri\npt:go()">a</a>', '1:1 `href="javas'],
    ['<a href="d\ta\nta:text/html,go">a</a>', '1:1 `href="d'],
    ['<svg><animate attributeName="href" to="javas\tcript:go()"/></svg>', '1:6 `to="javas'],
    ['<a href="data:text/html,<script>go()</script>">a</a>', '1:1 `href="data:'],
    ['<svg><a xlink:href="javascript:go()"></a></svg>', '1:6 `xlink:href="javascript:'],
    ['<svg><set attributeName="href" to="javascript:go()"/></svg>', '1:6 `to="javascript:'],
    ['<svg><animate values="a;javascript:go()"/></svg>', '1:6 `values="a;javascript:'],
    ['<template><p onclick="go()"></p></template>', '1:11 `onclick=`'],
    ['<!-- --!><img src onerror=go()> -->', '1:10 `onerror=`'],
    ['[a](javascript:go())', '1:1 a link to `javascript:go()`'],
    ['[a](JaVaScRiPt:go())', '1:1 a link'],
    ['<javascript:go()>', '1:1 a link'],
    ['[a][1]\n\n[1]: vbscript:go', '3:1 a link'],
    ['[a](<java\\\nscript:go()>)', ''],
  ])('is an error with its place: %s', (text, expected) => {
    const [first, ...others] = found(text);
    if (expected === '') expect(first).toBeUndefined();
    else expect(first).toContain(expected);
    expect(others.filter((one) => !/`srcdoc=|`<script>/.test(one))).toEqual([]);
  });

  it('is found in answers', () => {
    expect(found(q('<b onclick="go()">a</b>'))).toEqual([
      '6:5 `onclick=`, which runs in the browser of each reader',
    ]);
  });

  it.each([
    '`<script>go()</script>`',
    '```html\n<script>go()</script>\n```',
    '<!-- <script>go()</script> -->',
    '<kbd title="on = off">Ctrl</kbd> <br> <details><summary>a</summary>b</details>',
    '<img src="data:image/png;base64,AA==" alt="javascript: no">',
    '[a](https://example.org/?a=javascript:) <a href="/data:a">b</a>',
    'Write javascript: or onclick= or data: in text.',
  ])('is not text about it: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('is lifted by the configuration of the site alone', () => {
    const files = {'docs/aws/a.md': '---\nactiveHtml: true\n---\n\n<script>go()</script>\n'};
    expect(only(checkAll(files), 'active-html')).toHaveLength(1);
    const trust = {activeHtml: true, mdx: false};
    expect(only(checkAll(files, {trust}), 'active-html')).toEqual([]);
  });
});

describe('inline-style', () => {
  it('is a warning, once a page', () => {
    const text = 'Text <b style="color: red">a</b>\n\n<p style="a">b</p>\n\n`<p style="a">`\n';
    expect(only(check(text), 'inline-style')).toMatchObject([
      {
        severity: 'warning',
        line: 1,
        column: 6,
        found: expect.stringContaining('(and 1 more') as string,
      },
    ]);
  });
});

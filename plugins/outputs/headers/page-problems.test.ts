import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, it, vi} from 'vitest';
import {checkPages} from './check-pages.ts';
import {pageProblems} from './page-problems.ts';
import {contentPolicy} from './policy.ts';

vi.mock('./page-problems.ts', {spy: true});

const policy = contentPolicy({
  scripts: ['go()'],
  styles: ['p{}'],
});
const problems = (html: string) =>
  pageProblems('a.html', `<!doctype html>\n${html}`, policy).map(({text}) => text);

describe('a page that its policy allows', () => {
  it.each([
    '<script>go()</script><style>p{}</style>',
    '<script src=/a.js defer></script><link rel=stylesheet href=/a.css>',
    '<form></form><form action=/search/></form><meta http-equiv=refresh content="0; url=/a/#b">',
    '<script type="application/ld+json">{"a": 1}</script>',
    '<p>Write <code>&lt;p style="x" onclick="y">&lt;/p></code> and javascript: links</p>',
    '<a href="https://example.org/javascript:">elsewhere</a>',
  ])('%s', (html) => {
    expect(problems(html)).toEqual([]);
  });
});

describe('a page that has something else', () => {
  it.each([
    ['<script>other()</script>', 'Found <script> with "other()", expected a text whose hash'],
    ['<script>go() </script>', 'Found <script> with "go() "'],
    ['<script type=module>other()</script>', 'Found <script>'],
    ['<script src=https://example.org/a.js></script>', 'Found a script at "https://example.org'],
    ['<script src=//example.org/a.js></script>', 'Found a script at "//example.org'],
    ['<style>a{}</style>', 'Found <style> with "a{}"'],
    ['<p style="color: red">a</p>', 'Found style="color: red", expected a class'],
    ['<p onclick="other()">a</p>', 'Found onclick="other()", expected a listener'],
    ['<a href=" JavaScript:other()">a</a>', 'expected an address'],
    ['<a href="java&#9;script:other()">a</a>', 'expected an address'],
    ['<form action=https://example.org></form>', 'Found a form for "https://example.org"'],
    ['<base href=/a/>', 'Found <base>'],
    ['<meta http-equiv=Refresh content="0; url=//example.org">', 'Found a refresh to "//example'],
    ['<meta http-equiv=refresh content="0; url=/\\\\example.org">', 'Found a refresh to'],
    ['<iframe src=/a/></iframe>', 'Found <iframe>'],
    ['<template><p style="a">b</p></template>', 'Found style="a"'],
  ])('%s', (html, problem) => {
    const [found, ...more] = problems(html);
    expect(found).toContain(problem);
    expect(found).toMatch(/^a\.html:2:\d+: /);
    expect(more).toEqual([]);
  });
});

describe('the pages of a build', () => {
  const page = (body: string) =>
    `<!doctype html><head><link rel="stylesheet" href="/a.css" /><script>go()</script>` +
    `<script type=application/ld+json>{"a": "on=1"}</script>` +
    `<script async src=/a.1b.js></script></head>${body}`;

  it.each([
    ['<p>On call, style and scripts: &lt;script></p>', []],
    ['<script>other()</script>', ['a.html:1:180: Found <script>']],
    ['<p/onclick=other()>', ['a.html:1:180: Found onclick=']],
    ['<p style=a>', ['a.html:1:180: Found style=']],
    ['<a href=javascript:other()>', ['a.html:1:180: Found href=']],
    ['<a href="javas\tcri\npt:other()">', ['a.html:1:180: Found href=']],
    ['<a href="da\nta: text/html,other">', ['a.html:1:180: Found href=']],
    ['<img src="data:image/png;base64,AA=="><a href="/data:a">', []],
    [`<p title='<script async src=/a'onclick=b></script>`, ['a.html:1:180: Found onclick=']],
    [`<p title='<link rel=stylesheet href=/a'onclick=b>`, ['a.html:1:180: Found onclick=']],
    [
      `<p title='<script type=application/ld+json>'onclick=b title='</script>'>`,
      ['a.html:1:180: Found onclick='],
    ],
  ])('are all looked at: %s', async (body, found) => {
    const folder = await mkdtemp(join(tmpdir(), 'pages-'));
    await writeFile(join(folder, 'a.html'), page(body));
    const texts = checkPages(folder, ['a.html'], policy).map(({text}) => text);
    await rm(folder, {recursive: true});
    expect(texts.map((text) => text.slice(0, found[0]?.length ?? 0))).toEqual(found);
  });

  it('are parsed only where they have more than each page has', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'pages-'));
    const names = ['a.html', 'b.html', 'c.html'];
    for (const name of names) await writeFile(join(folder, name), page(`<p>${name}</p>`));
    vi.mocked(pageProblems).mockClear();
    expect(checkPages(folder, names, policy)).toEqual([]);
    await rm(folder, {recursive: true});
    // The script inside of all of them.
    expect(vi.mocked(pageProblems).mock.calls.map(([file]) => file)).toEqual(['']);
  });
});

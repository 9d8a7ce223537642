import {describe, expect, it} from 'vitest';
import {pageProblems} from './page-problems.ts';
import {contentPolicy} from './policy.ts';

const policy = contentPolicy({
  scripts: ['go()'],
  styles: ['p{}'],
  search: {engine: 'embedded'},
});
const problems = (html: string) => pageProblems('a.html', `<!doctype html>\n${html}`, policy);

describe('a page that its policy allows', () => {
  it.each([
    '<script>go()</script><style>p{}</style>',
    '<script src=/a.js defer></script><link rel=stylesheet href=/a.css>',
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
    ['<iframe src=/a/></iframe>', 'Found <iframe>'],
    ['<template><p style="a">b</p></template>', 'Found style="a"'],
  ])('%s', (html, problem) => {
    const [found, ...more] = problems(html);
    expect(found).toContain(problem);
    expect(found).toMatch(/^a\.html:2:\d+: /);
    expect(more).toEqual([]);
  });
});

import {describe, expect, it} from 'vitest';
import {summarizePage} from './page-summary.ts';
import {readPage} from './read-page.ts';

const summary = (text: string) => summarizePage(readPage(text));
const question = '??? question "Why? {#why}"\n    Because.\n\n';

describe('the name of a page', () => {
  it.each([
    ['<!-- note -->\n\n# Pods\n', 'Pods'],
    ['[![b](https://b.example/a.svg)](https://b.example)\n\n# Pods\n', 'Pods'],
    [`Text first.\n\n${question}## Section\n\n---\n\n# Pods\n`, 'Pods'],
    ['# *Pods*\n', 'Pods'],
    ['# Q&amp;A\n', 'Q&A'],
    ['# C#\n', 'C#'],
    ['# Title {#id}\n', 'Title'],
    ['# Title {: .no-toc }\n', 'Title'],
    ['# What is <template> for?\n', 'What is <template> for?'],
    ['Pods\n====\n', 'Pods'],
    ['# ![A bank](logo.png)\n', 'A bank'],
    ['<h1 align="center">\nPods <b>now</b>\n</h1>\n', 'Pods now'],
    ['> # Quoted\n\n```\n# code\n```\n', null],
    ['## Only a section\n', null],
  ])('in %j is %j', (text, name) => {
    expect(summary(text).name).toBe(name);
  });
});

describe('what a page is about', () => {
  const constructs = [
    question,
    '!!! note "N"\n    Text of it.\n\n',
    '[TOC]\n\n',
    '{: .x }\n\n',
    '| a | b |\n| - | - |\n| c | d |\n\n',
    '---\n\n',
    '<!-- hidden -->\n\n',
    '=== "Tab"\n\n',
    '--8<-- "file.md"\n\n',
    '[Up](../index.md)\n\n',
    '- a list\n\n',
    '```sh\nls\n```\n\n',
  ];
  it.each(constructs)('is its prose, behind %j', (construct) => {
    expect(summary(`${construct}\nThe *prose* of \`it\`.\n`).prose).toBe('The prose of it.');
  });

  it.each(constructs)('is no part of %j', (construct) => {
    expect(summary(`# Title\n\n${construct}`).prose).toBeNull();
  });

  it('has the titles of its first questions', () => {
    const text = ['A', 'B', 'C', 'D'].map(
      (title) => `??? question "${title} {#${title}}"\n    x\n`,
    );
    expect(summary(text.join('\n'))).toMatchObject({titles: ['A', 'B', 'C'], questions: 4});
  });
});

it('fields that YAML takes for numbers and dates are as written', () => {
  const {texts} = summary('---\ntitle: 2026-01-31\nsidebar_label: 1.30\ndescription: Plain\n---\n');
  expect(texts).toEqual({title: '2026-01-31', sidebar_label: '1.30'});
});

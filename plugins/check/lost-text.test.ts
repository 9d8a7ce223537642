import {describe, expect, it} from 'vitest';
import {defaultVocabulary} from '../language/vocabulary.ts';
import {body, check, checkAll, file, fix, only, places} from './test-helpers.ts';
import {writeIds} from './write-ids.ts';

const question = `??? question "T {#t}"\n${body}`;

describe('open-front-matter', () => {
  it.each([`---\n${question}`, `---\ntitle: a\n\n${question}`])('reports %j', (text) => {
    expect(places(check(text))).toEqual(['open-front-matter 1:1']);
  });

  it('reports an end that comes too late', () => {
    expect(places(check(`---\ntitle: a\n\n${question}\n---\n`))).toContain('open-front-matter 4:1');
  });

  it.each([`---\ntitle: a\n---\n${question}`, `${question}\n---\n\ntext\n`, '---\n---\n'])(
    'leaves %j alone',
    (text) => {
      expect(only(check(text), 'open-front-matter')).toEqual([]);
    },
  );
});

describe('invisible-character', () => {
  const answer = (lead: string) =>
    `??? question "T {#t}"\n    🟢 **Beginner**\n\n    A.\n\n${lead}B.\n`;

  it.each([
    [`\u200B${question}`, '1:1', question],
    [`a\n\n\uFEFF${question}`, '3:1', `a\n\n${question}`],
    [`> \u2060${question.split('\n')[0]}\n> ${body.split('\n').join('\n> ')}`, '1:3', null],
    [answer('\u00A0\u00A0\u00A0\u00A0'), '6:1', answer('    ')],
    [answer('\u3000\u3000'), '6:1', answer('    ')],
    [answer('  \u202F '), '6:3', answer('    ')],
    ['#\u00A0Title\n', '1:2', '# Title\n'],
    ['-\u00A0item\n', '1:2', '- item\n'],
    ['\u00A0- item\n', '1:1', ' - item\n'],
    ['1.\u2003item\n', '1:3', '1. item\n'],
    ['\u00AD```\ncode\n\u00AD```\n', '1:1', '```\ncode\n```\n'],
  ])('reports %j and mends it', (text, at, mended) => {
    expect(places(check(text))).toContain(`invisible-character ${at}`);
    const fixed = fix(text);
    if (mended !== null) expect(fixed).toBe(mended);
    expect(only(check(fixed), 'invisible-character')).toEqual([]);
  });

  it('reports ends of lines that Markdown does not know', () => {
    expect(places(check('one\u2028two\n'))).toEqual(['invisible-character 1:4']);
  });

  it('takes no time for lists in lists', () => {
    const started = performance.now();
    check(`${'-   '.repeat(20)}x\n\n${'1.  '.repeat(20)}x\n\nx${' '.repeat(20_000)}x\n`);
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  it.each([
    'A\u00A0word, 10\u202F%, soft\u00ADhyphen, \u{1F469}\u200D\u{1F4BB}.\n',
    '```yaml\n\u00A0\u00A0a: b\n```\n',
    '　　文字。\n\n　　文字。\n',
    '| a | b |\n| - | - |\n| \u00A0 | c |\n',
  ])('leaves %j alone', (text) => {
    expect(check(text)).toEqual([]);
  });
});

describe('lost-text', () => {
  it.each([
    ['| a | b |\n| - | - |\n| c | d | e |\n', '3:9'],
    ['Text.\n\n[^1]: Never asked for.\n', '3:1'],
    ['Text[^1].\n\n[^1]: One.\n\n[^1]: Two.\n', '5:1'],
    ['[^1]: Only itself[^1].\n', '1:1'],
    ['The <template> element.\n', '1:5'],
    ['> Use <select> for it.\n', '1:7'],
  ])('reports %j', (text, at) => {
    expect(places(check(text))).toEqual([`lost-text ${at}`]);
  });

  it.each([
    '| a | b |\n| - | - |\n| `c | d` | e |\n| f |\n',
    'Text[^1].\n\n[^1]: One[^2].\n\n[^2]: Two.\n',
    'H<sub>2</sub>O<br>and `<template>`, <kbd>x</kbd>.\n',
    '<div>\n\ntext\n\n</div>\n',
  ])('leaves %j alone', (text) => {
    expect(check(text)).toEqual([]);
  });
});

describe('unshown-image', () => {
  it.each(['![a](x.bmp)\n', '![a](x.apng "t")\n', '<video poster="p.png"></video>\n'])(
    'reports %j',
    (text) => {
      expect(only(check(text), 'unshown-image')).toHaveLength(1);
    },
  );

  it.each([
    '<img src="x.png">\n',
    'A <img alt="a" src=x.png> b.\n',
    '<p align="center">\n<img src="./x.svg" width="300">\n</p>\n',
    '<img src="https://example.org/x.bmp">\n',
    '<img src="/img/x.png">\n',
    '<a href="#there">x</a>\n',
    '`<img src="x.png">`\n',
    '![a](x.PNG?raw=true)\n',
    '![a](https://example.org/x.bmp)\n',
  ])('leaves %j alone', (text) => {
    expect(only(check(text), 'unshown-image')).toEqual([]);
  });
});

describe('unsupported-construct', () => {
  it('names each kind once, with its count and first place', () => {
    const tab = '=== "Tab"\n\n    text\n\n';
    const messages = checkAll({
      'docs/t/a.md': `text\n\n${tab}${tab}`,
      'docs/t/b.md': `${tab}--8<-- "x.md"\n`,
    });
    expect(messages.map(({file: path, line, found}) => `${path}:${line} ${found}`)).toEqual([
      'docs/t/a.md:3 content tabs (`=== "Title"`): 3 times in 2 files, here first',
      'docs/t/b.md:5 included files (`--8<--`, `{% include %}`): once in 1 file, here first',
    ]);
  });

  it.each([
    '--8<-- "a.md"\n',
    '/// details | Title\ntext\n///\n',
    '[TOC]\n',
    'Text\n{: .lead }\n',
    '[a](https://a.example){target=_blank}\n',
    '*[HTML]: Hyper\n',
    'term\n:   definition\n',
    'Press ++ctrl+c++ now.\n',
    'An :material-check: icon.\n',
    'Some ==marked== text.\n',
    'A {++new++} word.\n',
    '> [!NOTE]\n> Text.\n',
    'See [[a page]].\n',
    ':::details Title\ntext\n:::\n',
    '<div class="a" markdown>\ntext\n</div>\n',
  ])('reports %j', (text) => {
    expect(places(check(text)).map((place) => place.split(' ')[0])).toContain(
      'unsupported-construct',
    );
  });

  it.each([
    '`=== "Tab"` and `{: .x }` in code.\n',
    '```\n=== "Tab"\n--8<-- "x"\n```\n',
    '{{ .Values }}, ${VAR}, {a, b}, i++, a == b == c, C++ and C++.\n',
    '## Title {#id}\n',
    'Title\n===\n',
    'a: b\n',
  ])('leaves %j alone', (text) => {
    expect(check(text)).toEqual([]);
  });
});

describe('unsupported-construct with the profile mkdocs', () => {
  const vocabulary = {...defaultVocabulary, profile: 'mkdocs'} as const;
  const found = (text: string) =>
    only(checkAll({'docs/aws/page.md': text}, {vocabulary}), 'unsupported-construct').map(
      ({line, column}) => `${line}:${column}`,
    );

  it.each([
    ['Text\n*[HTML]: Hyper\n', '2:1'],
    ['<div markdown>**x**</div>\n', '1:1'],
    [';--8<-- "x.md"\n', '1:1'],
    ['See {% include "x.md" %} there.\n', '1:5'],
    ['- Text\n\n  /// note\n', '3:3'],
    ['/// caption\nText\n///\n', '1:1'],
    ['/// html | div.grid\nText\n///\n', '1:1'],
    ['Select {job="api"} with it { .wide } here.\n', '1:27'],
    ['Words {: .wide } here.\n', '1:7'],
    ['<div markdown>__x__ is snake_case</div>\n', '1:1'],
    ['<div markdown>a `b` c</div>\n', '1:1'],
    ['<div markdown>see [b](c.md)</div>\n', '1:1'],
  ])('reports what it has not read: %j', (text, place) => {
    expect(found(text)).toEqual([place]);
  });

  it.each([
    'HTML\n\n*[HTML]: Hyper\n',
    '<div markdown>\n**x**\n</div>\n',
    '<details markdown="1"><summary>T</summary>\n\n**x**\n\n</details>\n',
    '==a== ++ctrl+c++ $x$ \\(x\\) [TOC]\n',
    '\\==a\\== \\++a++ `{% include "x" %}`\n',
    '/// note\nText\n///\n',
    'Select {job="api"} with it.\n',
    'The set {x=1, y=2} is.\n',
    'Prints {:?} and {:.2} of {:a 1}.\n',
    '<details markdown="1"><summary>What is kube_proxy?</summary>\n\nText\n\n</details>\n',
    '<div markdown>snake_case, other_case</div>\n',
    '<div markdown>2 * 3 * 4, f(*args, **kwargs), 5*, a `</div>\n',
  ])('leaves %j alone', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('an id that is not read', () => {
  it.each(['{#mid} end', 'Two {#one} {#two}', 'T {#id .cls}', 'T {#a*b*c}'])(
    'is reported, and no other one is written: %s',
    (title) => {
      const text = `??? question "${title}"\n${body}`;
      expect(only(check(text), 'unusable-id')).not.toEqual([]);
      const source = file(text);
      expect(writeIds([source]).files).toEqual([source]);
    },
  );

  it('is one that a heading or an element has taken from a question', () => {
    const text = `## A {#t}\n\n<a id="t"></a>\n\n${question}`;
    expect(places(check(text))).toEqual(['duplicate-id 1:1', 'duplicate-id 3:1']);
    expect(check(`## T\n\n${question}`)).toEqual([]);
  });

  it('is one that code or another heading has taken', () => {
    const code = '```{.sh #t}\nls\n```\n';
    expect(places(check(`${question}\n${code}`))).toEqual(['duplicate-id 6:1']);
    expect(places(check(`## A {#a}\n\n## B {#a}\n\n${code}\n${code}`))).toEqual([
      'duplicate-id 3:1',
      'duplicate-id 9:1',
    ]);
    expect(check(`<a id="a"></a>\n\n## A {#a}\n\n## A\n\n## A\n`)).toEqual([]);
  });
});

it('full-width marks are reported as a question, and mended', () => {
  const text = `？？？ question "T {#t}"\n${body}`;
  expect(places(check(text))).toEqual(['near-miss-opening 1:1']);
  expect(fix(text)).toBe(question);
});

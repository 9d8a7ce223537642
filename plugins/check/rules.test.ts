import {describe, expect, it} from 'vitest';
import {checkBank} from './check.ts';
import {body, check, checkAll, file, fix, only, places} from './test-helpers.ts';

const good = `---
title: Pods
---

# Pods

## Basics {#basics}

??? question "1. What is a \`pod\`? {#pod}"
    🧠 Think.

    🟢 **Beginner**

    The *smallest* unit, see [below](#node), [basics](#basics), <kbd>x</kbd>.

    - a
      - b

    \`\`\`yaml
    a: {{ .Values }}
    \`\`\`

???- question advanced "2. What is a node?  {#node}"
    A machine. H<sub>2</sub>O, \`<pod>\`, a < b, \${VAR}, <https://example.com>.

    💡 **Interview tip:** say it. [Pod](/q/pod/), [pod](./pods.md#pod).

    <details><summary>x</summary>y</details>

!!! note ""
    Text

  [ref]: https://example.com
`;

it('has nothing to say about a good page', () => {
  expect(checkAll({'docs/k8s/pods.md': good})).toEqual([]);
  expect(fix(good)).toBe(good);
});

it('reads any bytes', () => {
  expect(checkBank([file('')])).toEqual([]);
  expect(() =>
    checkBank([{path: 'a.md', bytes: new Uint8Array([0, 255, 254, 13, 240])}]),
  ).not.toThrow();
});

it('names the file where something unforeseen happens', () => {
  const broken = {path: 'docs/b.md', bytes: null as unknown as Uint8Array};
  expect(() => checkBank([file(good), broken])).toThrow(/^docs\/b\.md: ./);
});

it('sorts by file, line and column', () => {
  const messages = checkAll({
    'docs/b.md': 'a <x> <y>\n',
    'docs/a.md': `text\n\n<z>\n\n??? question 'T'\n${body}`,
  });
  expect(messages.map(({file, line, column}) => `${file}:${line}:${column}`)).toEqual([
    'docs/a.md:3:1',
    'docs/a.md:5:1',
    'docs/b.md:1:3',
    'docs/b.md:1:7',
  ]);
});

describe('shallow-body', () => {
  it.each([
    [
      '2 spaces',
      '??? question "T"\n  🟢 **Beginner**\n\n  A\n',
      '2:3',
      '??? question "T"\n    🟢 **Beginner**\n\n    A\n',
    ],
    [
      '3 spaces',
      '??? question "T"\n   🟢 **Beginner**\n\n   A\n',
      '2:4',
      '??? question "T"\n    🟢 **Beginner**\n\n    A\n',
    ],
    [
      'with code in it',
      '??? question "T"\n  🟢 **Beginner**\n\n  Run:\n\n      if a\n\n          ls\n\n  It lists.\n',
      '2:3',
      '??? question "T"\n    🟢 **Beginner**\n\n    Run:\n\n        if a\n\n            ls\n\n    It lists.\n',
    ],
    [
      'with a good body below it',
      '??? question "T"\n  🟢 **Beginner**\n\n    Run:\n\n        ls\n',
      '2:3',
      '??? question "T"\n    🟢 **Beginner**\n\n    Run:\n\n        ls\n',
    ],
    [
      'with code that stands well below it',
      '??? note "T"\n  Run:\n\n        ls\n',
      '2:3',
      '??? note "T"\n    Run:\n\n        ls\n',
    ],
    [
      'below a good body, with code in it',
      '??? note "T"\n    A:\n\n    - b\n   Run:\n\n       ls\n\nC\n',
      '5:4',
      '??? note "T"\n    A:\n\n    - b\n    Run:\n\n        ls\n\nC\n',
    ],
    [
      'after a blank line',
      '??? question beginner "T"\n\n  A\n',
      '3:3',
      '??? question beginner "T"\n\n    A\n',
    ],
    [
      'inside a body',
      `??? question "T"\n${body}  B\n    C\n`,
      '5:3',
      `??? question "T"\n${body}    B\n    C\n`,
    ],
    [
      'a nested list',
      '??? note "T"\n  - a\n    - b\n\n      c\n',
      '2:3',
      '??? note "T"\n    - a\n      - b\n\n        c\n',
    ],
    [
      'the first lines only',
      '??? note "T"\n  A\n\n    B\n',
      '2:3',
      '??? note "T"\n    A\n\n    B\n',
    ],
    [
      'a fence',
      '??? note "T"\n  ```\n  a\n    b\n  ```\n\nend\n',
      '2:3',
      '??? note "T"\n    ```\n    a\n      b\n    ```\n\nend\n',
    ],
    ['in a quote', '> ??? note "T"\n>   A\n', '2:5', '> ??? note "T"\n>     A\n'],
    [
      'a nested block',
      '??? note "T"\n    ??? tip "U"\n      A\n',
      '3:7',
      '??? note "T"\n    ??? tip "U"\n        A\n',
    ],
    [
      'between good lines',
      `??? question "T"\n${body}\n   B\n\n    C\n`,
      '6:4',
      `??? question "T"\n${body}\n    B\n\n    C\n`,
    ],
  ])('reports and mends %s', (_about, text, at, fixed) => {
    const messages = check(text);
    expect(places(messages)).toEqual([`shallow-body ${at}`]);
    expect(messages[0]?.fix).toMatch(/^Indent .* by [12] more space/);
    expect(fix(text)).toBe(fixed);
    expect(check(fixed)).toEqual([]);
  });

  it.each([
    [
      'lines after a good body may belong elsewhere',
      `??? question "T"\n${body}\n  - B\n\ntext\n`,
      '6:3',
    ],
    ['code would be torn', '??? note "T"\n  ```\na\n  ```\n', '2:3'],
  ])('only reports when %s', (_about, text, at) => {
    expect(places(check(text))).toEqual([`shallow-body ${at}`]);
    expect(fix(text)).toBe(text);
  });

  it.each([
    '??? note "T"\n    A\n\ntext\n',
    '??? note "T"\n    A\n\n B\n',
    '- a\n\n    ??? note "T"\n        A\n\n  more of a\n',
    '1. a\n\n   ??? note "T"\n       A\n\n   more of a\n',
    '??? note "T"\n    A\n\n  ## Next\n\ntext\n',
    '??? note "T"\n    [x]\n\n  [x]: https://example.com\n',
    '```\n??? note "T"\n  A\n```\n',
  ])('leaves %j alone', (text) => {
    expect(check(text)).toEqual([]);
  });
});

describe('questions', () => {
  it('reports an empty title', () => {
    const [message, ...others] = check(`text\n\n??? question ""\n${body}`);
    expect(others).toEqual([]);
    expect(message).toMatchObject({ruleId: 'empty-question', line: 3, column: 1});
    expect(message?.fix).toContain('Add a title');
  });

  it('reports an empty answer', () => {
    const [message, ...others] = check('??? question advanced "T"\n\nAnswer.\n');
    expect(others).toEqual([]);
    expect(message).toMatchObject({ruleId: 'empty-answer', severity: 'error', line: 1, column: 1});
    expect(message?.fix).toContain('by 4 spaces');
  });

  it('takes a picture for an answer', () => {
    expect(check('??? question advanced "T"\n    ![a](a.png)\n')).toEqual([]);
  });

  it('warns of a question without a level', () => {
    const [message, ...others] = check('??? question "T"\n    A\n');
    expect(others).toEqual([]);
    expect(message).toMatchObject({
      ruleId: 'no-difficulty',
      severity: 'warning',
      line: 1,
      column: 1,
    });
    expect(message?.fix).toContain('**Beginner**');
    expect(check('---\ndifficulty: hard\n---\n\n??? question "T"\n    A\n')).toEqual([]);
  });

  it('reports an unknown level where it is', () => {
    const [message, ...others] = check('??? question "T"\n    A\n\n    🟢 **Beginer**\n');
    expect(others).toEqual([]);
    expect(message).toMatchObject({ruleId: 'unknown-difficulty', line: 4, column: 5});
    expect(message?.found).toContain('`Beginer`');
    expect(message?.fix).toContain('**Beginner**');
  });

  it('reports an unknown level in the front matter', () => {
    const text = '---\ntitle: x\ndifficulty: harrd\n---\n\ntext\n';
    expect(places(check(text))).toEqual(['unknown-difficulty 3:13']);
    expect(check(text.replace('harrd', 'Hard'))).toEqual([]);
  });
});

describe('duplicate-id', () => {
  const question = (title: string) => `??? question "${title}"\n${body}`;

  it('names both places', () => {
    const messages = checkAll({
      'docs/a/x.md': question('1. What is a pod?'),
      'docs/b/y.md': `text\n\n${question('7. What is a Pod?')}`,
    });
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatchObject({
      ruleId: 'duplicate-id',
      file: 'docs/b/y.md',
      line: 3,
      column: 1,
    });
    expect(messages[0]?.found).toMatch(/`what-is-a-pod` at docs\/b\/y\.md:3.*docs\/a\/x\.md:1/);
    expect(messages[0]?.fix).toContain('{#what-is-a-pod-2}');
  });

  it('reports the chosen file, whichever comes first', () => {
    const messages = checkAll(
      {'docs/a/x.md': question('T'), 'docs/b/y.md': question('T')},
      {only: new Set(['docs/a/x.md'])},
    );
    expect(messages.map(({file}) => file)).toEqual(['docs/a/x.md']);
  });

  it('accepts ids that differ', () => {
    expect(checkAll({'docs/x.md': question('T {#a}'), 'docs/y.md': question('T {#b}')})).toEqual(
      [],
    );
  });
});

describe('not-html', () => {
  it.each([
    ['Run kubectl exec <pod> now.\n', '1:18', '<pod>'],
    ['<your-name>\n', '1:1', '<your-name>'],
    ['a\n\nList<String> x\n', '3:5', '<String>'],
    ['<div>\n<br><my_name>\n</div>\n', '2:5', '<my_name>'],
    ['> a\n> <pod id="x">b</pod>\n', '2:3', '<pod id="x">'],
    ['a </pod>\n', '1:3', '</pod>'],
  ])('reports %j', (text, at, tag) => {
    const messages = check(text);
    expect(places(messages)).toEqual([`not-html ${at}`]);
    expect(messages[0]?.fix).toContain(`in backticks (\`${tag}\`)`);
  });

  it.each([
    '`<pod>`\n',
    '<div><SPAN>x</SPAN><br/></div>\n',
    '<svg><linearGradient id="a"/><path d="M0"/></svg>\n',
    '<math><mi>x</mi></math>\n',
    '<!-- <pod> -->\n',
    '<textarea>\na<pod>b\n</textarea>\n',
    'a < pod > b, 1 <2> 3, <https://example.com>, <me@example.com>\n',
    '```\n<pod>\n```\n',
    '<a title="<pod>">x</a>\n',
    // Shown as written.
    `??? question "Use <pod>?"\n${body}`,
    '## Use <pod>\n',
  ])('leaves %j alone', (text) => {
    expect(check(text).filter(({ruleId}) => ruleId === 'not-html')).toEqual([]);
  });
});

describe('unclosed-fence', () => {
  it.each([
    ['at the end of the file', '```sh\nls\n', '1:1', /not closed$/],
    [
      'over the next question',
      `text\n\n~~~\nls\n\n??? question "T"\n${body}`,
      '3:1',
      /opening line of line 6/,
    ],
    [
      'in a body',
      `??? question "T"\n${body}\n    \`\`\`py\n    x\n\n??? question beginner "U"\n    y\n`,
      '6:5',
      /not closed$/,
    ],
    [
      'when the next fence closes it',
      `\`\`\`\nls\n\n??? question "T"\n    a\n\n\`\`\`\nb\n\`\`\`\n`,
      '1:1',
      /line 4.*line 9/,
    ],
  ])('reports one %s', (_about, text, at, found) => {
    const messages = check(text);
    expect(places(messages)).toEqual([`unclosed-fence ${at}`]);
    expect(messages[0]?.found).toMatch(found);
    expect(messages[0]?.fix).toMatch(/^Close the fence of line \d/);
  });

  it.each([
    '```sh\nls\n```\n',
    '````\n```\n````\n',
    '~~~\n~~~~\n',
    '- a\n\n  ```\n  b\n  ```\n',
    '> ```\n> b\n> ```\n',
    '```md\n??? question "T"\n    A\n```\n',
    '    indented\n',
    '```\n```\n',
    '- ```\n  a\n  ```\n',
  ])('leaves %j alone', (text) => {
    expect(check(text)).toEqual([]);
  });
});

it('tells the fence that ends with its block from the next one', () => {
  const text = '??? note "T"\n    ```py\n    x\n\n```\ny\n```\n';
  expect(places(check(text))).toEqual(['unclosed-fence 2:5']);
});

describe('invalid-utf8', () => {
  const bytes = (...parts: (string | number)[]) =>
    Uint8Array.from(
      parts.flatMap((part) => (typeof part === 'number' ? [part] : [...Buffer.from(part)])),
    );

  it('names byte, line and column', () => {
    const messages = checkBank([
      {path: 'docs/a.md', bytes: bytes('é\r\n', 'ab 🟢 caf', 0xe9, ' ', 0xff, '\n', 0xe2, 0x82)},
    ]);
    expect(places(messages)).toEqual(['invalid-utf8 2:10', 'invalid-utf8 3:1']);
    expect(messages[0]?.found).toContain('(E9, at byte 15 of the file)');
    expect(messages[1]?.found).toContain('(E2 82, at byte 19 of the file)');
    expect(messages[0]?.fix).toContain('UTF-8');
  });

  it('still applies the other rules', () => {
    const messages = checkBank([{path: 'docs/a.md', bytes: bytes(0xe9, '\n\n<pod>\n')}]);
    expect(places(messages)).toEqual(['invalid-utf8 1:1', 'not-html 3:1']);
  });

  it.each([
    [[0xc0, 0x80]],
    [[0xed, 0xa0, 0x80]],
    [[0xf5]],
    [[0xf0, 0x8f, 0xbf, 0xbf]],
    [[0xf4, 0x90, 0x80, 0x80]],
    [[0x80]],
    [[0xe2, 0x28]],
  ])('agrees with the platform on %j', (invalid) => {
    const input = bytes('a', ...invalid, 'b\n');
    expect(checkBank([{path: 'a.md', bytes: input}])).toHaveLength(1);
  });

  it('accepts U+FFFD, a BOM and characters of any size', () => {
    expect(check('\uFEFFa é ह 🟢 \uFFFD\n')).toEqual([]);
  });
});

describe('double-encoded', () => {
  it('reports once a line, at the first place', () => {
    const messages = check('Cafe\n\nA â€” b ðŸŸ¢ c\n');
    expect(places(messages)).toEqual(['double-encoded 3:3']);
    expect(messages[0]?.severity).toBe('warning');
    expect(messages[0]?.fix).toContain('--fix');
    expect(fix('Cafe\n\nA â€” b ðŸŸ¢ c\n')).toBe('Cafe\n\nA — b 🟢 c\n');
  });

  it('leaves code and accented text alone', () => {
    const text = 'Ünïcode café `â€”` Ãœ\n\n```\nâ€”\n```\n';
    expect(check('Ünïcode café `â€”`\n\n```\nâ€”\n```\n')).toEqual([]);
    expect(fix(`â€” ${text}`)).toContain('`â€”`');
  });
});

describe('broken-link', () => {
  const files = {
    'docs/aws/index.md': '# AWS\n',
    'docs/aws/devops.md': `# Dev Ops\n\n## A & B\n\n## A & B\n\n## Own {#own-id}\n\n<a id="html"></a>\n\n??? question "1. IRSA? {#irsa}"\n${body}\n    ### More\n`,
    'docs/k8s/pods.md': '---\nslug: /pods\n---\n\n# Pods\n',
  };
  const site = {
    findFile: (_page: string, {url}: {url: string}) =>
      ['/img/logo.svg', 'manifest.yaml'].includes(url)
        ? {from: 'bank' as const, path: url}
        : {from: null},
    fileExists: (path: string) => path === 'README.md',
  };
  const link = (url: string) =>
    only(
      checkAll({...files, 'docs/k8s/page.md': `# Page\n\nSee [this](${url}).\n`}, site),
      'broken-link',
    );

  it.each([
    ['../aws/devop.md', /no file docs\/aws\/devop\.md/, /Correct the path/],
    ['missing.md#x', /no file docs\/k8s\/missing\.md/, /Correct the path/],
    ['../aws/devops.md#irsa-2', /docs\/aws\/devops\.md has the id `irsa-2`/, /Correct the id/],
    ['#nothing', /docs\/k8s\/page\.md has the id `nothing`/, /Correct the id/],
    ['/aws/devop', /no page with this address/, /Correct the address/],
    ['/aws/devops/#no', /has the id `no`/, /Correct the id/],
    ['/other/page', /no page with this address/, /Correct the address/],
    ['/aws/diagram.png', /no page with this address/, /Correct the address/],
    ['relative-address', /no page with this address/, /Correct the address/],
    ['', /a link without an address/, /Write where the link leads/],
    ['/aws/100%', /begins no escaped sign/, /%25/],
    ['/%2F', /no page with this address/, /Correct the address/],
    ['%2F%2F', /no page with this address/, /Correct the address/],
    ['http%3A%2F%2F%5B', /no page with this address/, /Correct the address/],
    ['/search/#x', /nothing in \/search\/ has the id `x`/, /Correct the id/],
    ['../../README.md', /README\.md is no page of the bank/, /https:/],
    ['/k8s/pods', /no page with this address/, /Correct the address/],
    ['/q/isra', /no question with the id `isra`/, /Correct the id/],
    ['/q/isra/', /no question with the id `isra`/, /Correct the id/],
  ])('reports %s', (url, found, remedy) => {
    const messages = link(url);
    expect(places(messages)).toEqual(['broken-link 3:5']);
    expect(messages[0]?.found).toMatch(found);
    expect(messages[0]?.fix).toMatch(remedy);
  });

  it.each([
    '../aws/devops.md',
    '../aws/devops.md#irsa',
    '../aws/devops.md#a--b',
    '../aws/devops.md#a--b-1',
    '../aws/devops.md#own-id',
    '../aws/devops.md#html',
    '../aws/devops.md#irsa--more',
    'aws/devops.md',
    '/aws/devops.md#irsa',
    '/aws/devops',
    '/aws/devops/#irsa',
    '/aws/devops?x=1#irsa',
    '/aws',
    '/aws/#aws',
    '/pods#pods',
    '/q/irsa',
    '/q/irsa/',
    '#page',
    '/k8s/',
    '/',
    '/#topics',
    '/search/',
    '../page',
    '../../aws/devops/#irsa',
    '/img/logo.svg',
    'manifest.yaml',
    'https://example.com/x.md#y',
    'mailto:a@example.com',
    '//example.com/x.md',
  ])('accepts %s', (url) => {
    expect(link(url)).toEqual([]);
  });

  it('looks at definitions too; of a part of a bank, it believes files that are there', () => {
    const messages = checkAll(
      {'docs/a.md': '[x], [y]\n\n[x]: no.md\n[y]: ../README.md#z\n'},
      {fileExists: (path) => path === 'README.md', isPartial: true},
    );
    expect(places(messages)).toEqual(['broken-link 3:1']);
  });
});

it.each([
  ['[x](../b.md "title)\n', 'Close the quotes.'],
  ['[x](../b c.md)\n', 'Write `%20` for each space in the address.'],
])('says what a link lacks: %j', (text, mend) => {
  expect(only(check(text), 'unread-link').map((message) => message.fix)).toEqual([mend]);
});

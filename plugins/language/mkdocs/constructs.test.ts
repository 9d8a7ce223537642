import {toHtml} from 'hast-util-to-html';
import {toHast} from 'mdast-util-to-hast';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {visit} from 'unist-util-visit';
import {describe, expect, it} from 'vitest';
import remarkDetails from '../dialect/index.ts';
import {parseMarkdown} from '../questions/markdown.ts';
import {plainText} from '../questions/plain-text.ts';
import {readPage} from '../questions/read-page.ts';
import {expandIncluded} from './expand-included.ts';
import {includedPaths} from './included.ts';
import {html, read, vocabulary} from './testing.ts';

type Case = readonly [what: string, source: string, html: string];

function same(cases: readonly Case[]): void {
  it.each(cases)('%s', (_what, source, expected) => {
    expect(html(source).replace(/\n/g, ' ').trim()).toBe(expected);
  });
}

describe('marks', () => {
  same([
    ['marked', '==a **b**== c', '<p><mark>a <strong>b</strong></mark> c</p>'],
    ['inserted', '^^a^^', '<p><ins>a</ins></p>'],
    ['homes are text', '~/bin:~/go/bin', '<p>~/bin:~/go/bin</p>'],
    ['above and below', '2^10^ H~2~O', '<p>2<sup>10</sup> H<sub>2</sub>O</p>'],
    ['struck', '~~a~~', '<p><del>a</del></p>'],
    ['comparisons are text', 'a == b, a==b==c, ===x===', '<p>a == b, a==b==c, ===x===</p>'],
    [
      'with a space inside: text',
      'about ~5 and ~7, x^2 and y^2',
      '<p>about ~5 and ~7, x^2 and y^2</p>',
    ],
    ['escaped: text', '\\==a== \\^b^', '<p>==a== ^b^</p>'],
    ['in code: code', '`==a==`', '<p><code>==a==</code></p>'],
    ['crossed: the one that closes first', '^^a ==b^^ c==', '<p><ins>a ==b</ins> c==</p>'],
  ]);

  it('many marks without an end take no time', () => {
    const started = performance.now();
    html('==a ^^b ^c ~d '.repeat(3000));
    html('$a '.repeat(20_000));
    html(`${'\\(a '.repeat(1000)}\n\n`.repeat(90));
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});

describe('languages of code in text', () => {
  same([
    ['go', '`#!python x = 1`, ``:::c# y``', '<p><code>x = 1</code>, <code>y</code></p>'],
    [
      'what is none stays',
      '`#!/bin/sh x` `#!python` `::: note` `#! x`',
      '<p><code>#!/bin/sh x</code> <code>#!python</code> <code>::: note</code> <code>#! x</code></p>',
    ],
    [
      'other words stay',
      '`:::note Title` `#!important rule`',
      '<p><code>:::note Title</code> <code>#!important rule</code></p>',
    ],
  ]);
});

describe('keys', () => {
  same([
    [
      'names',
      '++ctrl+alt+del++ ++arrow-up++ ++"My key"++',
      '<p><kbd>Ctrl</kbd>+<kbd>Alt</kbd>+<kbd>Del</kbd> <kbd>↑</kbd> <kbd>My key</kbd></p>',
    ],
    ['operators are text', 'i++ and ++j, C++ or D++', '<p>i++ and ++j, C++ or D++</p>'],
  ]);
});

describe('icons and emoji', () => {
  same([
    [
      'icons beside words are left out',
      'a :material-lan: b :fontawesome-brands-git:{ .lg } c',
      '<p>a b c</p>',
    ],
    [
      'icons that say something are a sign',
      ':material-check: yes :octicons-x-16: no :material-arrow-right-bold: on',
      '<p>✓ yes ✗ no → on</p>',
    ],
    [
      'icons that stand alone are words',
      '[:fontawesome-brands-git-alt:](x) - :simple-linux:',
      '<p><a href="x">git alt</a> - </p>',
    ],
    ['a site’s own icons too', '[:custom-orc-id:](x)', '<p><a href="x">orc id</a></p>'],
    [
      'in cells too',
      '| a | b |\n| - | - |\n| :material-clock-outline: | :material-check: |',
      '<table> <thead> <tr> <th>a</th> <th>b</th> </tr> </thead> <tbody> <tr> <td>clock outline</td> <td>✓</td> </tr> </tbody> </table>',
    ],
    ['emoji are characters', ':rocket: :+1::green_circle:', '<p>🚀 👍🟢</p>'],
    ['emoji may be glued to a word', ':star:if (:rocket:now) :a:b:c', '<p>⭐if (🚀now) :a:b:c</p>'],
    [
      'times, addresses, unknown names and code stay',
      '10:100:20 arn:aws:x:y :nothing: `:rocket:` http://a:x:b',
      '<p>10:100:20 arn:aws:x:y :nothing: <code>:rocket:</code> <a href="http://a:x:b">http://a:x:b</a></p>',
    ],
  ]);

  it('make levels and callouts of questions as characters do', () => {
    const [question] = read(
      '??? question "Q"\n    :green_circle: **Beginner**\n\n    A\n\n    :bulb: **Tip:** B\n',
    ).questions;
    expect(question?.parts.question).toMatchObject({
      difficulty: 'beginner',
      callouts: [{label: 'Tip', text: 'B'}],
    });
  });
});

describe('attribute lists', () => {
  same([
    ['of a heading', '## Title {: #own .big }', '<h2 id="own" class="big">Title</h2>'],
    [
      'of an image',
      '![a](b.png){ #fig .wide }',
      '<p><img src="b.png" alt="a" id="fig" class="wide"></p>',
    ],
    ['of code', '`x`{.py}', '<p><code class="py">x</code></p>'],
    ['of a link: left out', '[a](b){ .md-button target=_blank } c', '<p><a href="b">a</a> c</p>'],
    ['of a paragraph: left out', 'Text\n{: .lead }', '<p>Text</p>'],
    ['alone: left out', 'Text\n\n{: .lead }\n\nMore', '<p>Text</p> <p>More</p>'],
    [
      'on the last line of a paragraph, without a colon',
      'Lorem (1).\n{ .annotate }\n\n![a](b.png)\n{ #c }\n\n**a**  \n{ data-x="1" }',
      '<p>Lorem (1).</p> <p><img src="b.png" alt="a"></p> <p><strong>a</strong><br> </p>',
    ],
    ['of an item', '- card\n{ .card }\n- b', '<ul> <li>card</li> <li>b</li> </ul>'],
    [
      'of a cell',
      '| a { .b } |\n| - |\n| {c} |',
      '<table> <thead> <tr> <th>a</th> </tr> </thead> <tbody> <tr> <td>{c}</td> </tr> </tbody> </table>',
    ],
    [
      'with words and commas',
      '[a](b){ .c, download } `x`{ .py, hidden w=1, h=2 }',
      '<p><a href="b">a</a> <code class="py">x</code></p>',
    ],
    [
      'with commas in a value',
      '`x`{ sizes=1/2,3/4, .py } `y`{ a=1,b=2,.py } `z`{ .py a=1, }',
      '<p><code class="py">x</code> <code>y</code> <code class="py">z</code></p>',
    ],
    [
      'what may be text is',
      'a\n{x=1}\n\nb\n{ c d }\n\n{ .e }\n\n[f](g){ h, i }',
      '<p>a {x=1}</p> <p>b { c d }</p> <p>{ .e }</p> <p><a href="g">f</a>{ h, i }</p>',
    ],
    [
      'of an empty link: an anchor',
      '[](){#one-two}\n\nA [](){: #b.c } d',
      '<p><a id="one-two"></a></p> <p>A <a id="b.c"></a> d</p>',
    ],
    [
      'with a mistake: left out as in MkDocs',
      '[a](b){. target="_blank"} [a](b){target="_blank} [a](b){target""_blank"} [a](b){:target="_blank} **a**{. x=1}',
      `<p>${'<a href="b">a</a> '.repeat(4)}<strong>a</strong></p>`,
    ],
    [
      'templates are text',
      '**a**{{ .Values }} {x} `b`{ c }',
      '<p><strong>a</strong>{{ .Values }} {x} <code>b</code>{ c }</p>',
    ],
  ]);

  it('a list that was made to take long is read at once', () => {
    const started = performance.now();
    const parts = ['a=b,', 'a=b, ', 'a=b ', 'a,', 'a, ', '.a,', '#a.b ', 'a="b",', 'a=', ' '];
    for (const count of [27, 5000]) {
      for (const part of parts) {
        html(`\`x\`{${part.repeat(count)}!}\n\n## T {${part.repeat(count)}!}`);
      }
      expect(performance.now() - started).toBeLessThan(10_000);
    }
  });

  it('what is left out is said, with its place', () => {
    const {lost} = read('[a](b){ .x }\n\n## T {: #i .c }\n\n![a](b){ width=1 }').tree.data ?? {};
    expect(lost).toEqual([
      {id: 'lost-attributes', line: 1, column: 1},
      {id: 'lost-attributes', line: 5, column: 1},
    ]);
  });
});

describe('code in HTML', () => {
  const code = '<pre><code class="language-js">f(); g(); </code></pre>';
  same([
    [
      'right below a tag',
      '<div>\n```js\nf();\n\ng();\n```\n</div>',
      `<div> ${code.replace(' g', '  g')} </div>`,
    ],
    [
      'below a title, with tildes',
      '<details>\n<summary>A</summary>\n~~~js\nf();\ng();\n~~~\n</details>\n\nOut',
      `<details> <summary>A</summary> ${code} </details> <p>Out</p>`,
    ],
    [
      'in a block',
      '??? note "N"\n    <center>\n    ```js\n    f();\n    g();\n    ```\n    </center>\n\nOut',
      `<div><div>N</div><center>${code}</center></div> <p>Out</p>`,
    ],
    [
      'no fence: signs in a line, and in a comment',
      '<div>\n```a``` b\n``\n</div>\n\n<!--\n```js\n-->',
      '<div> ```a``` b `` </div> <!-- ```js -->',
    ],
  ]);
});

describe('abbreviations', () => {
  same([
    [
      'explain whole words, also above',
      'HTML and XHTML, `HTML`\n\n*[HTML]: Hyper Text\n*[W3C]: World "Wide"',
      '<p><abbr title="Hyper Text">HTML</abbr> and XHTML, <code>HTML</code></p>',
    ],
    [
      'have any signs',
      'UTF-8, C++, a.b, A/B, (x), $y, {z}\n\n*[UTF-8]: 1\n*[C++]: 2\n*[a.b]: 3\n*[A/B]: 4\n*[(x)]: 5\n*[$y]: 6\n*[{z}]: 7',
      `<p>${['UTF-8', 'C++', 'a.b', 'A/B', '(x)', '$y', '{z}'].map((name, index) => `<abbr title="${String(index + 1)}">${name}</abbr>`).join(', ')}</p>`,
    ],
  ]);

  it('reach the answers of questions', () => {
    const page = read('??? question "Q"\n    Use a CDN.\n\n*[CDN]: Content Delivery Network\n');
    expect(
      html('??? question "Q"\n    Use a CDN.\n\n*[CDN]: Content Delivery Network\n'),
    ).toContain('<abbr title="Content Delivery Network">CDN</abbr>');
    expect(page.questions[0]?.parts.question.answer).toBe('Use a CDN.');
  });
});

describe('definition lists', () => {
  same([
    [
      'terms and what they are',
      'A\nB\n:   One\n:   Two\n\nC\n\n:   Three\n\n    - x\n\nEnd',
      '<dl><dt>A</dt><dt>B</dt><dd>One</dd><dd>Two</dd><dt>C</dt><dd><p>Three</p><ul> <li>x</li> </ul></dd></dl> <p>End</p>',
    ],
    ['in lists', '- A\n  : One\n', '<ul> <li> <dl><dt>A</dt><dd>One</dd></dl> </li> </ul>'],
    ['without a term: text', '# T\n\n: One\n', '<h1>T</h1> <p>: One</p>'],
  ]);

  it('are in the answer, before what follows', () => {
    const source = '??? question "Q"\n    Pod\n    :   The smallest\n\n    After.\n\nOut\n';
    expect(read(source).questions[0]?.parts.question.answer).toBe('Pod The smallest After.');
    expect(read(source).tree.children).toHaveLength(2);
  });
});

describe('formulas', () => {
  const formulas = (source: string) => {
    const found: string[] = [];
    const walk = (node: object): void => {
      if ('type' in node && node.type === 'formula' && 'value' in node)
        found.push(String(node.value));
      if ('children' in node && Array.isArray(node.children))
        for (const one of node.children) walk(one as object);
    };
    walk(read(source).tree);
    return found;
  };

  it.each([
    ['in text', 'a $x^2$ b \\(y\\) c', ['x^2', 'y']],
    ['on lines of their own', '$$\na\n= b\n- c\n$$\n\n\\[\nd\n\\]', ['a\n= b\n- c', 'd']],
    ['in one line', '$$ x = y $$', ['x = y']],
    [
      'in a quotation and a block',
      '> $$\n> a\n> $$\n\n??? note "x"\n    $$\n    b\n    $$',
      ['a', 'b'],
    ],
    ['prices are none', 'from $5 to $6, or $8', []],
    ['escaped dollars are none', '\\$x$', []],
    [
      'brackets on lines of their own',
      '\\[a\\] \n\nso\n\\[b\nc\\]\n\n- \\[d\\]',
      ['a', 'b\nc', 'd'],
    ],
    ['brackets in a sentence are none', 'See \\[1\\] and\n\\[2\\] too, \\[3\\]', []],
    ['names of the shell are none', '$USER:$HOME, $A_B/$C and ${A}:${B}', []],
    ['the letter behind one ends it', 'the $n$th of $k$s', ['n', 'k']],
    ['shell is none', '`$HOME` and $$ is the process, $PATH', []],
    ['a blank line ends one', '$$\na\n\nb', ['a']],
    ['code is none', '```\n$$\na\n$$\n```', []],
    ['from the end of a line', 'so $$\na = b\n$$ and \\(\nc\n\\) too', ['a = b', 'c']],
    ['nothing at all is none', 'a $$\n$$ b \\(\n\\) c \\[ \\] d', []],
    ['the item that it begins in ends one', '1. $$\n   a\n$$\n\n- b\n\n  \\[\nc\n\\]', ['a', 'c']],
    ['the quotation that it begins in ends one', '> $$\n> a\nb', ['a']],
    [
      'a paragraph that is an environment',
      '\\begin{align}\na &= b \\\\\nc\n\\end{align}\n\n- x\n\n    \\begin{cases} d \\end{cases}\n',
      ['\\begin{align}\na &= b \\\\\nc\n\\end{align}', '\\begin{cases} d \\end{cases}'],
    ],
    [
      'an environment in other words, or over a blank line, is none',
      'so\n\\begin{a}\nx\n\\end{a}\n\n\\begin{a}\n\nx\n\\end{a}\n\n\\begin{a} x \\end{a} y',
      [],
    ],
  ])('%s', (_what, source, expected) => {
    expect(formulas(source)).toEqual(expected);
  });
});

describe('Markdown right below HTML', () => {
  same([
    [
      'is read below a summary, code too',
      '<details markdown="1">\n<summary>T</summary>\n**a**\n```sh\nb\n\nc\n```\n\n</details>\nd',
      '<details> <summary>T</summary> <p><strong>a</strong></p> <pre><code class="language-sh">b  c </code></pre> </details> <p>d</p>',
    ],
    [
      'is read in an element that asks for it',
      '<details markdown="1"><summary>T</summary>\n**a**\n</details>',
      '<details markdown="1"><summary>T</summary> <p><strong>a</strong></p> </details>',
    ],
    [
      'is read in containers',
      '> <p\n> id="a">b</p>\n> - c',
      '<blockquote> <p id="a">b</p> <ul> <li>c</li> </ul> </blockquote>',
    ],
    [
      'is HTML while an element is open',
      '<div>\n<p>a</p>\n**b**\n</div>',
      '<div> <p>a</p> **b** </div>',
    ],
    [
      'is HTML in an element that began above',
      '<td>\n\na\n\n</td><td>\n**b**',
      '<td> <p>a</p> </td><td> **b**',
    ],
  ]);
});

describe('blocks between slashes', () => {
  same([
    [
      'details, admonition and HTML',
      '/// details | More\n    type: warning\n    open: True\n\nText\n\n//// note\nInner\n////\n///\nOut',
      '<div><div>More</div><p>Text</p><div><p>Inner</p></div></div> <p>Out</p>',
    ],
    [
      'of an element or a caption: what is in them',
      '/// html | div.grid\n    attrs: {id: a}\n\n**a**\n///\n\n/// caption\nb\n///',
      '<p><strong>a</strong></p> <p>b</p>',
    ],
    ['without an end: text', '/// note | T\nText', '<p>/// note | T</p> <p>Text</p>'],
    [
      'Markdown in HTML',
      '<div class="grid" markdown>\n**a**\n</div>\nb',
      '<div class="grid"> <p><strong>a</strong></p> </div> <p>b</p>',
    ],
    ['a list of contents is left out', 'a\n\n[TOC]\n\nb', '<p>a</p> <p>b</p>'],
  ]);

  it('details are a question when they say so, with its id and the Markdown of its title', () => {
    const {questions} = read(
      '/// details | What is "a `pod`"? {#pod}\n    type: question\n\nA group.\n///\n\n/// details | Why?\nText.\n///\n',
    );
    expect(questions.map(({parts}) => parts.question)).toMatchObject([
      {id: 'pod', explicitId: true, title: 'What is "a pod"?', shortAnswer: 'A group.'},
    ]);
  });

  it('details keep their kind and whether they are open; tabs are tabs', () => {
    const [details, tabs] = read(
      '/// details | More\n    type: warning\n    open: True\n\nText\n///\n\n/// tab | A\na\n///\n/// tab | B\nb\n///',
    ).tree.children;
    expect(details).toMatchObject({type: 'details', classes: ['warning'], open: true});
    expect(tabs).toMatchObject({type: 'contentTabs', children: [{open: true}, {open: false}]});
  });
});

describe('lines that end as on Windows', () => {
  it.each([
    '*[A]: aaa\n*[B]: bbb\n\nA and B\n',
    '/// details | T\n    open: True\n    type: warning\n\nA.\n///\n',
    'term\nother\n: means\n  this\n',
    '```sh\nls # (1)!\npwd # (2)!\n```\n\n1. one\n2. two\n',
  ])('are those of %j', (source) => {
    expect(html(source.replaceAll('\n', '\r\n'))).toBe(html(source));
  });
});

describe('files that are included', () => {
  const file = (text: string, included = {}, base = '') => ({text, base, included});
  const shown = (source: string, included: object) =>
    plainText(readPage(source, vocabulary, included as never).tree);

  it.each([
    ['a snippet', 'a\n--8<-- "x.md"\nb', {'x.md': file('**X**\n')}, 'a X b'],
    ['lines of it', '--8<-- "x.md:2:3"', {'x.md': file('1\n\n2\n\n3\n')}, '2'],
    [
      'a section',
      '--8<-- "x.md:s"',
      {'x.md': file('1\n<!-- --8<-- [start:s] -->\n2\n<!-- --8<-- [end:s] -->\n3')},
      '2',
    ],
    ['in code', '```\n  --8<-- "x.sh"\n```', {'x.sh': file('ls\npwd\n')}, 'ls pwd'],
    [
      'a list of files',
      '--8<--\nx.md\ny.md\n--8<--',
      {'x.md': file('X'), 'y.md': file('Y')},
      'X Y',
    ],
    [
      'a list of files with a blank line',
      '--8<--\nx.md\n\ny.md\n--8<--',
      {'x.md': file('X'), 'y.md': file('Y')},
      'X Y',
    ],
    [
      'a part of it in code',
      '```\n{% include-markdown "x.sh" start="<s>" end="<e>" %}\n```',
      {'x.sh': file('1\n<s>2<e>\n3')},
      '2',
    ],
    [
      'include-markdown',
      '{% include-markdown "x.md" start="<!--s-->" %}',
      {'x.md': file('1 <!--s--> 2')},
      '2',
    ],
    ['many lines of it', '--8<-- "x.md:1:2,4:4"', {'x.md': file('1\n2\n3\n4\n')}, '1 2 4'],
    ['lines from the end', '--8<-- "x.md:-2:"', {'x.md': file('1\n2\n3')}, '2 3'],
    ['lines to the end', '--8<-- "x.md:2:-2"', {'x.md': file('1\n2\n3\n4')}, '2 3'],
    ['no line twice', '--8<-- "x.md:2,1:2,-9:"', {'x.md': file('1\n2\n3')}, '2 3 1'],
    ['a line that is not there', '--8<-- "x.md:7"', {'x.md': file('1\n2')}, ''],
    [
      'include-markdown, as often as it is there',
      '{% include-markdown "x.md" start="<s>" end="<e>" %}',
      {'x.md': file('1<s> 2 <e>3\n<s>4<e>')},
      '2 4',
    ],
    [
      'include-markdown, all of it without its start',
      '{% include-markdown "x.md" start="<s>" %}',
      {'x.md': file('A text, all of it.')},
      'A text, all of it.',
    ],
    [
      'in a file that is included',
      '--8<-- "x.md"',
      {'x.md': file('--8<-- "y.md"', {'y.md': file('Y')})},
      'Y',
    ],
    ['one that is not there', 'a\n\n--8<-- "../../etc/passwd"', {'../../etc/passwd': null}, 'a'],
    ['without its front matter', '--8<-- "x.md"', {'x.md': file('---\ntitle: T\n---\n\nX')}, 'X'],
  ])('%s', (_what, source, included, expected) => {
    expect(shown(source, included)).toBe(expected);
  });

  it.each([
    ['--8<-- "x.md:7"', ['missing-parts']],
    ['--8<-- "x.md:-1:"', []],
    ['--8<-- "x.md:name"', ['missing-parts']],
    ['```\n--8<-- "x.md:name"\n```', ['missing-parts']],
    ['{% include-markdown "x.md" start="<s>" %}', ['missing-parts']],
    ['{% include-markdown "x.md" end="<e>" %}', ['missing-parts']],
    ['--8<-- "y.md"', ['missing-snippets']],
  ])('are told of when they are not there: %s', (source, expected) => {
    const {tree} = readPage(source, vocabulary, {'x.md': file('1\n2'), 'y.md': null});
    expect((tree.data?.lost ?? []).map(({id}) => id)).toEqual(expected);
  });

  it('are found between lines with any endings', () => {
    const source = '--8<--\r\nx.md\r\ny.md\r\n--8<--\r\n';
    expect(includedPaths(source)).toEqual(['x.md', 'y.md']);
    const files = {'x.md': file('X'), 'y.md': file('Y')};
    expect(expandIncluded(source, files)).toBe('X\nY\n');
    expect(expandIncluded('--8<--\nx.md\n\ny.md\n--8<--\n', files)).toBe('X\n\nY\n');
  });

  it('questions of a file are those of the page, at the line that asks for it', () => {
    const {questions} = readPage('Text\n\n--8<-- "q.md"\n', vocabulary, {
      'q.md': file('??? question "Q {#q}"\n    A\n'),
    });
    expect(questions.map(({parts: {question}}) => [question.id, question.line])).toEqual([
      ['q', 3],
    ]);
  });

  it('links go along with what is included', () => {
    const {tree} = readPage('{% include-markdown "sub/x.md" %}', vocabulary, {
      'sub/x.md': file('[a](b.md) [c](/d) [e](#f)', {}, 'sub/'),
    });
    expect(JSON.stringify(tree).match(/"url":"[^"]*"/g)).toEqual([
      '"url":"sub/b.md"',
      '"url":"/d"',
      '"url":"#f"',
    ]);
  });
});

it('links of a file in a file lead on from the page', () => {
  const inner = {text: '[a](b.md)', base: 'sub/deep/', included: {}};
  const text = '[c](d.md)\n\n{% include "deep/y.md" %}';
  const included = {'sub/x.md': {text, base: 'sub/', included: {'deep/y.md': inner}}};
  const source = '{% include-markdown "sub/x.md" %}';
  const {tree} = readPage(source, vocabulary, included);
  expect(JSON.stringify(tree).match(/"url":"[^"]*"/g)).toEqual([
    '"url":"sub/d.md"',
    '"url":"sub/deep/b.md"',
  ]);
  expect(expandIncluded(source, included)).toBe('[c](sub/d.md)\n\n[a](sub/deep/b.md)');
});

it('what only looks like a link of a file stays as it is', () => {
  const text =
    '---\na: "[b](c.md)"\n---\n[1]: a.md\n[^1]: See [the](b.md) docs.\n[^2]: K\n\n```\n[k]: v\n[a](b)\n```\n\n`[a](b)` \\[a](b) ![c](<d e.png>)[x[^1]][1] [^2]';
  const expected =
    '[1]: sub/a.md\n[^1]: See [the](sub/b.md) docs.\n[^2]: K\n\n```\n[k]: v\n[a](b)\n```\n\n`[a](b)` \\[a](b) ![c](<sub/d e.png>)[x[^1]][1] [^2]';
  const included = {'sub/x.md': {text, base: 'sub/', included: {}}};
  const source = '{% include-markdown "sub/x.md" %}';
  expect(expandIncluded(source, included)).toBe(expected);
  const code = {'sub/x.md': {text: '[a](b)', base: 'sub/', included: {}}};
  expect(expandIncluded(`\`\`\`\n${source}\n\`\`\``, code)).toBe('```\n[a](b)\n```');
});

describe('definitions of links', () => {
  const shown = (source: string, text: string) => {
    const {tree} = readPage(source, vocabulary, {'x.md': {text, base: '', included: {}}});
    return toHtml(toHast(tree)).trim();
  };

  it.each([
    [
      'of a file',
      'See [A][a], [a] and ![B][].\n\n--8<-- "x.md"',
      '[a]: a.md\n[b]: b.png',
      '<p>See <a href="a.md">A</a>, <a href="a.md">a</a> and <img src="b.png" alt="B">.</p>',
    ],
    [
      'whose links have marks',
      'See [`A`][a], [the **A** of][a] and ![*A*][a] [`b`][c].\n\n--8<-- "x.md"',
      '[a]: a.md',
      '<p>See <a href="a.md"><code>A</code></a>, <a href="a.md">the <strong>A</strong> of</a> and ![<em>A</em>][a] [<code>b</code>][c].</p>',
    ],
    ['of the page', '--8<-- "x.md"\n\n[a]: a.md', '[A] [b]', '<p><a href="a.md">A</a> [b]</p>'],
    [
      'in a link, which has none in it',
      '[link [a] in](x.md) [see `b` [c][a] ![d][a]](y.md) [*see* <https://b.example>][a]\n\n--8<-- "x.md"',
      '[a]: a.md',
      '<p><a href="x.md">link [a] in</a> <a href="y.md">see <code>b</code> [c][a] <img src="a.md" alt="d"></a> [<em>see</em> <a href="https://b.example">https://b.example</a>][a]</p>',
    ],
    [
      'whose brackets are escaped',
      String.raw`\[a] [a\] &#91;a] \[**b**][a] [**b**\][a] [\[**b**\]][a] \![a] :x \[a]` +
        '\n\n--8<-- "x.md"',
      '[a]: a.md',
      '<p>[a] [a] [a] [<strong>b</strong>][a] [<strong>b</strong>]<a href="a.md">a</a> <a href="a.md">[<strong>b</strong>]</a> !<a href="a.md">a</a> :x [a]</p>',
    ],
    [
      'of the page, escaped in a file',
      '--8<-- "x.md"\n\n[a]: a.md',
      String.raw`\[a] [a]`,
      '<p>[a] <a href="a.md">a</a></p>',
    ],
    [
      'that are not needed',
      '[a]: a.md\n\n`[b]` \\[a]\n\n--8<-- "x.md"',
      '[b]: b.md',
      '<p><code>[b]</code> [a]</p>',
    ],
  ])('%s', (_what, source, text, expected) => {
    expect(shown(source, text)).toBe(expected);
  });
});

describe('footnotes', () => {
  const shown = (source: string, text: string) => {
    const included = {'x.md': {text, base: '', included: {}}};
    const {tree} = readPage(source, vocabulary, included);
    const ids = (type: string) =>
      (JSON.stringify(tree).match(new RegExp(`"${type}","identifier":"[^"]*"`, 'g')) ?? []).map(
        (found) => found.replace(/.*:"|"$/g, ''),
      );
    return [ids('footnoteReference'), ids('footnoteDefinition')];
  };

  it.each([
    ['of a file', 'A[^a] b[^B]c.\n\n--8<-- "x.md"', '[^a]: A\n[^b]: B', ['a', 'b'], ['a', 'b']],
    ['of the page', '{% include-markdown "x.md" %}\n\n[^a]: A', 'A[^a].', ['a'], ['a']],
    ['for other pages', 'A[^a].\n\n--8<-- "x.md"', '[^a]: A\n\n[^b]: B', ['a'], ['a']],
    ['that nothing refers to', 'A.\n\n[^a]: A\n\n--8<-- "x.md"', 'B', [], ['a']],
    ['in code, or none', '`[^a]` [^b]\n\n--8<-- "x.md"', '[^a]: A', [], []],
    ['escaped', 'A[^a] \\[^b]\n\n--8<-- "x.md"', '[^a]: A\n[^b]: B', ['a'], ['a']],
    ['that is text', 'A[^a] \\[^a].\n\n[^a]: A\n\n--8<-- "x.md"', 'B', ['a'], ['a']],
  ])('%s', (_what, source, text, references, definitions) => {
    expect(shown(source, text)).toEqual([references, definitions]);
  });
});

it('quizzes stay quizzes', () => {
  expect(read('<quiz>\nQ?\n- [x] a\n- [ ] b\n</quiz>\n').quizzes[0]?.isUsable).toBe(true);
});

describe('without the profile', () => {
  const source = `==a== ^^b^^ 2^10^ H~2~O ++x++ $y$ \\(z\\) :rocket: :material-check: [l](m){ .n }

Term
:   Def

*[A]: B

## T {: .c }

![i](j.png){ #k }

--8<-- "x"

=== "Tab"
    t

/// note
///

$$
q
$$

<div markdown>
**r**
</div>

\`\`\`yaml
a: b # (1)!
\`\`\`

1. Note

[TOC]
`;

  it('the tree is the one of a parser that knows nothing of it', () => {
    const plain = unified()
      .use(remarkParse)
      .use(remarkGfm, {singleTilde: false})
      .use(remarkDirective)
      .use(remarkDetails)
      .parse(source);
    expect(parseMarkdown(source)).toEqual(plain);
    expect(parseMarkdown(source, 'mkdocs')).not.toEqual(plain);
  });

  it('nothing of it is taken out, exchanged or given to the page', () => {
    const {tree} = readPage(source);
    expect(plainText(tree)).toBe(
      '==a== ^^b^^ 2^10^ H~2~O ++x++ $y$ (z) :rocket: :material-check: l{ .n } Term : Def *[A]: B T {: .c } { #k } --8<-- "x" === "Tab" t /// note /// $$ q $$ **r** a: b # (1)! Note [TOC]',
    );
    const given: unknown[] = [];
    visit(tree, ({data}) => {
      if (data) given.push(data);
    });
    expect(given).toEqual([]);
  });
});

import {describe, expect, it} from 'vitest';
import {parseMarkdown} from './markdown.ts';
import {plainText} from './plain-text.ts';
import {readPage} from './read-page.ts';
import {locatedIn, questionWith} from './testing.ts';

const shown = (text: string) => plainText(readPage(text).tree);
const types = (text: string) => parseMarkdown(text).children.map(({type}) => type);
const titled = (title: string) => locatedIn(`??? question "${title}"\n    Answer.\n`);

describe('front matter that nothing ends', () => {
  it.each(['---\n', '---\ntitle: a\n\n', '\uFEFF--- \r\ntitle: a\r\n'])(
    'leaves the questions below it: %j',
    (head) => {
      expect(readPage(`${head}??? question "T"\n    Body.\n`).questions).toHaveLength(1);
    },
  );

  it('is none when it ends', () => {
    expect(types('---\ntitle: a\n---\ntext\n')).toEqual(['yaml', 'paragraph']);
    expect(types('---\n---\n??? question "T"\n')).toEqual(['yaml', 'details']);
  });
});

describe('tildes', () => {
  it.each(['H~2~O', 'about ~5 and ~7', '~/bin and ~root', 'a ~ b ~ c'])('%s are text', (text) => {
    const [paragraph] = parseMarkdown(text).children;
    expect(paragraph).toMatchObject({children: [{type: 'text', value: text}]});
  });

  it('strike text two by two', () => {
    expect(parseMarkdown('~~x~~').children[0]).toMatchObject({children: [{type: 'delete'}]});
  });
});

describe('a pipe in the code of a cell', () => {
  const cells = (row: string) => {
    const [table] = parseMarkdown(`| a | b |\n| - | - |\n${row}\n`).children;
    if (table?.type !== 'table') throw new Error('no table');
    return table.children[1]?.children.map((cell) => plainText(cell));
  };

  it.each([
    ['| `ps aux | grep x` | kept |', ['ps aux | grep x', 'kept']],
    ['| `a | b` and ``c ` | d`` | `e` |', ['a | b and c ` | d', 'e']],
    ['`a \\| b` | `c|d|e`', ['a | b', 'c|d|e']],
    ['| \\` a | b` |', ['` a', 'b`']],
  ])('stays in it: %s', (row, expected) => {
    expect(cells(row)).toEqual(expected);
  });

  it('may be in the head', () => {
    expect(types('| `a|b` | c |\n| - | - |\n')).toEqual(['table']);
  });

  it('is the same pipe in code, links and blocks', () => {
    const text = '`a|b` [`c|d`](x "`e|f`")\n\n```\n`g|h`\n```\n';
    expect(JSON.stringify(parseMarkdown(text))).not.toMatch(/[\uFDD0-\uFDD3]/);
    expect(shown(text)).toBe('a|b c|d `g|h`');
  });
});

describe('an answer that is a number', () => {
  it.each([
    ['443.', '443.'],
    ['2017)', '2017)'],
    ['2017.\nIt was renamed.', '2017. It was renamed.'],
    ['2017.\n\nIt was renamed.', '2017.'],
  ])('%j is text', (body, shortAnswer) => {
    const question = questionWith(body);
    expect(question.shortAnswer).toBe(shortAnswer);
    expect(question.answer).toContain(/^\d+/.exec(body)?.[0]);
  });

  it('and a list that begins far up keep their number in what is found', () => {
    expect(questionWith('2017. It was renamed.').answer).toBe('2017. It was renamed.');
    expect(questionWith('1. One\n2. Two').answer).toBe('One Two');
    expect(readPage('1. One\n2.\n3. Three\n').tree.children).toHaveLength(1);
  });
});

describe('a tag in a title', () => {
  it.each([
    'What is <template> for?',
    'What is <b> for?',
    'Where does </div> go?',
    'What does <br-x> do?',
    'When is <input type="text"> enough?',
    'Is <b></b> empty?',
    'What is a <pod></pod>?',
    'What is in **<head>**?',
  ])('is shown: %s', (title) => {
    expect(titled(title).parts.question.title).toBe(title.replaceAll('**', ''));
    expect(shown(`# ${title}\n`)).toBe(title.replaceAll('**', ''));
  });

  it.each([
    ['Press <kbd>Ctrl</kbd>', 'Press Ctrl'],
    ['H<sub>2</sub>O <!-- why -->', 'H2O'],
    ['Top <a id="top"></a>', 'Top'],
  ])('is formatting: %s', (title, text) => {
    expect(titled(title).parts.question.title).toBe(text);
  });
});

describe('the id in a title', () => {
  it.each([
    ['Why? {#__init__}', '__init__'],
    ['Why? {#a_b_c}', 'a_b_c'],
    ['Why? { #spaced }', 'spaced'],
    ['Why? {: #colon }', 'colon'],
    ['At 10:30{#half-past}', 'half-past'],
    ['**Why?** {#after-bold}', 'after-bold'],
  ])('is read as written: %s', (title, id) => {
    const {block, parts} = titled(title);
    expect(parts.question).toMatchObject({id, explicitId: true});
    expect(parts.question.title).not.toContain('{');
    expect(block.strayIds).toEqual([]);
  });

  it('is read in a page with a byte order mark', () => {
    const {questions} = readPage('\uFEFF??? question "Why? {#__a__}"\n    B.\n');
    expect(questions[0]?.parts.question).toMatchObject({id: '__a__', title: 'Why?'});
  });

  it.each([
    ['{#mid} end', ['{#mid}']],
    ['Two {#one} {#two}', ['{#one}', '{#two}']],
    ['Class {#id .cls}', ['{#id .cls}']],
    ['Dot {#id}.', ['{#id}']],
    ['Empty {#}', ['{#}']],
    ['Open {#id', ['{#id']],
    ['Open {#id #old)', ['{#id #old)']],
  ])('is none, and known to look like one: %s', (title, stray) => {
    const {block, parts} = titled(title);
    expect(block.strayIds).toEqual(stray);
    expect(parts.question).toMatchObject({explicitId: false, title});
  });

  it.each(['`{#id}` is what?', 'What is ${#array[@]}?', 'What is \\{#each}?'])(
    'is meant to be read: %s',
    (title) => {
      expect(titled(title).block.strayIds).toEqual([]);
    },
  );
});

describe('East Asian text', () => {
  it.each(['**ポッドは単位です。**次', '**这是“单位”。**接着', '~~取消。~~次'])(
    'has its emphasis: %s',
    (text) => {
      expect(shown(text)).not.toMatch(/[*~]/);
    },
  );

  it('has callouts with full-width colons and spaces', () => {
    const {callouts} = questionWith('答え。\n\n💡　**ヒント：**　まず描く。\n\n⚠ **注意**：危険。');
    expect(callouts).toEqual([
      {label: 'ヒント', text: 'まず描く。'},
      {label: '注意', text: '危険。'},
    ]);
  });

  it('has numbered titles', () => {
    expect(titled('12．ポッドとは？').parts.question).toMatchObject({
      number: 12,
      title: 'ポッドとは？',
    });
    expect(titled('3、什么是 Pod？').parts.question).toMatchObject({number: 3});
  });
});

it.each([
  ['{.bash}', 'bash', null],
  ['{ .yaml .annotate title="a.yaml" }', 'yaml', 'title="a.yaml"'],
  ['{r echo=FALSE}', 'r', 'echo=FALSE'],
  ['{.copy}', null, null],
  ['{ title="a.yaml" }', null, 'title="a.yaml"'],
  ['yaml linenums="5" hl_lines="2 4-6"', 'yaml', 'showLineNumbers=5 {2,4-6}'],
  ['{ .yaml linenums="1 1 2" }', 'yaml', 'showLineNumbers=1'],
  ['py linenums="0" hl_lines=3', 'py', '{3}'],
  ['{1,3}', '{1,3}', null],
  ['bash {1,3}', 'bash', '{1,3}'],
])('a fence of %s is code in %s', (info, lang, meta) => {
  expect(readPage(`\`\`\`${info}\na\n\`\`\`\n`).tree.children[0]).toMatchObject({lang, meta});
});

it('a fence has the id that its author gave it', () => {
  const [code] = readPage('```{.sh #install .copy}\na\n```\n').tree.children;
  expect(code).toMatchObject({lang: 'sh', data: {hProperties: {id: 'install'}}});
});

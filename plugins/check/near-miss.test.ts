import {describe, expect, it} from 'vitest';
import {defaultVocabulary} from '../language/vocabulary.ts';
import {body, check, checkAll, fix, only, places} from './test-helpers.ts';

interface Case {
  about: string;
  /** The lines before the body. */
  opening: string;
  at?: string;
  found: RegExp;
  remedy: RegExp;
  /** After `--fix`, when that repairs it. */
  fixed?: string;
}

const cases: Case[] = [
  {
    about: 'single quotes',
    opening: "??? question 'T'",
    found: /single quotes/,
    remedy: /straight double quotes.*`\?\?\? question "T"`/,
    fixed: '??? question "T"',
  },
  {
    about: 'single quotes around other quotes',
    opening: `???+ question 'What's "X"?'  `,
    found: /single quotes/,
    remedy: /straight double quotes/,
    fixed: `???+ question "What's "X"?"  `,
  },
  {
    about: 'curly quotes',
    opening: '??? question “T”',
    found: /curly quotes/,
    remedy: /straight double quotes/,
    fixed: '??? question "T"',
  },
  {
    about: 'a curly closing quote',
    opening: '??? question "T”',
    found: /curly quotes/,
    remedy: /straight double quotes/,
    fixed: '??? question "T"',
  },
  {
    about: 'a missing closing quote',
    opening: '??? question "T',
    found: /no closing quote/,
    remedy: /closing quote/,
  },
  {
    about: 'text after the closing quote',
    opening: '??? question "T" (hard)',
    found: /text after the closing quote \(`\(hard\)`\)/,
    remedy: /inside the quotes/,
  },
  {
    about: 'an id after the closing quote',
    opening: '??? question "T" {#t-1}',
    found: /`\{#t-1\}` after the closing quote/,
    remedy: /Move `\{#t-1\}` inside the quotes/,
    fixed: '??? question "T {#t-1}"',
  },
  {
    about: 'a title over two lines',
    opening: '??? question "What is\n    T?"',
    found: /two lines/,
    remedy: /one line/,
  },
  {
    about: 'a type with other characters',
    opening: '??? question.x "T"',
    found: /`question\.x`/,
    remedy: /Remove the other characters/,
  },
  {
    about: 'four marks',
    opening: '???? question "T"',
    found: /4 marks/,
    remedy: /exactly three marks/,
  },
  {
    about: 'two marks',
    opening: '?? question "T"',
    found: /2 marks/,
    remedy: /exactly three marks/,
  },
  {
    about: 'a space before +',
    opening: '??? + question "T"',
    found: /space before the `\+`/,
    remedy: /Remove the space/,
    fixed: '???+ question "T"',
  },
  {
    about: 'no space before the quote',
    opening: '??? question"T"',
    found: /no space before the quote/,
    remedy: /Add a space/,
    fixed: '??? question "T"',
  },
  ...[1, 2, 3].map((spaces) => ({
    about: `${spaces} leading space(s)`,
    opening: `${' '.repeat(spaces)}??? question "T"`,
    at: `1:${spaces + 1}`,
    found: new RegExp(`${spaces} leading space`),
    remedy: /Remove the \d leading space/,
    fixed: '??? question "T"',
  })),
  {
    about: 'two spaces before the type',
    opening: '???  question "T"',
    found: /2 spaces before the type/,
    remedy: /one space/,
    fixed: '??? question "T"',
  },
  {
    about: '!!! without a type',
    opening: '!!! "T"',
    found: /without a type/,
    remedy: /Add a type/,
  },
  {
    about: 'a no-break space',
    opening: '???\u00A0question "T"',
    found: /no-break space \(U\+00A0\)/,
    remedy: /ordinary space/,
    fixed: '??? question "T"',
  },
  {
    about: 'a no-break space at the end',
    opening: '??? question "T"\u00A0',
    found: /no-break space/,
    remedy: /ordinary space/,
    fixed: '??? question "T"',
  },
  {
    about: 'a dash that touches the type',
    opening: '???-question "T"',
    found: /written together/,
    remedy: /`\?\?\?- question`/,
    fixed: '???- question "T"',
  },
  {
    about: 'a title without quotes',
    opening: '??? question What is X',
    found: /without quotes \(`What is X`\)/,
    remedy: /"What is X"/,
  },
  {
    about: 'a title without quotes that is no type either',
    opening: '??? question What is X?',
    found: /without quotes/,
    remedy: /"What is X\?"/,
  },
  {
    about: 'a title without quotes that begins with words of types',
    opening: '??? question end of what',
    found: /without quotes \(`end of what`\)/,
    remedy: /"end of what"/,
  },
  {
    about: 'a title without quotes and a type that is almost one',
    opening: '??? qestion What is X',
    found: /the type `qestion`.*without quotes \(`What is X`\)/,
    remedy: /Did you mean `question`\?.*"What is X"/,
  },
  ...[
    ['qestion', 'question'],
    ['quesiton', 'question'],
    ['qestion beginner', 'question'],
  ].map(([written = '', meant = '']) => ({
    about: `\`${written}\` for \`${meant}\``,
    opening: `??? ${written} "T"`,
    found: /the type `\w+`, which makes a plain collapsible/,
    fixed: `??? ${written.replace(/^\w+/, meant)} "T"`,
    remedy: new RegExp(`Did you mean \`${meant}\`\\?`),
  })),
  {
    about: 'several reasons at once',
    opening: ' ???  question ‘T’ {#t}',
    at: '1:2',
    found: /1 leading space; 2 spaces before the type; curly quotes.*; `\{#t\}` after/,
    remedy: /Remove.*Leave one space.*straight double quotes.*inside the quotes/,
    fixed: '??? question "T {#t}"',
  },
];

describe('near-miss-opening', () => {
  it.each(cases)('reports $about', ({opening, at = '1:1', found, remedy, fixed}) => {
    const messages = only(check(`${opening}\n${body}`), 'near-miss-opening');
    expect(places(messages)).toEqual([`near-miss-opening ${at}`]);
    expect(messages[0]?.severity).toBe('error');
    expect(messages[0]?.found).toMatch(found);
    expect(messages[0]?.fix).toMatch(remedy);
    expect(messages[0]?.repair !== undefined).toBe(fixed !== undefined);
    expect(fix(`${opening}\n${body}`)).toBe(`${fixed ?? opening}\n${body}`);
    if (fixed !== undefined) expect(check(`${fixed}\n${body}`)).toEqual([]);
  });

  it.each([
    ['in a block quote', `> ??? question 'T'\n`, '1:3'],
    ['in a list item', `- ??? question 'T'\n`, '1:3'],
    ['in a task', `- [ ] ??? note 'T'\n`, '1:7'],
    ['in a body', `??? question "A"\n${body}\n    !!! note 'T'\n`, '6:5'],
    ['in a paragraph', `text\n??? question 'T'\n`, '2:1'],
    ['in a quote in a list', `- a\n  > b\n  > ??? note 'n'\n`, '3:5'],
    ['in open HTML', `<div>\n??? question "T"\n    B\n</div>\n`, '2:1'],
    ['in indented code', `text\n\n    ??? question "T"\n        B\n`, '3:5'],
    ['deep in a paragraph', `text\n    ??? question "T"\n`, '2:5'],
    ['between the lines of a list item', `- item\n    ??? question "T"\n`, '2:5'],
    ['after a BOM', `\uFEFF??? question 'T'\n${body}`, '1:1'],
    ['with CR line ends', `text\r??? question 'T'\r`, '2:1'],
  ])('finds it %s', (_about, text, at) => {
    expect(places(only(check(text), 'near-miss-opening'))).toEqual([`near-miss-opening ${at}`]);
  });

  it('reports a lost question once, not what is in its body', () => {
    const text = `??? question 'T'\n    ??? note "N"\n        B\n\n    ??? note "M"\n        B\n`;
    expect(places(check(text))).toEqual(['near-miss-opening 1:1']);
  });

  it.each([
    'Really???',
    '??',
    '???',
    '!!!',
    '??? ',
    '?? really',
    '??? what does that mean, he said',
    '?? "what" she said',
    '!!! WARNING !!!',
    '!! Note that',
    'Stop !!! note "x"',
    '!!!!!! note "x"',
    '![alt](image.png)',
    "text ??? question 'T'",
    "`??? question 'T'`",
    "text `a\n??? question 'T'\nb`",
    "```\n??? question 'T'\n```",
    '~~~md\n???? question “T”\n~~~',
    "<!--\n??? question 'T'\n-->",
    "text <!-- a\n??? question 'T'\n--> b",
    '<!--\n??? question "T"\n-->',
    '<pre>\n??? question "T"\n</pre>',
    "    ??? question 'T'",
    "\\??? question 'T'",
    '!!! note inline end\n    B',
    '!!! tip my-class\n    B',
    '??? note annotate',
    '??? note "T"',
    '??? quote "T"',
    '??? details beginner "T"',
    '??? solution "T"',
    '??? easy "T"',
    '??? suggestion "T"',
    '??? note "`{#t}`"',
    '---\ntitle: x\ndescription: |\n  ??? question "T\n---',
  ])('leaves %j alone', (text) => {
    expect(check(`${text}\n`)).toEqual([]);
  });

  it('does not take words that are levels for a title', () => {
    const messages = check(`??? question advanced\n    Answer.\n`);
    expect(places(messages)).toEqual(['empty-question 1:1']);
  });
});

it.each([
  ['??? note How this works', /without quotes \(`How this works`\)/],
  ['!!! warning Careful', /without quotes \(`Careful`\)/],
  ['??? How this works', /without quotes \(`How this works`\)/],
  ['??? beginner "T"', /the level `beginner`/],
  ['??? note "T {#t}"', /the id `\{#t\}`/],
  ['???+ exercise "T {#t}"', /the id `\{#t\}`/],
  ['??? "T {#t}"', /the id `\{#t\}`/],
])('warns of a block that is hardly what was meant: %s', (opening, found) => {
  const messages = check(`${opening}\n    B\n`);
  expect(messages.map(({ruleId, found: said}) => [ruleId, said])).toEqual([
    ['mistaken-block', expect.stringMatching(found)],
  ]);
});

it('knows a quiz whose type is misspelt', () => {
  const found = only(
    check('??? quizz "T"\n    - [ ] A\n    - [x] B\n\n    C\n'),
    'near-miss-opening',
  );
  expect(found.map(({fix: said}) => said)).toEqual(['Did you mean `quiz`?']);
});

it.each([
  '??? questions "All about pods"\n    ??? question "A {#a}"\n        🟢 **Beginner**\n\n        B.\n',
  '??? qestions "All about pods"\n    ??? question "A {#a}"\n        🟢 **Beginner**\n\n        B.\n',
  '??? questions "T"\n    A.\n',
  '??? quit "T"\n    A.\n',
])('leaves kinds of collapsibles alone that others have thought of: %j', (text) => {
  expect(check(text)).toEqual([]);
});

it('leaves words alone that are near a short kind of the bank', () => {
  const task = {id: 'task', like: 'question', label: 'Task', plural: 'Tasks', mark: '🛠'} as const;
  const vocabulary = {...defaultVocabulary, blocks: [...defaultVocabulary.blocks, task]};
  const found = (type: string) =>
    checkAll({'docs/aws/page.md': `??? ${type} "T"\n    A.\n`}, {vocabulary});
  expect([...found('ask'), ...found('tasks')]).toEqual([]);
  expect(places(found('tassk'))).toEqual(['near-miss-opening 1:1']);
});

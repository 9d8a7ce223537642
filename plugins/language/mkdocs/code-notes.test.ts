import type {Code, List} from 'mdast';
import {describe, expect, it} from 'vitest';
import remarkCode from '../code/index.ts';
import {splitNotes} from '../code/notes.ts';
import {read} from './testing.ts';

describe('numbers in code that the list below explains', () => {
  it.each([
    ['a: b  # (1)!', 'a: b', [1]],
    ['a: b  # (1)! (2)!', 'a: b', [1, 2]],
    ['f(x); // why (3)', 'f(x); // why', [3]],
    ['a { /* (1)! */', 'a {', [1]],
    ['<p> <!-- (1)! -->', '<p>', [1]],
    ['echo "#1" ## (2)', 'echo "#1"', [2]],
    ['SELECT 1 -- (1)!', 'SELECT 1', [1]],
    ['f(/* (1)! */ a, /* (2)! */ b); // (3)', 'f(a, b);', [1, 2, 3]],
    ['<p> <!-- (1)! --> <b>', '<p> <b>', [1]],
    ['a: b # (1)! why', 'a: b # why', [1]],
    ['f(/* (1) */ a)', 'f(a)', [1]],
    ['f(/* 1 */ (2))', 'f(/* 1 */ (2))', []],
    ['f(1)', 'f(1)', []],
    ['"see # (1)" end', '"see # (1)" end', []],
    ['a # (one)', 'a # (one)', []],
  ])('%j is %j and %j', (line, code, notes) => {
    expect(splitNotes(line)).toEqual({code, notes});
  });

  it.each([
    ['python', 'n % (2)', []],
    ['py', 'n // (3)', []],
    ['python', 'n % (2)  # (1)!', [1]],
    ['js', 'n % (2); // (1)', [1]],
    ['js', 'a--(1)', []],
    ['python', 'a % (2) if b else c', []],
    ['latex', 'a % (1)', [1]],
    ['sql', 'SELECT 1 -- (1)', [1]],
    ['sql', 'BEGIN; SELECT f(1)', []],
    ['groovy', 'def a = 1; sleep(5)', []],
    ['php', 'foo(1); bar(2)', []],
    ['php', '$a % (2)', []],
    ['php', 'foo(); # (1)', [1]],
    ['php', 'foo(); // (1)', [1]],
    ['powershell', '$a % (2)', []],
    ['lua', 'a % (2)', []],
    ['lua', 'f() -- (1)', [1]],
    ['hcl', 'a = 5 % (2)', []],
    ['Terraform', 'a = 5 # (1)', [1]],
    ['c', '#define MOST (1)', []],
    ['c', 'n = a --(1)', []],
    ['fortran', 'a // (1)', []],
    ['fortran', 'a ! (1)', [1]],
    ['vb', "a ' (1)", [1]],
    ['ini', 'a = b ; (1)', [1]],
    ['clojure', '(f) ;; (1)', [1]],
    ['yaml', 'url: http://host (1)', []],
    ['js', 'get("http://host"); f(1)', []],
    ['js', 'f("a // b", g (1)', []],
    ['js', 'f("// (1) a")', []],
    ['bash', 'ls /tmp/* (1)', []],
    ['html', '<a href="#">a</a> (1)', []],
    ['html', '<p> <!-- (1)! -->', [1]],
    ['css', 'a {} /* why (1) */', [1]],
    ['', '#define MOST (1)', []],
    ['', 'git --force (1)', []],
    ['', 'a; f(1)', []],
    ['', 'n % (2)', []],
    ['', 'a /* (1)', []],
    ['sh', 'tail -f a # see tail(1)', []],
    ['brainfuck', 'a # (1)', [1]],
  ])('are after what begins a comment in %s: %s', (language, line, notes) => {
    expect(splitNotes(line, language).notes).toEqual(notes);
  });

  const source = '```yaml\na: b  # (1)!\nc: d  # (2)!\n```\n\n1. First\n2. Second\n';

  it('are links to its items, which stay a list, and are not copied', async () => {
    const {tree} = read(source);
    await remarkCode()(tree);
    const [code, list] = tree.children;
    expect(JSON.stringify(code)).toMatch(
      /<a href=\\"#code-1-note-1\\">1<\/a>\\n.*<a href=\\"#code-1-note-2\\">2<\/a>"/,
    );
    expect(JSON.stringify(code)).toContain(
      '{"type":"mdxJsxAttribute","name":"commands","value":"a: b\\nc: d"}',
    );
    expect((list as List).children.map(({data}) => data?.hProperties)).toEqual([
      {id: 'code-1-note-1'},
      {id: 'code-1-note-2'},
    ]);
  });

  it('are at the end of the line that has them in its middle', async () => {
    const {tree} = read('```js\nf(/* (1)! */ a);\n```\n\n1. First\n');
    await remarkCode()(tree);
    const code = JSON.stringify(tree.children[0]);
    expect(code).toMatch(/<a href=\\"#code-1-note-1\\">1<\/a>"/);
    expect(code).toContain('{"type":"mdxJsxAttribute","name":"commands","value":"f(a);"}');
  });

  it('are in the text of an answer without the exclamation mark', () => {
    const indented = source.replace(/^(?=.)/gm, '    ');
    const [question] = read(`??? question "Q"\n\n${indented}`).questions;
    expect(question?.parts.question.lines.map(({text}) => text)).toContain('a: b # (1)');
  });

  it('leave marks of the code itself', () => {
    const code = 'f(1)!.a != (2)!; // (1)! (2)!\ng(/* (1)! */ f(1)!); // why! (1)! ';
    const {tree} = read(`\`\`\`ts\n${code}\n\`\`\`\n\n1. First\n2. Second\n`);
    expect((tree.children[0] as Code).value).toBe(
      'f(1)!.a != (2)!; // (1) (2)\ng(/* (1) */ f(1)!); // why! (1) ',
    );
  });

  it.each([
    ['no list', source.replace(/1\. [^]*/, 'Text\n')],
    ['a list with marks', source.replace(/\d\. /g, '- ')],
    ['fewer items than numbers', source.replace('2. Second\n', '')],
    ['a list that begins elsewhere', source.replace('1. First\n2. ', '2. First\n3. ')],
  ])('below which is %s are code', (_what, text) => {
    const [code] = read(text).tree.children;
    expect((code as Code).value).toBe('a: b  # (1)!\nc: d  # (2)!');
  });
});

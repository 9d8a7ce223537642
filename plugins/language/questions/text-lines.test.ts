import {expect, test} from 'vitest';
import {readPage} from './read-page.ts';

/** The lines of the one question with this answer. */
function linesOf(answer: string): string[] {
  const body = answer.replace(/^(?=.)/gm, '    ');
  const {questions} = readPage(`??? question "What is a lease?"\n${body}\n`);
  return questions.flatMap(({parts}) =>
    parts.question.lines.map(({kind, text}) => `${kind}: ${text}`),
  );
}

test('an answer is read line by line, the short answer first', () => {
  const answer = [
    '🧠 Who holds it?',
    '',
    '🟢 **Beginner**',
    '',
    'It is a lock',
    'with an *end*, written `${LEASE}`.',
    '',
    '## More',
    '',
    '- one',
    '- two',
    '',
    '  in two paragraphs',
    '',
    '> quoted',
    '',
    '```json',
    '{"lease": 1,',
    '',
    '  "b": 2}',
    '```',
    '',
    '| Kind | Until |',
    '| ---- | ----- |',
    '| `a`  | noon  |',
    '| b    |       |',
    '',
    '??? note "Aside"',
    '    Inside.',
  ].join('\n');
  expect(linesOf(answer)).toEqual([
    'prose: It is a lock with an end, written ${LEASE}.',
    'prose: More',
    'prose: one',
    'prose: two',
    'prose: in two paragraphs',
    'prose: quoted',
    'code: {"lease": 1,',
    'code: "b": 2}',
    'row: Kind · Until',
    'row: a · noon',
    'row: b',
    'prose: Aside',
    'prose: Inside.',
  ]);
});

test('a task says whether it is done', () => {
  expect(linesOf('- [x] one\n\n  more\n- [ ] [two](https://example.org)\n- three')).toEqual([
    'prose: ☑ one',
    'prose: more',
    'link: ☐ two',
    'prose: three',
  ]);
});

test('the label of a callout begins what it labels', () => {
  expect(linesOf('One.\n\n💡 **Tip:** Two.\n\n❌ **Wrong:**\n- three')).toEqual([
    'prose: One.',
    'prose: Tip: Two.',
    'prose: Wrong: three',
  ]);
});

test('references are left out, and lines of links are told apart', () => {
  expect(linesOf('One.\n\n📚 **References:**\n- [A book](https://example.org)')).toEqual([
    'prose: One.',
  ]);
  const others = 'One.\n\n- [A book](https://example.org),\n- see [a page](https://example.org)';
  expect(linesOf(others)).toEqual(['prose: One.', 'link: A book,', 'prose: see a page']);
});

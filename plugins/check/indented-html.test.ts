import {expect, it} from 'vitest';
import {defaultVocabulary} from '../language/vocabulary.ts';
import {checkAll, only, places} from './test-helpers.ts';

const vocabulary = {...defaultVocabulary, profile: 'mkdocs'} as const;

function found(text: string): string[] {
  return places(only(checkAll({'docs/aws/page.md': text}, {vocabulary}), 'indented-html'));
}

// Python-Markdown makes `<pre><code>` of each.
it.each([
  '<div markdown="1">\n\nWrite:\n\n    <table>\n    </table>\n\n</div>\n',
  '<div markdown class="x">\n<section>\n\n    <h1>T</h1>\n\n</section>\n</div>\n',
  '<details markdown="1">\n  <summary>How?</summary>\n\n    <table>\n    </table>\n\n</details>\n',
  '<a name="top">\n\nWrite:\n\n    <h1>T</h1>\n',
  '<span class="x">\n\n    <h1>T</h1>\n\n</span>\n',
  '<Button>\n\nUse:\n\n    <Button/>\n',
])('leaves code in an element of a line and in Markdown: %j', (text) => {
  expect(found(text)).toEqual([]);
});

it('follows blocks that are closed later, by what is taken for code too', () => {
  expect(found('<div>\n\nWrite:\n\n    <h1>T</h1>\n')).toEqual([]);
  expect(found('<div>\n\n    <h1>T</h1>\n\n</div>\n')).toEqual(['indented-html 3:5']);
  expect(found('<div>\n\n    <h1>T</h1>\n    </div>\n')).toEqual(['indented-html 3:5']);
});

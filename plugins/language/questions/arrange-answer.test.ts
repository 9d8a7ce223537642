import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {partsOf} from './arrange-answer.ts';
import {defaultBlocks} from './block-kinds.ts';
import {defaultCallouts, type CalloutKind} from './callouts.ts';
import {plainText} from './plain-text.ts';
import {readPage} from './read-page.ts';
import {locatedIn, withBody} from './testing.ts';
import type {Answer} from './types.ts';

const words = (count: number, word = 'word') => `${`${word} `.repeat(count - 1)}${word}.`;
const spoken = words(20, 'said');
const depth = words(60, 'deep');

const answerOf = (body: string) => locatedIn(withBody(body)).parts.answer;
const shape = ({spoken: said, shown, rows, sources}: Answer) => ({
  said: said !== null,
  shown: shown.length,
  rows: rows.map(({kind}) => kind).join(' '),
  sources: sources.length,
});

describe('what is said aloud', () => {
  it.each([
    ['a paragraph of twenty words', spoken, true],
    ['one of a hundred and fifty', words(150), true],
    [
      'Chinese, which has no spaces',
      '容器的内存限制属于容器而不是节点当超过限制时内核会终止该进程所以要先查看用量变化再修复泄漏。',
      true,
    ],
    ['fewer words: the answer is short', words(19), false],
    ['more words: nobody says so much at once', words(151), false],
    ['a paragraph that leads to a list', `${words(20).slice(0, -1)}:\n\n- One`, false],
    ['a paragraph with its list right below', `${spoken}\n- One`, false],
    ['a paragraph below what nobody sees', `<!-- x -->\n\n<a id="b"></a>\n\n${spoken}`, true],
    ['a paragraph inside of an element', `<div>\n\n${spoken}\n\n</div>`, false],
    ['a list', `- ${spoken}`, false],
    ['a callout', `💡 **Tip:** ${spoken}`, false],
  ])('%s', (_, body, said) => {
    expect(answerOf(body).spoken !== null).toBe(said);
  });
});

describe('rows', () => {
  it('have the depth, what is asked next, what goes wrong, and the sources', () => {
    const answer = answerOf(
      `${spoken}\n\n${depth}\n\n🔁 **Follow-up:** Q?\n\n❌ **Common wrong answer:** W.\n\n📚 **References:**\n- <https://a.example>`,
    );
    expect(shape(answer)).toEqual({
      said: true,
      shown: 0,
      rows: 'depth followUp mistake',
      sources: 1,
    });
  });

  it.each([
    ['of fewer than sixty words is shown at once', words(59), ''],
    ['of sixty words is a row', words(60), 'depth'],
    ['with code is a row', '```sh\nls\n```', 'depth'],
    ['with a table is a row', '| a |\n| - |\n| b |', 'depth'],
    ['with a picture is a row', '![A](a.png)', 'depth'],
  ])('a depth %s', (_, body, rows) => {
    expect(shape(answerOf(`${spoken}\n\n${body}`)).rows).toBe(rows);
  });

  it('leave an anchor before the answer in reach', () => {
    const answer = answerOf(`<a id="old"></a>\n\n${spoken}\n\n${depth}`);
    expect(shape(answer)).toEqual({said: true, shown: 1, rows: 'depth', sources: 0});
  });

  it('are not made of an answer without a depth: its callouts are shown where they are', () => {
    const body = `${spoken}\n\n❌ **Common wrong answer:** ${words(80)}\n\n📚 **References:**\n- <https://a.example>`;
    expect(shape(answerOf(body))).toEqual({
      said: true,
      shown: 1,
      rows: '',
      sources: 1,
    });
  });

  it('are not made of an answer that nobody could say: it is shown whole', () => {
    expect(shape(answerOf(`Short.\n\n${depth}\n\n❌ **Wrong:** W.`))).toEqual({
      said: false,
      shown: 2,
      rows: '',
      sources: 0,
    });
  });

  it('leave a callout between two paragraphs in its place, and gather those at the end', () => {
    const answer = answerOf(
      `${spoken}\n\n⚠ **Inside:** I.\n\n${depth}\n\n❌ **Wrong:** 1.\n\n🔁 **Next:** 2.\n\n💡 **Tip:** 3.\n\n⚠ **Watch out:** 4.`,
    );
    const labels = answer.rows.map(({kind, parts}) => [
      kind,
      parts.map((part) => (part.type === 'callout' ? part.labelText : '…')).join(' '),
    ]);
    expect(labels).toEqual([
      ['depth', 'Inside … Tip'],
      ['mistake', 'Wrong Watch out'],
      ['followUp', 'Next'],
    ]);
  });

  it('are what the table of callouts says', () => {
    const text = withBody(`${spoken}\n\n${depth}\n\n💡 **Tip:** T.\n\n❌ **Wrong:** W.`);
    const callouts = defaultCallouts.map((kind): CalloutKind => {
      const {id, types, marks, sign, tone} = kind;
      return {id, types, marks, sign, tone, ...(id === 'tip' && {row: 'followUp'})};
    });
    const [question] = readPage(text, {levels: [], blocks: defaultBlocks, callouts}).questions;
    expect(question?.parts.answer.rows.map(({kind}) => kind)).toEqual(['depth', 'followUp']);
  });
});

/** Of this repository, and third-party ones where they are at hand. */
const root = join(import.meta.dirname, '../../..');
const pages = ['e2e/fixture-docs', '../shared/pages', '../shared/conformance/wild'].flatMap(
  (folder) => markdownIn(join(root, folder)),
);

function markdownIn(folder: string): string[] {
  try {
    const names = readdirSync(folder, {recursive: true, encoding: 'utf8'});
    return names.filter((name) => name.endsWith('.md')).map((name) => join(folder, name));
  } catch {
    return [];
  }
}

it('no answer of a real page loses a word, or shows one twice', () => {
  const counts = {whole: 0, rows: 0};
  for (const page of pages) {
    for (const {parts} of readPage(readFileSync(page, 'utf8')).questions) {
      const {answer, question} = parts;
      const texts = partsOf(answer).map((part) =>
        part.type === 'callout'
          ? `${part.labelText} ${plainText(part.nodes)}`
          : plainText(part.nodes),
      );
      const letters = (text: string) => (text.match(/[\p{L}\p{N}]/gu) ?? []).toSorted().join('');
      const label = answer.sources.length > 0 ? 'References ' : '';
      const shown = letters(`${texts.join(' ')} ${label}${plainText(answer.sources)}`);
      expect(shown, `${page}: ${question.title}`).toBe(letters(question.answer));
      counts[answer.rows.length > 0 ? 'rows' : 'whole']++;
    }
  }

  expect(counts.whole).toBeGreaterThan(10);
  expect(counts.rows).toBeGreaterThan(0);
});

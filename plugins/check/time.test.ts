import {expect, it} from 'vitest';
import {readMeta} from '../language/code/meta.ts';
import {defaultVocabulary, type Vocabulary} from '../language/vocabulary.ts';
import {checkBank} from './check.ts';
import {file} from './test-helpers.ts';

/* Pages that are small to write, and that took minutes where the time grew with the square of a line. */

/** For machines that are much slower, or have much else to do: it is a hundredth on a quiet one. */
const limit = 20_000;

function took(work: () => void): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

it.each([
  ['ticks and bars', `${'`'.repeat(4500)}${'|'.repeat(4500)}\n`],
  ['a tag without an end', `<div>\n<${'a'.repeat(150_000)}\n</div>\n`],
  ['pictures of HTML', `<div>\n${'<img src="a.png">\na\na\n'.repeat(9000)}</div>\n`],
  ['a line of dashes', `${'-'.repeat(150_000)}x\n`],
  ['a heading of hyphens', `# a${'-'.repeat(300_000)}\n`],
  ['files with anchors in a link', `[a](${'.png#x'.repeat(60_000)} (\n`],
  ['marks of editing', `${'{++'.repeat(120_000)}\n`],
])('lint takes no time for %s', (_what, text) => {
  expect(took(() => checkBank([file(text)]))).toBeLessThan(limit);
});

it('lint takes no time for what an opening line may begin with', () => {
  const text = `??${' '.repeat(9000)}\u2028x\n\n??? question "${'\u00A0'.repeat(150_000)}"\n    A.\n`;
  const vocabulary: Vocabulary = {...defaultVocabulary, profile: 'mkdocs'};
  expect(took(() => checkBank([file(text)], {vocabulary}))).toBeLessThan(limit);
});

it('lines of code are marked as often as there are any', () => {
  const meta = `{${'1-10000,'.repeat(199)}1}`;
  const all = () => {
    for (let block = 0; block < 900; block++) readMeta(meta);
  };
  expect(took(all)).toBeLessThan(limit);
});

import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {defaultVocabulary} from '../language/vocabulary.ts';
import {checkBank} from './check.ts';
import {applyRepairs, fixFile} from './fix.ts';
import {inspectPage} from './inspect.ts';
import {readSource} from './source-page.ts';
import {body, check, file, fix, only} from './test-helpers.ts';

const broken = [
  '---',
  'title: "A â€” B"',
  '---',
  '',
  "??? question 'One'\t ",
  '  ðŸŸ¢ **Beginner**  ',
  '',
  '  - a',
  '    - b `ðŸŸ¢`',
  '',
  '   ???  question “Two” {#two}',
  '    ðŸ”´ **Advanced**\t',
  '',
  '    ```',
  "    ??? question 'x' ðŸŸ¢",
  '    ```',
  '',
  '???-question "Three"',
  '    🟢 **Beginner**',
  '',
  '    C',
  'end  ',
];
const mended = [
  '---',
  'title: "A — B"',
  '---',
  '',
  '??? question "One"\t ',
  '    🟢 **Beginner**  ',
  '',
  '    - a',
  '      - b `ðŸŸ¢`',
  '',
  '??? question "Two {#two}"',
  '    🔴 **Advanced**\t',
  '',
  '    ```',
  "    ??? question 'x' ðŸŸ¢",
  '    ```',
  '',
  '???- question "Three"',
  '    🟢 **Beginner**',
  '',
  '    C',
  'end  ',
];

describe('--fix', () => {
  it.each([
    ['LF', '\n', ''],
    ['CRLF', '\r\n', ''],
    ['CR', '\r', ''],
    ['CRLF and BOM', '\r\n', '\uFEFF'],
  ])('changes nothing else (%s), and nothing the second time', (_about, end, bom) => {
    const fixed = fix(bom + broken.join(end));
    expect(fixed).toBe(bom + mended.join(end));
    expect(fix(fixed)).toBe(fixed);
    expect(check(fixed)).toEqual([]);
  });

  it('returns the same file when there is nothing to do', () => {
    const good = file(`\uFEFF??? question "T"\r\n${body}`);
    expect(fixFile(good)).toBe(good);
  });

  it('leaves a file alone that is no UTF-8', () => {
    const bytes = Uint8Array.from([0xe9, 0x0a, ...file(`??? question 'T'\n${body}`).bytes]);
    const source = {path: 'a.md', bytes};
    expect(fixFile(source)).toBe(source);
  });

  it('keeps what a page includes', () => {
    const part = {text: '??? question "Of a file? {#part}"\n    A.\n', base: '', included: {}};
    const page = {
      ...file(`--8<-- "part.md"\n\n??? question 'T'\n${body}`),
      included: {'part.md': part},
    };
    const vocabulary = {...defaultVocabulary, profile: 'mkdocs'} as const;
    const fixed = fixFile(page, vocabulary);
    expect(fixed).not.toBe(page);
    expect(readSource(fixed, vocabulary).page.questions).toHaveLength(2);
  });

  it('applies the first of two repairs that overlap', () => {
    expect(
      applyRepairs('abcdef', [
        {start: 2, end: 4, text: 'X'},
        {start: 1, end: 3, text: 'Y'},
        {start: 5, end: 5, text: 'Z'},
      ]),
    ).toBe('aYdeZf');
  });
});

// A real, third-party page: not part of this repository.
const realPage = join(import.meta.dirname, '../../../shared/pages/aws-devops-engineer.md');

describe.skipIf(!existsSync(realPage))('a real page', () => {
  it('is repaired', () => {
    const source = {path: 'docs/t/page.md', bytes: readFileSync(realPage)};
    expect(only(checkBank([source]), 'double-encoded').length).toBeGreaterThan(20);

    const fixed = fixFile(source);
    const messages = checkBank([fixed]);
    expect(only(messages, 'double-encoded')).toEqual([]);
    expect(fixFile(fixed)).toBe(fixed);

    const {questions, blocks} = inspectPage(fixed.path, readSource(fixed), messages);
    expect(questions).toHaveLength(20);
    expect(blocks).toHaveLength(20);
    expect(questions.map(({number}) => number)).toEqual(
      Array.from({length: 20}, (_, index) => index + 1),
    );
  });
});

import {expect, it} from 'vitest';
import {defaultVocabulary} from '../language/vocabulary.ts';
import {checkAll, only, places} from './test-helpers.ts';

function found(line: string, marks: Record<string, string>): string[] {
  const levels = Object.entries(marks).map(([label, mark]) => ({
    id: label.toLowerCase(),
    label,
    mark,
    synonyms: [],
    tone: 'green' as const,
  }));
  const text = `??? question "A {#a}"\n    ${line}\n\n    A.\n`;
  const vocabulary = {...defaultVocabulary, levels};
  return places(only(checkAll({'docs/aws/page.md': text}, {vocabulary}), 'ignored-level'));
}

it('knows levels that share a mark', () => {
  const marks = {Junior: '🟢', Senior: '🔴', Expert: '🔴'};
  expect(found('🔴 **Expert**', marks)).toEqual([]);
  expect(found('🔴 **Senior**', marks)).toEqual([]);
  expect(found('🔴 **Junior**', marks)).toEqual(['ignored-level 2:5']);
});

it.each(['\uFE0F', ''])(
  'knows a mark with and without the sign that asks for colours: %j',
  (sign) => {
    const marks = {Junior: '❤\uFE0F', Senior: '⚙\uFE0F'};
    expect(found(`⚙${sign} **Senior**`, marks)).toEqual([]);
    expect(found(`⚙${sign} Senior`, marks)).toEqual(['ignored-level 2:5']);
    expect(found(`❤${sign} **Senior**`, marks)).toEqual(['ignored-level 2:5']);
  },
);

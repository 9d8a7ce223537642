/*
 * Why: signs that turn the direction of text show another text than the file has, in a title, an
 * address or a command that readers copy. Others cannot be seen at all, and make two titles of
 * what looks like one.
 */
import {placeOf} from '../lines.ts';
import type {SourcePage} from '../source-page.ts';
import type {Finding} from '../types.ts';
import type {Rule} from './rule.ts';

export const hiddenSign: Rule = {
  severity: 'error',
  about: 'A sign that cannot be seen changes what a text says.',
  fix: 'Remove it with `npx viva lint --fix`.',
  examples: {
    bad: [['Is this \u202Esafe?\n', 'docs/aws/page.md:1:9']],
    good: ['Is this safe?\n'],
  },
  page: findHiddenSign,
};

/** Marks that embed, override or isolate a direction: never needed in a title, sentence or code. */
const turning = /[\u202A-\u202E\u2066-\u2069]/g;

/** In titles, which become names, addresses and search terms: whatever cannot be seen. */
const unseen =
  /[\u00AD\u061C\u180E\u200B\u200E\u200F\u2028\u2029\u2060-\u2064\u206A-\u206F\uFFF9-\uFFFB]|(?!\t)\p{Cc}|(?!^)\uFEFF|(?<!\u{1F3F4}[\u{E0020}-\u{E007F}]*)[\u{E0000}-\u{E007F}]/gu;

const titleLine = /^[ \t>]*(?:(?:\?\?\?|!!!)[+-]?[ \t]|#{1,6}[ \t]|:{3,}question\b|title:)/;

function findHiddenSign({lines}: SourcePage): Finding[] {
  return lines.flatMap(({text, start}) => {
    const patterns = titleLine.test(text) ? [turning, unseen] : [turning];
    return patterns.flatMap((pattern) =>
      [...text.matchAll(pattern)].map(({index, 0: sign}) => {
        const code = sign.codePointAt(0) ?? 0;
        const number = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
        return {
          ...placeOf(lines, start + index),
          found: `${number}, which cannot be seen${pattern === turning ? ' and turns the text after it' : ''}`,
          expected: 'text that reads as it is stored',
          repair: {start: start + index, end: start + index + sign.length, text: ''},
        };
      }),
    );
  });
}

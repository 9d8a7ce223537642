/*
 * Why: pages are UTF-8. Other bytes are shown as �, on the page, in the search and in
 * the exports.
 */
import {placeOf} from '../lines.ts';
import type {SourcePage} from '../source-page.ts';
import type {Finding} from '../types.ts';
import type {Rule} from './rule.ts';

export const invalidUtf8: Rule = {
  severity: 'error',
  about: 'A file holds bytes that are not UTF-8.',
  fix: 'Save the file as UTF-8.',
  examples: {
    bad: [[{'docs/aws/page.md': Uint8Array.of(99, 97, 102, 0xe9, 10)}, 'docs/aws/page.md:1:4']],
    good: ['café\n'],
  },
  page: findInvalidUtf8,
};

function findInvalidUtf8({invalidBytes, lines}: SourcePage): Finding[] {
  const findings = new Map<number, Finding>();
  for (const {byte, value, offset} of invalidBytes) {
    const {line, column} = placeOf(lines, offset);
    // One message a line: a file in another encoding has hundreds of such bytes.
    if (findings.has(line)) continue;
    const hex = value.map((one) => one.toString(16).toUpperCase().padStart(2, '0')).join(' ');
    findings.set(line, {
      line,
      column,
      found: `bytes that are not UTF-8 (${hex}, at byte ${byte} of the file)`,
      expected: 'text in UTF-8',
    });
  }

  return [...findings.values()];
}

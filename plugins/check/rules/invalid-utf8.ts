/*
 * Why: pages are UTF-8. Other bytes are shown as �, on the page, in the search and in
 * the exports.
 *
 * Bad:   caf<E9>        (saved as Latin-1 or Windows-1252)
 * Good:  caf<C3><A9>    (é in UTF-8)
 */
import {placeOf} from '../lines.ts';
import type {SourcePage} from '../source-page.ts';
import type {Finding} from '../types.ts';

export function invalidUtf8({invalidBytes, lines}: SourcePage): Finding[] {
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

/*
 * Why: a tool took the UTF-8 of the file for Windows-1252 and encoded it again. The
 * site shows the marks that it knows all the same; the rest stays garbled.
 */
import {repairEncoding} from '../../language/questions/mojibake.ts';
import {shorten} from '../opening.ts';
import type {Line} from '../lines.ts';
import type {SourcePage} from '../source-page.ts';
import type {Finding} from '../types.ts';
import type {Rule} from './rule.ts';

export const doubleEncoded: Rule = {
  severity: 'warning',
  about: 'Text was encoded twice and is garbled.',
  fix: 'Repair it with `npx viva lint --fix`.',
  examples: {
    bad: [['ðŸŸ¢ **Beginner**\n', 'docs/aws/page.md:1:1']],
    good: ['🟢 **Beginner**\n'],
  },
  page: findDoubleEncoded,
};

type Range = readonly [start: number, end: number];

function findDoubleEncoded(source: SourcePage): Finding[] {
  const findings: Finding[] = [];
  const code = codeRanges(source);
  let next = 0;
  for (const [index, line] of source.lines.entries()) {
    const end = line.start + line.text.length;
    while ((code[next]?.[1] ?? Infinity) <= line.start) next++;
    const repaired = repairOutside(line, code, next);
    if (repaired === line.text) continue;

    const from = commonStart(line.text, repaired);
    const after = commonEnd(line.text.slice(from), repaired.slice(from));
    findings.push({
      line: index + 1,
      column: from + 1,
      found: `double-encoded text (\`${shorten(line.text.slice(from), 30)}\`)`,
      expected: `\`${shorten(repaired.slice(from), 30)}\``,
      repair: {
        start: line.start + from,
        end: end - after,
        text: repaired.slice(from, repaired.length - after),
      },
    });
  }

  return findings;
}

/** Where code is, in the order of the file: there, even garbled text may be meant. */
function codeRanges({page}: SourcePage): Range[] {
  const ranges: Range[] = [];
  for (const node of page.nodes) {
    if (node.type !== 'code' && node.type !== 'inlineCode') continue;
    const {start, end} = node.position ?? {};
    if (start?.offset !== undefined && end?.offset !== undefined) {
      ranges.push([start.offset, end.offset]);
    }
  }
  return ranges;
}

function repairOutside({text, start}: Line, code: readonly Range[], first: number): string {
  let repaired = '';
  let at = 0;
  for (let index = first; (code[index]?.[0] ?? Infinity) < start + text.length; index++) {
    const [from, to] = code[index] ?? [0, 0];
    repaired += repairEncoding(text.slice(at, Math.max(at, from - start)));
    repaired += text.slice(Math.max(at, from - start), to - start);
    at = to - start;
  }

  return repaired + repairEncoding(text.slice(at));
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  // Never between the halves of a character.
  return /[\uD800-\uDBFF]/.test(b.charAt(length - 1)) ? length - 1 : length;
}

function commonEnd(a: string, b: string): number {
  let length = 0;
  const limit = Math.min(a.length, b.length);
  while (length < limit && a.at(-1 - length) === b.at(-1 - length)) length++;
  return /[\uDC00-\uDFFF]/.test(b.charAt(b.length - length)) ? length - 1 : length;
}

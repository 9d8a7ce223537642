import {lastLine} from '../../check/containers.ts';
import {isTitledOpening} from '../../check/opening.ts';
import type {SourcePage} from '../../check/source-page.ts';
import type {Repair} from '../../check/types.ts';

/** How far below its block the end of a code fence is looked for, in lines. */
const farthest = 200;

const fenceLine = /^([\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)*)(`{3,}|~{3,})(.*)$/;

/**
 * End a code fence that nothing ends, as its author meant it.
 *
 * - Lines of the code that are indented by less than its block, such as those of a here-document: they are
 *   indented, when the end of the fence comes behind them.
 * - A mark alone, with text behind it: MkDocs shows that text, so the mark goes.
 * - Otherwise the code ends with its block, or before the next question or section.
 *
 * @param line - Of the fence, 1-based.
 * @returns Null when no fence is there.
 */
export function endFence(line: number, source: SourcePage): Repair | null {
  const {lines, text, flow} = source;
  const opening = lines[line - 1];
  const [, before = '', mark = '', info = ''] = fenceLine.exec(opening?.text ?? '') ?? [];
  const block = flow.find(({node}) => node.type === 'code' && node.position?.start.line === line);
  if (!opening || mark === '' || !block) return null;
  const after = lastLine(block.node) + 1;
  const inBlock = before.trim() === '' && before !== '' ? strayLines(before, mark, after) : null;
  if (inBlock) return inBlock;
  if (info.trim() === '' && block.parent.type === 'root') {
    const start = opening.start + before.length;
    return {start, end: opening.start + opening.text.length, text: ''};
  }
  return endBefore(nextSection() ?? after);

  function strayLines(indent: string, mark: string, first: number): Repair | null {
    let from = 0;
    let to = 0;
    for (let number = first; number < first + farthest; number++) {
      const {text: own} = lines[number - 1] ?? {};
      if (own === undefined) return null;
      if (own.trim() === '') continue;
      const isInside = own.startsWith(indent);
      if (isInside && own.trimEnd() === indent + mark) {
        return from === 0 ? null : indentLines(indent, from, to);
      }
      if (fenceLine.test(own) || (!isInside && isTitledOpening(own.trimStart()))) return null;
      if (isInside) continue;
      from ||= number;
      to = number;
    }
    return null;
  }

  function indentLines(indent: string, from: number, to: number): Repair {
    const start = lines[from - 1]?.start ?? 0;
    const last = lines[to - 1];
    const end = (last?.start ?? start) + (last?.text.length ?? 0);
    return {start, end, text: text.slice(start, end).replace(/^(?=.*\S)/gm, indent)};
  }

  /** The first line of the code that is the opening line of a question, or a heading. */
  function nextSection(): number | null {
    for (let number = line + 1; number < after; number++) {
      const own = lines[number - 1]?.text ?? '';
      const isOutside = own.search(/[^\s>]/) <= before.length;
      if (isOutside && (isTitledOpening(own.trim()) || /^#{2,6} /.test(own.trim()))) return number;
    }
    return null;
  }

  /** On a blank line where there is one, so that the lines after it keep their numbers. */
  function endBefore(next: number): Repair {
    const end = before.replace(/[^\s>]/g, ' ') + mark;
    let last = next - 1;
    while (last > line && (lines[last - 1]?.text ?? '').replace(/[\s>]+/g, '') === '') last--;
    const free = lines[last];
    if (free && last + 1 < next) {
      return {start: free.start, end: free.start + free.text.length, text: end};
    }
    const start = free?.start ?? text.length;
    return {start, end: start, text: free ? `${end}\n` : `\n${end}`};
  }
}

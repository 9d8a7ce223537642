import {nodesIn} from '../../language/nodes.ts';
import {parseMarkdown} from '../../language/questions/markdown.ts';
import type {Question} from '../../language/questions/types.ts';
import type {Profile} from '../../language/vocabulary.ts';

/** What says where a link leads, or what a footnote is. */
export interface Definition {
  /** As in the brackets: that of a footnote begins with `^`. */
  label: string;
  /** Its lines, without what they stand in. */
  text: string;
  /** 1-based. */
  line: number;
}

/** Parsing takes longer than all else here, and most pages define nothing. */
const mayDefine = /^[ \t>*+\d.)-]*\[(?:\\[^]|[^\]\\]){1,999}\]:/m;

/** The definitions of a page; of two with one label, the first counts. */
export function definitionsIn(
  text: string,
  lines: readonly string[],
  profile: Profile | null,
): Definition[] {
  if (!mayDefine.test(text)) return [];
  return nodesIn(parseMarkdown(text, profile)).flatMap((node): Definition[] => {
    if ((node.type !== 'definition' && node.type !== 'footnoteDefinition') || !node.position)
      return [];
    const {start, end} = node.position;
    const [first = '', ...more] = lines.slice(start.line - 1, end.line);
    const around = first.slice(0, start.column - 1);
    return [
      {
        label: labelOf(`${node.type === 'definition' ? '' : '^'}${node.label ?? node.identifier}`),
        text: [first.slice(around.length), ...linesInside(more, around)].join('\n').trimEnd(),
        line: start.line,
      },
    ];
  });
}

/**
 * Lines without what they stand in: marks of quotations, and indentation.
 *
 * @param before - What stands there before the first of them.
 */
export function linesInside(lines: readonly string[], before: string): string[] {
  const around = before.replace(/[^>\s]/g, ' ');
  return lines.map((text) => {
    const inside = text.startsWith(around)
      ? text.slice(around.length)
      : text.replace(/^[\s>]*$/, '');
    return inside.replace(/^[ \t]+/, (indent) => indent.replaceAll('\t', '    '));
  });
}

/** An answer with the definitions of its footnotes and links that stand elsewhere on the page, and theirs. */
export function withDefinitions(
  answer: string,
  {line, endLine}: Pick<Question, 'line' | 'endLine'>,
  definitions: readonly Definition[],
): string {
  if (definitions.length === 0) return answer;
  const known = new Set(
    definitions.filter((one) => one.line > line && one.line <= endLine).map(({label}) => label),
  );
  const parts = [answer];
  // The list grows: a footnote may have links and footnotes.
  for (const part of parts) {
    const used = new Set(
      [...part.matchAll(/\[(\^?[^[\]]+)\]/g)].map(([, label = '']) => labelOf(label)),
    );
    for (const {label, text} of definitions) {
      if (known.has(label) || !used.has(label)) continue;
      known.add(label);
      parts.push(text);
    }
  }
  // What follows a footnote without a blank line would be a part of it.
  return parts.join('\n\n');
}

/** Labels are the same in any case, and with any space. */
const labelOf = (written: string): string => written.replace(/\s+/g, ' ').trim().toLowerCase();

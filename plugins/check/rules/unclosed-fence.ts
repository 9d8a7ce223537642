/*
 * Why: a code fence without its end runs on to the end of its block or file, and
 * takes every question on the way for code.
 */
import type {Code, Nodes} from 'mdast';
import {lastLine} from '../containers.ts';
import {isTitledOpening} from '../opening.ts';
import type {SourcePage} from '../source-page.ts';
import type {Finding} from '../types.ts';
import type {Rule} from './rule.ts';

export const unclosedFence: Rule = {
  severity: 'error',
  about: 'A code fence has no end and takes what follows for code.',
  fix: 'Close the fence.',
  examples: {
    bad: [
      [
        '```sh\nkubectl get pods\n\n??? question "What is a pod? {#pod}"\n    🟢 **Beginner**\n\n    The smallest unit.\n',
        'docs/aws/page.md:1:1',
      ],
    ],
    good: [
      '```sh\nkubectl get pods\n```\n\n??? question "What is a pod? {#pod}"\n    🟢 **Beginner**\n\n    The smallest unit.\n',
    ],
  },
  page: findUnclosedFence,
};

interface Fence {
  node: Code;
  /** The fence's characters. */
  mark: string;
  closed: boolean;
  line: number;
  column: number;
}

function findUnclosedFence(source: SourcePage): Finding[] {
  const findings: Finding[] = [];
  for (const {node, parent, index} of source.flow) {
    const fence = readFence(node, source);
    if (!fence || fence.closed) continue;

    // When an end is missing, each later fence line is taken for the opposite of
    // what it is, and only the last one is left over. The one to mend is the first
    // that holds a question.
    const before = parent.children.slice(0, index).flatMap((sibling) => {
      const earlier = readFence(sibling, source);
      return earlier ? [earlier] : [];
    });
    const culprit = before.find((earlier) => swallowed(earlier, source) !== null) ?? fence;
    const opening = swallowed(culprit, source);
    findings.push({
      line: culprit.line,
      column: culprit.column,
      found:
        `a code fence (${culprit.mark}) that is not closed` +
        (opening === null ? '' : `: it takes the opening line of line ${opening} for code`) +
        (culprit === fence ? '' : `, and leaves the fence of line ${fence.line} without an end`),
      expected: `a line ${culprit.mark} after the code`,
      fix: `Close the fence of line ${culprit.line} with ${culprit.mark}, indented like its first line.`,
    });
  }

  return findings;
}

function readFence(node: Nodes, {lines}: SourcePage): Fence | null {
  const start = node.position?.start;
  if (node.type !== 'code' || !start) return null;
  const mark = /^(?:`{3,}|~{3,})/.exec(
    lines[start.line - 1]?.text.slice(start.column - 1) ?? '',
  )?.[0];
  if (mark === undefined) return null;
  const end = lastLine(node);
  const last = (lines[end - 1]?.text ?? '').replace(/^[\s>]+/, '').trimEnd();
  const closed =
    end > start.line && last.length >= mark.length && last === mark.charAt(0).repeat(last.length);
  return {node, mark, closed, line: start.line, column: start.column};
}

/** The line of the first opening in a fence that stands no deeper than the fence itself. */
function swallowed({node, column}: Fence, {lines}: SourcePage): number | null {
  const first = (node.position?.start.line ?? 0) + 1;
  const last = lastLine(node);
  for (let number = first; number <= last; number++) {
    const text = lines[number - 1]?.text ?? '';
    const index = text.search(/[^\s>]/);
    if (index !== -1 && index < column && isTitledOpening(text.slice(index))) return number;
  }

  return null;
}

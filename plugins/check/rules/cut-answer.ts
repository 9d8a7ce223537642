/*
 * Why: a line at the edge ends the block above it. One that lost its indentation in the middle of an answer cuts it: the
 * rest stands below the question, indented parts of it as code, and is missing from search and exports.
 */
import type {Nodes} from 'mdast';
import {asCallout} from '../../language/questions/read-answer.ts';
import {isUnseen} from '../../language/questions/plain-text.ts';
import {lastLine, type FlowNode} from '../containers.ts';
import type {SourcePage} from '../source-page.ts';
import type {Finding} from '../types.ts';
import type {Rule} from './rule.ts';

const start =
  '??? question "What is a pod? {#pod}"\n    🟢 **Beginner**\n\n    The smallest unit.\n\n';

export const cutAnswer: Rule = {
  severity: 'warning',
  about: 'A line without indentation ends an answer that goes on below it.',
  fix: 'Indent it by 4 spaces, like the rest of the answer.',
  examples: {
    bad: [
      [`${start}Containers share it.\n\n    They share a network.\n`, 'docs/aws/page.md:6:1'],
      [`${start}Containers share it.\n    They share a network.\n`, 'docs/aws/page.md:6:1'],
      [`${start}\`\`\`sh\nls\n\`\`\`\n\n    That lists them.\n`, 'docs/aws/page.md:6:1'],
      [`${start}📚 **References:**\n- [Pods](https://k8s.local/pods)\n`, 'docs/aws/page.md:6:1'],
    ],
    good: [
      `${start}Containers share it.\n`,
      `${start}Containers share it.\n\n## Commands\n\n    ls\n`,
      `${start}- one\n\n    of it\n`,
      `${start}---\n\n📚 **References:**\n- [Pods](https://k8s.local/pods)\n`,
      '??? note "Pods"\n    The smallest unit.\n\nList them:\n\n    kubectl get pods\n',
      `${start}Next, list them:\n\n    kubectl get pods\n`,
      `${start}Next.\n\nMore of it.\n\n    kubectl get pods\n`,
      `${start}[k]: https://k8s.local/\n\nList them:\n\n    kubectl get pods\n`,
      `${start}<!-- end -->\n\n<a id="next"></a>\n\n    kubectl get pods\n`,
    ],
  },
  page: findCutAnswer,
};

const indented = /^(?: {4}|\t)/;

function findCutAnswer(source: SourcePage): Finding[] {
  const fellOut = new Set<Nodes>(source.shallowRuns.map(({block}) => block));
  return source.flow.flatMap((flow) => {
    const {node} = flow;
    const like = node.data?.block?.like;
    if (node.type !== 'details' || node.tagged || fellOut.has(node)) return [];
    if (like !== 'question' && like !== 'quiz') return [];
    const [first, next] = below(flow).filter((other) => !isUnseen(other));
    if (!first?.position) return [];
    const {line, column} = first.position.start;
    const rest = goesOn(first, next, source);
    const isCallout = first.type === 'paragraph' && asCallout(first) !== null;
    if (rest === null && !isCallout) return [];
    const opening = node.position?.start.line ?? 1;
    const found =
      rest === null
        ? `a callout without indentation, which is no part of the answer of line ${opening}`
        : `text without indentation, which ends the answer of line ${opening}, while line ${rest} is indented as a part of it`;
    return [{line, column, found, expected: '4 columns more than the marks of the block'}];
  });
}

/** What follows a block, up to what begins something of its own. */
function below({parent, index}: FlowNode): Nodes[] {
  const after: Nodes[] = parent.children.slice(index + 1);
  const end = after.findIndex(({type}) =>
    /^(?:details|containerDirective|heading|thematicBreak)$/.test(type),
  );
  return end === -1 ? after : after.slice(0, end);
}

/** The line from which on text is indented again, unless the line above it announces code. */
function goesOn(first: Nodes, next: Nodes | undefined, {text, lines}: SourcePage): number | null {
  const from = first.position?.start.line ?? 1;
  const announces = (line: number) => /[:：]\s*$/.test(lines[line - 1]?.text ?? '');
  if (first.type === 'paragraph') {
    const inside = lines.slice(from, lastLine(first));
    const lazy = inside.findIndex((line) => indented.test(line.text));
    if (lazy !== -1) return announces(from + lazy) ? null : from + lazy + 1;
  }
  const {line, offset} = next?.position?.start ?? {};
  const isCut = next?.type === 'code' && indented.test(text.slice(offset));
  return isCut && line !== undefined && !announces(lastLine(first)) ? line : null;
}

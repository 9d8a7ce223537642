/*
 * Why: a label with nothing to it is shown as it is. Mostly its text is below a blank line, and so is none of it;
 * links below `References:` are then no references of the question. A label above code, a table, a picture or a
 * block is read as meant.
 */
import {partsOf} from '../../language/questions/arrange-answer.ts';
import {isUnseen, plainText} from '../../language/questions/plain-text.ts';
import type {AnswerPart} from '../../language/questions/types.ts';
import {shorten} from '../opening.ts';
import type {SourcePage} from '../source-page.ts';
import type {Finding} from '../types.ts';
import type {Rule} from './rule.ts';

const start =
  '??? question "What is a pod? {#pod}"\n    🟢 **Beginner**\n\n    The smallest unit.\n\n';

export const emptyCallout: Rule = {
  severity: 'warning',
  about: 'A callout has a label and nothing else.',
  fix: 'Write its text behind the label, or right below it without a blank line.',
  examples: {
    bad: [[`${start}    💡 **Tip:**\n\n    Say it aloud.\n`, 'docs/aws/page.md:6:10']],
    good: [
      `${start}    💡 **Tip:** Say it aloud.\n`,
      `${start}    📚 **References:**\n\n    - [Pods](https://kubernetes.io/docs/concepts/workloads/pods/)\n`,
      `${start}    💡 **Example:**\n\n    \`\`\`sh\n    kubectl get pods\n    \`\`\`\n`,
      `${start}    💡 **More:**\n    ??? note "Pods in detail"\n        They share a network.\n`,
      `${start}    💡 **Example:**\n\n    ![A pod](/img/pod.svg)\n`,
    ],
  },
  page: ({page}: SourcePage): Finding[] =>
    page.questions.flatMap(({parts, block}) =>
      partsOf(parts.answer).flatMap((part, at, all) => {
        if (part.type !== 'callout' || !part.nodes.every(isUnseen)) return [];
        if (isAbout(all[at + 1])) return [];
        const {line, column} = part.label[0]?.position?.start ??
          block.node.position?.start ?? {line: 1, column: 1};
        return [
          {
            line,
            column,
            found: `nothing but the label "${shorten(part.labelText)}"`,
            expected: 'the text of the callout behind its label, or right below it',
          },
        ];
      }),
    ),
};

/** Whether a label may be about the part below it: it begins with what has no words of its own, or is apart. */
function isAbout(part: AnswerPart | undefined): boolean {
  if (part?.type !== 'content') return false;
  const next = part.nodes.find((node) => !isUnseen(node));
  if (!next || next.type === 'heading' || next.type === 'thematicBreak') return false;
  return next.type !== 'paragraph' || plainText(next) === '';
}

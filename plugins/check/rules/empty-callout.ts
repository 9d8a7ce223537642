/*
 * Why: a label with nothing to it is shown as it is. Mostly its text is below a blank line, and so is none of it;
 * links below `References:` are then no references of the question.
 */
import {partsOf} from '../../language/questions/arrange-answer.ts';
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
    ],
  },
  page: ({page}: SourcePage): Finding[] =>
    page.questions.flatMap(({parts, block}) =>
      partsOf(parts.answer).flatMap((part) => {
        if (part.type !== 'callout' || part.nodes.length > 0) return [];
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

/*
 * Why: front matter goes to the next line that is only `---`. Without it the settings of the page
 * stand in its text; with a rule far below in its place, all between is no text any more.
 */
import {hasOpenFrontMatter} from '../../language/questions/front-matter-block.ts';
import {isTitledOpening} from '../opening.ts';
import type {SourcePage} from '../source-page.ts';
import type {Finding} from '../types.ts';
import type {Rule} from './rule.ts';

export const openFrontMatter: Rule = {
  severity: 'error',
  about: 'Front matter has no end, or ends too late.',
  fix: 'Close it with a line `---`.',
  examples: {
    bad: [
      [
        '---\ntitle: Pods\n\n??? question "What is a pod? {#pod}"\n    🟢 **Beginner**\n\n    The smallest unit.\n',
        'docs/aws/page.md:1:1',
      ],
    ],
    good: [
      '---\ntitle: Pods\n---\n\n??? question "What is a pod? {#pod}"\n    🟢 **Beginner**\n\n    The smallest unit.\n',
    ],
  },
  page: findOpenFrontMatter,
};

function findOpenFrontMatter({text, page, lines}: SourcePage): Finding[] {
  const expected = 'a line `---` after the last setting';
  if (hasOpenFrontMatter(text)) {
    return [
      {
        line: 1,
        column: 1,
        found: 'a first line `---`, which begins front matter that nothing ends',
        expected: `${expected}, or no \`---\` in line 1`,
        fix: 'Close the front matter with a line `---`, or remove the first line.',
      },
    ];
  }

  const node = page.tree.children.find((child) => child.type === 'yaml');
  const end = node?.position?.end.line ?? 0;
  const taken = lines.findIndex(({text: line}, index) => index < end && isTitledOpening(line));
  if (taken === -1) return [];
  return [
    {
      line: taken + 1,
      column: 1,
      found: `an opening line inside the front matter, which the \`---\` of line ${end} ends`,
      expected,
      fix: `Write \`---\` on a line of its own above line ${taken + 1}, or remove the first line of the file.`,
    },
  ];
}

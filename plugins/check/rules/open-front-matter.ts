/*
 * Why: front matter goes to the next line that is only `---`. Without it the settings of the page
 * stand in its text; with a rule far below in its place, all between is no text any more.
 *
 * Bad:   ---
 *        title: Pods
 *
 *        ??? question "What is a pod?"
 * Good:  ---
 *        title: Pods
 *        ---
 *
 *        ??? question "What is a pod?"
 */
import {hasOpenFrontMatter} from '../../language/questions/front-matter-block.ts';
import {isTitledOpening} from '../opening.ts';
import type {SourcePage} from '../source-page.ts';
import type {Finding} from '../types.ts';

export function openFrontMatter({text, page, lines}: SourcePage): Finding[] {
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

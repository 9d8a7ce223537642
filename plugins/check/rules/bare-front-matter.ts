/*
 * Why: MkDocs takes settings at the top of a page without `---` around them. Here they are its first text, and the page
 * goes without its title and level.
 */
import {bareSettings} from '../../language/questions/front-matter-block.ts';
import type {SourcePage} from '../source-page.ts';
import type {Finding} from '../types.ts';
import type {Rule} from './rule.ts';

export const bareFrontMatter: Rule = {
  severity: 'warning',
  about: 'Settings at the top of a page have no `---` around them, and are shown as text.',
  fix: 'Write a line `---` above them, and one below.',
  examples: {
    bad: [['Title: Pods\nAuthor: Ann\n\n# Pods\n', 'docs/aws/page.md:1:1']],
    good: [
      '---\ntitle: Pods\nauthor: Ann\n---\n\n# Pods\n',
      'Note: this page is for beginners.\n\n# Pods\n',
      'Title: Pods\nand how they are scheduled.\n',
    ],
  },
  page: findBareFrontMatter,
};

function findBareFrontMatter({lines}: SourcePage): Finding[] {
  const [first = '', ...rest] = bareSettings(lines.map(({text}) => text));
  if (first === '') return [];
  return [
    {
      line: 1,
      column: 1,
      found: `the setting \`${first.trim()}\` without front matter around it, which readers see as text`,
      expected: 'front matter between two lines `---`',
      fix: `Write a line \`---\` above line 1, and one below line ${rest.length + 1}.`,
    },
  ];
}

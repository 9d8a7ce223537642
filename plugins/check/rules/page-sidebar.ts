/*
 * Why: a sidebar that is not there stops the build, which names no line. Nothing more than a warning, as a site may have
 * sidebars beside those of topics.
 */
import {topicOf} from '../../bank/files/index.ts';
import {pathInside, type Bank} from '../bank.ts';
import type {BankFinding} from '../types.ts';
import type {Rule} from './rule.ts';

export const pageSidebar: Rule = {
  severity: 'warning',
  // Other pages may have topics of their own.
  liftedBy: ['amongOthers', 'mdx'],
  about: 'The front matter names a sidebar that does not exist.',
  fix: 'Correct the value, write `null` for none, or remove the line. Leave it where `sidebars.ts` has one of that name.',
  examples: {
    bad: [['---\ndisplayed_sidebar: no-such\n---\n\n# A\n', 'docs/aws/page.md:2:1']],
    good: [
      {
        'docs/aws/a.md': '---\ndisplayed_sidebar: git\n---\n\n# A\n',
        'docs/git/b.md': '---\ndisplayed_sidebar: null\n---\n\n# B\n',
      },
    ],
  },
  bank: findPageSidebar,
};

function findPageSidebar({pages, root, isPartial}: Bank): BankFinding[] {
  if (isPartial) return [];
  const topics = new Set(pages.map(({path}) => topicOf(pathInside(path, root) ?? path)));
  return pages.flatMap(({path, visibility, sidebar}) =>
    sidebar
      .filter(({id}) => visibility !== 'draft' && !topics.has(id))
      .map(({field, id, line, column}) => ({
        file: path,
        line,
        column,
        found: `\`${field}: ${id}\`, and no sidebar is called so`,
        expected: `the name of a folder in ${root === '' ? 'the bank' : `${root}/`} that has pages: each has a sidebar`,
      })),
  );
}

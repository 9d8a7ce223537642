/*
 * Why: a page that is named as the next or the previous one and is not there stops the build, which names no line.
 */
import {docIdOf} from '../../bank/files/index.ts';
import {pathInside, type Bank} from '../bank.ts';
import type {BankFinding} from '../types.ts';
import type {Rule} from './rule.ts';

export const neighbourPage: Rule = {
  severity: 'error',
  // Pages that are not read may have any id.
  liftedBy: ['amongOthers', 'mdx'],
  about: 'The front matter names a next or previous page that does not exist.',
  fix: 'Correct the value, write `null` for none, or remove the line.',
  examples: {
    bad: [
      ['---\npagination_next: aws/no-such\n---\n\n# A\n', 'docs/aws/page.md:2:1'],
      ['---\ntitle: A\npagination_prev: ./page.md\n---\n\n# A\n', 'docs/aws/page.md:3:1'],
      ['---\n"pagination_next" : 404\n---\n\n# A\n', 'docs/aws/page.md:2:1'],
    ],
    good: [
      {
        'docs/aws/a.md': '---\npagination_prev: null\npagination_next: aws/second\n---\n\n# A\n',
        'docs/aws/b.md': '---\nid: second\npagination_prev: aws/a\n---\n\n# B\n',
      },
      {
        'docs/aws/a.md': '---\npagination_next: aws/404\n---\n\n# A\n',
        'docs/aws/b.md': "---\nid: 404\npagination_prev: ''\n---\n\n# B\n",
      },
    ],
  },
  bank: findNeighbourPage,
};

function findNeighbourPage({pages, root, names, isPartial}: Bank): BankFinding[] {
  if (isPartial) return [];
  const built = pages.filter(({visibility}) => visibility !== 'draft');
  const ids = new Set(
    built.map(({path, id}) => docIdOf(pathInside(path, root) ?? path, id, names)),
  );
  return built.flatMap(({path, neighbours}) =>
    neighbours
      .filter(({id}) => !ids.has(id))
      .map(({field, id, line, column}) => ({
        file: path,
        line,
        column,
        found: `\`${field}: ${id}\`, which no page that is built is called`,
        expected: `the path of a page in ${root === '' ? 'the bank' : `${root}/`} without \`.md\`, such as \`aws/iam\`, with its \`id\` in place of its name if it has one`,
      })),
  );
}

/*
 * Why: two pages of one name stop the build, whatever their addresses are, and it names no line.
 */
import {docIdOf} from '../../bank/files/index.ts';
import {pathInside, type Bank, type BankPage} from '../bank.ts';
import type {BankFinding} from '../types.ts';
import type {Rule} from './rule.ts';

export const pageId: Rule = {
  severity: 'error',
  liftedBy: 'amongOthers',
  about: 'Two pages of a folder have the same `id`, or one has the name of another as its `id`.',
  fix: 'Write another `id`, or remove the line: `slug` is for addresses.',
  examples: {
    bad: [
      [
        {
          'docs/aws/a.md': '---\nid: b\nslug: other\n---\n\n# A\n',
          'docs/aws/b.md': '# B\n',
        },
        'docs/aws/a.md:2:1',
      ],
      [
        {'docs/aws/index.md': '---\nid: c\n---\n\n# A\n', 'docs/aws/c.md': '# C\n'},
        'docs/aws/index.md:2:1',
      ],
    ],
    good: [
      {
        'docs/aws/a.md': '---\nid: b\n---\n\n# A\n',
        'docs/aws/b.md': '---\nid: a\n---\n\n# B\n',
        'docs/git/c.md': '---\nid: b\n---\n\n# C\n',
        'docs/aws/d.md': '---\nid: b\nslug: d\ndraft: true\n---\n\n# D\n',
      },
    ],
  },
  bank: findPageId,
};

function findPageId(bank: Bank): BankFinding[] {
  const called = new Map<string, BankPage>();
  return bank.pages.flatMap((page): BankFinding[] => {
    if (page.visibility === 'draft') return [];
    const name = docIdOf(pathInside(page.path, bank.root) ?? page.path, page.id, bank.names);
    const other = called.get(name) ?? page;
    called.set(name, other);
    // `address-taken` says it of pages with one address.
    if (bank.addressOf(other) === bank.addressOf(page)) return [];
    const [own, twin] = page.id === null ? [other, page] : [page, other];
    const found = `a page that is called \`${name}\`, as ${twin.path} is`;
    return [{file: own.path, ...own.idPlace, found, expected: 'a name of its own for each page'}];
  });
}

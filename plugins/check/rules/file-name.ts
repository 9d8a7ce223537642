/*
 * Why: the name of a file or folder is a part of the page's address. Some signs mean something else
 * there, and the build stops without saying at which file. Others no folder of Windows can have.
 */
import {nameProblem} from '../../bank/files/index.ts';
import {pathInside, type Bank} from '../bank.ts';
import type {BankFinding} from '../types.ts';
import type {Rule} from './rule.ts';

export const fileName: Rule = {
  severity: 'error',
  liftedBy: 'amongOthers',
  about: 'The name of a file or folder cannot be part of an address.',
  fix: 'Rename it.',
  examples: {
    bad: [
      [{'docs/aws/con.md': '# A\n'}, 'docs/aws/con.md:1:1'],
      [{'docs/c#/sure.md': '# A\n'}, 'docs/c#/sure.md:1:1'],
    ],
    good: [{'docs/aws/console.md': '# A\n'}],
  },
  bank: findFileName,
};

function findFileName(bank: Bank): BankFinding[] {
  const said = new Set<string>();
  return bank.pages.flatMap((page): BankFinding[] => {
    const {path, slug, slugPlace} = page;
    const inside = pathInside(path, bank.root);
    // A folder is said once, with its first page.
    const names = inside?.replace(/\.md$/i, '').split('/') ?? [];
    const ofFile = names.flatMap((name, index): BankFinding[] => {
      const upTo =
        inside
          ?.split('/')
          .slice(0, index + 1)
          .join('/') ?? '';
      const problem = nameProblem(name);
      if (!problem || said.has(upTo)) return [];
      said.add(upTo);
      const isFolder = index < names.length - 1;
      return [
        {
          file: path,
          line: 1,
          column: 1,
          found: `${problem.found} in the name of the ${isFolder ? 'folder' : 'file'} \`${name}\``,
          expected: 'a name that can be part of an address',
          fix: `Rename it, such as to \`${problem.better}${isFolder ? '' : '.md'}\`.`,
        },
      ];
    });

    const ofSlug = (slug ?? '').split('/').flatMap((name): BankFinding[] => {
      const problem = /^\.{1,2}$/.test(name) ? null : nameProblem(name);
      if (!problem) return [];
      const found = `${problem.found} in the address \`${slug ?? ''}\` of the front matter`;
      const expected = 'a name that can be part of an address';
      const fix = `Write another, such as \`${problem.better}\`.`;
      return [{file: path, ...slugPlace, found, expected, fix}];
    });
    return [...ofFile, ...ofSlug];
  });
}

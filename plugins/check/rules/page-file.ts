/*
 * Why: only files that pages ask for are published. One that is not there is missing on the page,
 * and one from outside the bank could be anything on the machine that builds the site.
 */
import type {Bank} from '../bank.ts';
import type {BankFinding} from '../types.ts';
import type {Rule} from './rule.ts';

export const pageFile: Rule = {
  severity: 'error',
  liftedBy: 'amongOthers',
  about: 'A page shows or leads to a file that cannot be published.',
  fix: 'Correct the path.',
  examples: {
    bad: [
      ['![Pods](../../../.ssh/id_rsa.png)\n', 'docs/aws/page.md:1:1'],
      ['---\ntitle: A\nimage: ./no-such.png\n---\n\n# A\n', 'docs/aws/page.md:3:1'],
      ['[Manifest](./no-such-file.yaml)\n', 'docs/aws/page.md:1:1'],
    ],
    good: [
      {
        'docs/aws/page.md': '[Manifest](./deployment.yaml)\n',
        'docs/aws/deployment.yaml': 'kind: Deployment\n',
      },
    ],
  },
  bank: findPageFile,
};

function findPageFile(bank: Bank): BankFinding[] {
  return bank.pages
    .filter(({path}) => bank.chosen(path))
    .flatMap(({path, files}) =>
      files.flatMap((reference) => {
        const found = bank.findFile(path, reference);
        if (!('problem' in found)) return [];
        const {line, column} = reference;
        return [{file: path, line, column, ...found.problem}];
      }),
    );
}

/*
 * Why: half of a merge in the ledger is not an entry, and what it stands for would be lost. And a
 * document is written for each id and page of a line, so none may lead elsewhere.
 */
import type {Bank} from '../bank.ts';
import type {BankFinding} from '../types.ts';
import type {Rule} from './rule.ts';

export const ledgerConflict: Rule = {
  severity: 'error',
  about: 'The ledger of ids holds what is no entry.',
  fix: 'Finish the merge: keep the lines of both sides, then run `npx viva ids`.',
  examples: {
    bad: [
      [
        {
          'docs/aws/page.md':
            '??? question "What is a pod? {#pod}"\n    🟢 **Beginner**\n\n    The smallest unit.\n',
          'docs/ids.txt': '<<<<<<< HEAD\npod aws/page\n',
        },
        'docs/ids.txt:1:1',
      ],
      [
        {
          'docs/aws/page.md':
            '??? question "What is a pod? {#pod}"\n    🟢 **Beginner**\n\n    The smallest unit.\n',
          'docs/ids.txt': '../../x !withdrawn\npod aws/page\n',
        },
        'docs/ids.txt:1:1',
      ],
    ],
    good: [
      {
        'docs/aws/page.md':
          '??? question "What is a pod? {#pod}"\n    🟢 **Beginner**\n\n    The smallest unit.\n',
        'docs/ids.txt': 'pod aws/page\n',
      },
    ],
  },
  bank: findLedgerConflict,
};

function findLedgerConflict({ledger, questions}: Bank): BankFinding[] {
  if (!ledger) return [];
  const file = ledger.path;
  const folders = new Map([...questions.keys()].map((id) => [folderOf(id), id]));
  const sameFolder = [...ledger.ledger.values()].flatMap(({id, line, withdrawn}) => {
    const other = folders.get(folderOf(id));
    if (!withdrawn || other === undefined || questions.has(id)) return [];
    const found = `the withdrawn id \`${id}\`, whose folder is that of \`${other}\` on some systems`;
    const expected = 'ids that differ in more than capitals';
    return [
      {file, line, column: 1, found, expected, fix: `Add \`#${id}\` to the title of \`${other}\`.`},
    ];
  });
  return [...ledger.problems.map((problem) => ({file, ...problem})), ...sameFolder];
}

/** Some file systems take `Pod` and `pod` for the same folder. */
function folderOf(id: string): string {
  return id.normalize('NFC').toLowerCase();
}

/*
 * Why: what the ledger does not know cannot be missed. An id that is published and then
 * changed before it was written down takes all links to its question with it.
 */
import type {Bank} from '../bank.ts';
import type {BankFinding} from '../types.ts';
import type {Rule} from './rule.ts';

export const idNotInLedger: Rule = {
  severity: 'warning',
  about: 'A question is not in the ledger of ids, so a change could lose its address unseen.',
  fix: 'Run `npx viva ids` and commit what it writes.',
  examples: {
    bad: [
      [
        {
          'docs/aws/page.md':
            '??? question "What is a pod? {#pod}"\n    🟢 **Beginner**\n\n    The smallest unit.\n\n??? question "B {#new}"\n    🟢 **Beginner**\n\n    A.\n',
          'docs/ids.txt': 'pod aws/page\n',
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
  bank: findIdNotInLedger,
};

const MOST_NAMED = 5;

function findIdNotInLedger({ledger, published}: Bank): BankFinding[] {
  // A bank without a ledger has not been published, or does not keep its addresses.
  if (!ledger) return [];
  const missing = [...published.keys()].filter((id) => !ledger.ledger.has(id));
  if (missing.length === 0) return [];
  const named = missing.slice(0, MOST_NAMED).map((id) => `\`${id}\``);
  const more = missing.length - named.length;
  return [
    {
      file: ledger.path,
      line: 1,
      column: 1,
      found: `no line for ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
      expected: 'every id of the bank',
    },
  ];
}

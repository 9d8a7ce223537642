/*
 * Why: what the ledger does not know cannot be missed. An id that is published and then
 * changed before it was written down takes all links to its question with it.
 *
 * Bad:   a new question, and no line for it in ids.txt
 * Good:  npm run ids
 */
import type {Bank} from '../bank.ts';
import type {BankFinding} from '../types.ts';

const MOST_NAMED = 5;

export function idNotInLedger({ledger, published}: Bank): BankFinding[] {
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

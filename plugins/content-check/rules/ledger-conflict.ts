/*
 * Why: half of a merge in the ledger is not an entry, and what it stands for would be lost.
 *
 * Bad:   <<<<<<< HEAD
 * Good:  the lines of both sides
 */
import type {Bank} from '../bank.ts';
import type {BankFinding} from '../types.ts';

export function ledgerConflict({ledger}: Bank): BankFinding[] {
  if (!ledger) return [];
  return ledger.problems.map((problem) => ({file: ledger.path, column: 1, ...problem}));
}

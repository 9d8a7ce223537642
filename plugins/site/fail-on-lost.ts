import {LEDGER_NAME} from '../bank/files/index.ts';
import {formatMove} from '../bank/ledger/ledger.ts';
import type {BankAddresses} from '../bank/addresses.ts';
import {permanentPath} from '../language/questions/addresses.ts';

/**
 * The site's own word on the ledger, whatever was checked before.
 *
 * @throws {Error} When an address that was published would lead nowhere.
 */
export function failOnLost({lost, lostMoves}: Pick<BankAddresses, 'lost' | 'lostMoves'>): void {
  const all = [
    ...lost.map((id) => `  ${permanentPath('/', id)}`),
    ...lostMoves.map((move) => `  ${LEDGER_NAME}:${move.line}:1 ${formatMove(move)}`),
  ];
  if (all.length === 0) return;
  const named = all.slice(0, 20);
  throw new Error(
    [
      `Addresses of the ledger (${LEDGER_NAME}) would be lost with this build:`,
      ...named,
      ...(all.length > named.length ? [`  and ${all.length - named.length} more`] : []),
      ...(lost.length > 0
        ? [
            'Keep each id at its question, or as an alias of another; or mark its line `!withdrawn`.',
          ]
        : []),
      ...(lostMoves.length > 0
        ? ['Found no page at the second address of a line: write where its text is now.']
        : []),
    ].join('\n'),
  );
}

/*
 * Why: half of a merge in the ledger is not an entry, and what it stands for would be lost. And a
 * document is written for each id and page of a line, so none may lead elsewhere.
 *
 * Bad:   <<<<<<< HEAD     ../../x !withdrawn     pod q/another-id
 * Good:  the lines of both sides     pod k8s/pods
 */
import type {Bank} from '../bank.ts';
import type {BankFinding} from '../types.ts';

export function ledgerConflict({ledger, questions}: Bank): BankFinding[] {
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

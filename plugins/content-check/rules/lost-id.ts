/*
 * Why: people paste links to questions into chats, tickets and study plans. An id that was
 * published has to lead to its question for good, whoever edits the bank.
 *
 * Bad:   ??? question "How do pods get IAM roles? {#pod-roles}"   published as {#irsa}
 * Good:  ??? question "How do pods get IAM roles? {#pod-roles #irsa}"
 */
import {successorFinder} from '../../question-ledger/likely-successor.ts';
import type {Bank, QuestionPlace} from '../bank.ts';
import type {BankFinding} from '../types.ts';

export function lostId(bank: Bank): BankFinding[] {
  const {ledger, questions} = bank;
  if (!ledger) return [];
  const findSuccessor = successorFinder(newQuestions(bank));
  return [...ledger.ledger.values()].flatMap(({id, pages, withdrawn, line}) => {
    if (withdrawn || questions.has(id)) return [];
    const successor = findSuccessor(id, pages);
    return [
      {
        file: ledger.path,
        line,
        column: 1,
        found: `the id \`${id}\`, which no question has any more${where(pages)}`,
        expected: 'a question for every id that was ever published',
        fix: successor
          ? `If the question is now \`${successor.id}\` at ${successor.file}:${successor.line}, end its title with \`${idsOf(successor, id)}\`.`
          : `Add it to the question that answers it now, as in \`{#its-id #${id}}\`; or add \`!withdrawn\` to the end of this line if the question is gone for good.`,
      },
    ];
  });
}

type Place = QuestionPlace & {page: string};

/** Those that were never published: one of them must be what became of a lost id. */
function newQuestions({pages, ledger, ledgerPage}: Bank): Place[] {
  return pages.flatMap(({path, questions}) =>
    questions
      .filter(({id}) => !ledger?.ledger.has(id))
      .map((question) => ({...question, page: ledgerPage(path)})),
  );
}

function idsOf({id, aliases}: QuestionPlace, lost: string): string {
  return `{${[id, ...aliases, lost].map((one) => `#${one}`).join(' ')}}`;
}

function where(pages: readonly string[]): string {
  return pages.length === 0 ? '' : ` (last on ${pages.at(-1) ?? ''})`;
}

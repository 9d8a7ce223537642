/*
 * Why: people paste links to questions into chats, tickets and study plans. An id that was
 * published has to lead to its question for good, whoever edits the bank.
 */
import {basename} from 'node:path/posix';
import {
  formatMove,
  parseLedger,
  type LedgerEntry,
  type LedgerMove,
} from '../../bank/ledger/ledger.ts';
import {successorFinder, type FindSuccessor} from '../../bank/ledger/likely-successor.ts';
import type {Bank, PublishedLedger, QuestionPlace} from '../bank.ts';
import {shellWord} from '../shell-word.ts';
import type {BankFinding} from '../types.ts';
import type {Rule} from './rule.ts';

export const lostId: Rule = {
  severity: 'error',
  about: 'An id or an address that was published leads nowhere any more.',
  fix: 'Add it to its question as an alias: `{#id #old-id}` at the end of the title.',
  examples: {
    bad: [
      [
        {
          'docs/aws/page.md':
            '??? question "What is a pod? {#pod}"\n    🟢 **Beginner**\n\n    The smallest unit.\n',
          'docs/ids.txt': 'irsa aws/page\npod aws/page\n',
        },
        'docs/ids.txt:1:1',
      ],
      [
        {
          'docs/aws/page.md':
            '??? question "What is a pod? {#pod}"\n    🟢 **Beginner**\n\n    The smallest unit.\n',
          'docs/ids.txt': '/old/pods /aws/pods\npod aws/page\n',
        },
        'docs/ids.txt:1:1',
      ],
    ],
    good: [
      {
        'docs/aws/page.md':
          '??? question "What is a pod? {#pod #irsa}"\n    🟢 **Beginner**\n\n    The smallest unit.\n',
        'docs/ids.txt': 'irsa aws/page\npod aws/page\n',
      },
    ],
  },
  bank: findLostId,
};

function findLostId(bank: Bank): BankFinding[] {
  const {ledger, publishedLedger, published} = bank;
  let finder: FindSuccessor<Place> | undefined;
  // Nearly always nothing is lost.
  const findSuccessor: FindSuccessor<Place> = (id, pages) => {
    finder ??= successorFinder(newQuestions(bank));
    return finder(id, pages);
  };
  const known = ledger?.ledger ?? new Map<string, LedgerEntry>();
  // Lines that were taken out since the last commit stand for addresses all the same.
  const before = parseLedger(publishedLedger?.text ?? '');
  const removed = [...before.ledger.values()].filter(({id}) => !known.has(id));
  const file = ledger?.path ?? publishedLedger?.path ?? '';

  return [
    ...(!ledger && publishedLedger ? [noLedger(publishedLedger)] : []),
    ...lostMoves(bank),
    ...removedMoves(bank, before.moves),
    ...[...known.values(), ...removed].flatMap(({id, pages, withdrawn, line}) => {
      if (withdrawn || published.has(id)) return [];
      const isRemoved = !known.has(id);
      const gone = isRemoved ? ', whose line was removed' : '';
      return [
        {
          file,
          line: isRemoved ? 1 : line,
          column: 1,
          found: `the id \`${id}\`${gone}, which no question has any more${where(pages)}`,
          expected: 'a question for every id that was ever published',
          fix: wayOut(id, pages, findSuccessor, bank),
        },
      ];
    }),
  ];
}

/** Addresses of an earlier site lead to pages by name, so they have to follow when one moves. */
function lostMoves(bank: Bank): BankFinding[] {
  const {ledger, isPartial} = bank;
  if (!ledger || isPartial) return [];
  return ledger.moves.flatMap(({from, to, toAnchor, line}) => {
    const page = bank.pageOf(`/${to}`);
    // What is on a page that is not of the bank was not read.
    const isOther = bank.others.has(`/${to}`);
    const isPage = page !== undefined || isOther || isOwnPage(to, bank);
    const hasAnchor = toAnchor === '' || isOther || page?.anchors.has(toAnchor) === true;
    // A question that was there leads on, whatever became of the page.
    const leadsOn =
      bank.published.has(toAnchor) && ledger.ledger.get(toAnchor)?.pages.includes(to) === true;
    if ((isPage && hasAnchor) || leadsOn) return [];
    const what = isPage ? `, which has nothing with the id \`${toAnchor}\`` : '';
    return [
      {
        file: ledger.path,
        line,
        column: 1,
        found: `the old address \`/${from}\`, which leads to \`/${to}\`${what || ', where there is no page'}`,
        expected: 'the address of a page, and an anchor that it has',
        fix: 'Write where its text is now as the second address of the line.',
      },
    ];
  });
}

/** The home page, or that of a topic whose author wrote none. */
function isOwnPage(page: string, bank: Bank): boolean {
  return page === '' || bank.topics.has(`/${page}`);
}

/** A page that has the address itself needs no line. */
function removedMoves(bank: Bank, before: readonly LedgerMove[]): BankFinding[] {
  const {ledger, isPartial} = bank;
  // Without the file there is one thing to do, and it is said already.
  if (!ledger || isPartial) return [];
  const known = new Set(ledger.moves.map(oldAddress));
  return before.flatMap((move) => {
    const page = bank.pageOf(`/${move.from}`);
    if (
      known.has(oldAddress(move)) ||
      bank.others.has(`/${move.from}`) ||
      (page && (move.anchor === '' || page.anchors.has(move.anchor)))
    )
      return [];
    return [
      {
        file: ledger.path,
        line: 1,
        column: 1,
        found: `the old address \`${oldAddress(move)}\`, whose line was removed, and which leads nowhere any more`,
        expected: 'a line for every old address that was ever published',
        fix: `Write the line again, and where its text is now as its second address: \`${formatMove(move)}\`.`,
      },
    ];
  });
}

function oldAddress({from, anchor}: LedgerMove): string {
  return anchor === '' ? `/${from}` : `/${from}#${anchor}`;
}

function noLedger({path, commit}: PublishedLedger): BankFinding {
  return {
    file: path,
    line: 1,
    column: 1,
    found: 'no ledger of ids, although the bank had one: addresses could be lost unseen',
    expected: 'the file with every id that was ever published',
    fix: `Bring it back with \`git checkout ${commit} -- ${shellWord(path)}\`, then run \`npx viva ids\`.`,
  };
}

function wayOut(
  id: string,
  pages: readonly string[],
  findSuccessor: FindSuccessor<Place>,
  bank: Bank,
): string {
  const [draft] = bank.questions.get(id) ?? [];
  if (draft) {
    return `Its page ${draft.file} is a draft: publish it, or write \`unlisted: true\` in place of \`draft: true\`, which keeps its addresses.`;
  }

  const successor = findSuccessor(id, pages);
  if (successor) {
    return `If the question is now \`${successor.id}\` at ${successor.file}:${successor.line}, end its title with \`${idsOf(successor, id)}\`.`;
  }

  const skipped = bank.skipped.find((path) => pages.some((page) => isLeftOut(path, page)));
  if (skipped !== undefined) {
    return `${skipped} is left out of the bank, as a name in its path begins with \`_\`: rename it, or write \`unlisted: true\` into its front matter instead.`;
  }
  return `Add it to the question that answers it now, as in \`{#its-id #${id}}\`; or add \`!withdrawn\` to the end of this line if the question is gone for good.`;
}

/** Whether a file is what a page was, under a name that is left out: `_old/pods.md`, `_pods.md`. */
function isLeftOut(path: string, page: string): boolean {
  return basename(path, '.md').replace(/^_+/, '') === basename(page);
}

type Place = QuestionPlace & {page: string};

/** Those that were never published: one of them must be what became of a lost id. */
function newQuestions({pages, ledger, ledgerPage}: Bank): Place[] {
  return pages
    .filter(({visibility}) => visibility !== 'draft')
    .flatMap(({path, questions}) =>
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

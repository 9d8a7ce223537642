import type {CalloutKind} from '../../types/bank.d.ts';

export type {CalloutKind};

/** What callouts at the end of an answer are gathered in: what is asked next, and what goes wrong. */
export const calloutRows = ['followUp', 'mistake'] as const satisfies CalloutKind['row'][];
export type CalloutRow = (typeof calloutRows)[number];

/** The last is that of words and marks that are of no kind. */
export const defaultCallouts: readonly CalloutKind[] = [
  {
    id: 'key',
    types: ['tip', 'hint', 'important', 'success', 'check', 'done'],
    marks: ['✔', '✅'],
    sign: '✓',
    tone: 'green',
  },
  {
    id: 'tip',
    types: ['info', 'todo', 'abstract', 'summary', 'tldr', 'question', 'help', 'faq'],
    marks: ['💡'],
    sign: '★',
    tone: 'accent',
  },
  {
    id: 'warning',
    types: ['warning', 'caution', 'attention'],
    marks: ['⚠'],
    sign: '!',
    tone: 'amber',
    row: 'mistake',
  },
  {
    id: 'wrong',
    types: ['danger', 'error', 'failure', 'fail', 'missing', 'bug'],
    marks: ['❌'],
    sign: '×',
    tone: 'red',
    row: 'mistake',
  },
  {id: 'follow-up', types: [], marks: ['🔁'], sign: '?', tone: 'accent', row: 'followUp'},
  {
    id: 'note',
    types: ['note', 'seealso', 'example', 'quote', 'cite'],
    marks: ['📚'],
    sign: 'i',
    tone: 'grey',
  },
];

/** The kind of a callout by its mark. */
export function calloutOfMark(mark: string, kinds: readonly CalloutKind[]): string {
  return kinds.find(({marks}) => marks.includes(mark))?.id ?? 'note';
}

/** The kind of a block by the words after its marks: the first that is of one. */
export function calloutOfTypes(types: readonly string[], kinds: readonly CalloutKind[]): string {
  for (const type of types) {
    const kind = kinds.find((one) => one.types.includes(type));
    if (kind) return kind.id;
  }
  return 'note';
}

import type {RepairKind} from '../convert/index.ts';

/** What was found of each kind of mistake that has one right answer, and what was done about it. */
export const repairMessages: Readonly<Record<RepairKind, string>> = {
  'double-encoded': 'Letters that were encoded twice: what was meant is written.',
  'hidden-sign': 'A sign that nobody sees was taken out.',
  'indented-html':
    'HTML that is indented behind a blank line, which would be code: it begins at the edge.',
  'invisible-character':
    'A character that looks like a space, or like nothing, where Markdown expects a space or text: it was replaced or taken out.',
  'old-quiz': 'A quiz in the first form of mkdocs_quiz: it is written as `<quiz>` now.',
  'opening-line': 'A line that nearly begins a block: its signs were corrected, so that it does.',
  'shallow-body': 'A body that was indented too little: it is indented by four columns.',
  'unclosed-fence': 'A code fence without an end: look whether it ends rightly.',
};

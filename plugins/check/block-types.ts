import {difficulties} from '../language/questions/difficulty.ts';

/**
 * Types that real pages use. Any word is a type for the parser; a line that the
 * parser did not take is only reported when its word is one of these, as prose
 * can start with `???` or `!!!` too.
 */
export const blockTypes: ReadonlySet<string> = new Set([
  'question',
  'details',
  'answer',
  'solution',
  'note',
  'seealso',
  'abstract',
  'summary',
  'tldr',
  'info',
  'todo',
  'tip',
  'hint',
  'important',
  'success',
  'check',
  'done',
  'help',
  'faq',
  'warning',
  'caution',
  'attention',
  'failure',
  'fail',
  'missing',
  'danger',
  'error',
  'bug',
  'example',
  'quote',
  'cite',
  'admonition',
  'exercise',
  ...difficulties,
]);

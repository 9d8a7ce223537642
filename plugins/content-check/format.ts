import type {Message} from './types.ts';

export interface Totals {
  files: number;
  /** Those that readers find: on the home page, in the search, in lists. */
  questions: number;
}

export interface FormatOptions {
  color?: boolean;
  /** What else there is to know; a line of its own. */
  note?: string | null;
}

const codes = {bold: 1, red: 31, yellow: 33, gray: 90} as const;

/** Messages for people, one a line, and a line that sums up. */
export function formatMessages(
  messages: readonly Message[],
  totals: Totals,
  {color = false, note = null}: FormatOptions = {},
): string {
  const paint = (style: keyof typeof codes, text: string) =>
    color ? `\u001B[${codes[style]}m${text}\u001B[0m` : text;

  const lines = messages.map((message) => {
    const {file, line, column, severity, ruleId, found, expected, fix} = message;
    return [
      paint('bold', `${file}:${line}:${column}`),
      paint(severity === 'error' ? 'red' : 'yellow', severity),
      paint('gray', ruleId),
      `Found ${sentence(found)} Expected ${sentence(expected)} Fix: ${sentence(fix)}`,
    ].join('  ');
  });
  const notes = note === null ? [] : [note];
  const sum = summarize(messages, totals);
  return (lines.length > 0 ? [...lines, '', ...notes, sum] : [sum, ...notes]).join('\n');
}

export function countSeverities(messages: readonly Message[]): {errors: number; warnings: number} {
  const errors = messages.filter(({severity}) => severity === 'error').length;
  return {errors, warnings: messages.length - errors};
}

function summarize(messages: readonly Message[], totals: Totals): string {
  const files = count(totals.files, 'file');
  const {errors, warnings} = countSeverities(messages);
  if (messages.length === 0)
    return `No problems in ${files}, ${count(totals.questions, 'question')}.`;
  const counts = [
    ...(errors > 0 ? [count(errors, 'error')] : []),
    ...(warnings > 0 ? [count(warnings, 'warning')] : []),
  ];
  return `${counts.join(', ')} in ${files}`;
}

export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function sentence(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}

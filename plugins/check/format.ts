import {printable} from './printable.ts';
import {rules} from './rules/index.ts';
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
  /** Leave warnings out; the sum still counts them. */
  quiet?: boolean;
}

const codes = {bold: 1, red: 31, yellow: 33, gray: 90} as const;

/** How many places a line names before it says how many more there are. */
const placesShown = 5;

/**
 * Messages for people, and a line that sums up: errors first, each on a line; then what is a
 * warning, one line a page, as a bank that is new here has hundreds of one kind.
 */
export function formatMessages(
  messages: readonly Message[],
  totals: Totals,
  {color = false, quiet = false, note = null}: FormatOptions = {},
): string {
  const paint = (style: keyof typeof codes, text: string) =>
    color ? `\u001B[${codes[style]}m${text}\u001B[0m` : text;

  const line = ({file, line, column, severity}: Message, about: string, text: string) =>
    [
      paint('bold', `${printable(file)}:${line}:${column}`),
      paint(severity === 'error' ? 'red' : 'yellow', severity),
      paint('gray', about),
      printable(text),
    ].join('  ');

  const errors = messages.filter(({severity}) => severity === 'error');
  const warnings = quiet ? [] : messages.filter(({severity}) => severity === 'warning');
  const lines = errors.map((message) => line(message, message.ruleId, describe(message)));
  for (const [first, ...others] of groupsOf(warnings, ({file}) => file)) {
    const kinds = groupsOf([first, ...others], ({ruleId}) => ruleId);
    const about = kinds.map(([{ruleId}]) => ruleId).join(', ');
    lines.push(line(first, about, kinds.map(describeKind).join(' ')));
  }

  const notes = note === null ? [] : [printable(note)];
  const sum = summarize(messages, totals);
  return (lines.length > 0 ? [...lines, '', ...notes, sum] : [sum, ...notes]).join('\n');
}

type Group = readonly [Message, ...Message[]];

/** Messages of one kind on one page. */
function describeKind(group: Group): string {
  const [first] = group;
  if (group.length === 1) return describe(first);
  const shown = group.slice(0, placesShown).map(({line}) => line);
  const more = group.length - shown.length;
  const places = `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  const {about, fix} = rules[first.ruleId];
  return `${group.length} times, in lines ${places}: ${sentence(about)} Fix: ${sentence(fix)}`;
}

/** What a message says, in sentences. */
export function describe({found, expected, fix}: Message): string {
  return `Found ${sentence(found)} Expected ${sentence(expected)} Fix: ${sentence(fix)}`;
}

/** In the order of the first of each. */
function groupsOf(messages: readonly Message[], keyOf: (message: Message) => string): Group[] {
  const groups = new Map<string, [Message, ...Message[]]>();
  for (const message of messages) {
    const group = groups.get(keyOf(message));
    if (group) group.push(message);
    else groups.set(keyOf(message), [message]);
  }

  return [...groups.values()];
}

export function countSeverities(messages: readonly Message[]): {errors: number; warnings: number} {
  const errors = messages.filter(({severity}) => severity === 'error').length;
  return {errors, warnings: messages.length - errors};
}

/** The line that sums up. */
export function summarize(messages: readonly Message[], totals: Totals): string {
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

import {describe} from './format.ts';
import {printable} from './printable.ts';
import type {Message} from './types.ts';

/*
 * Messages as workflow commands of GitHub Actions, which shows each at its line of a pull request (ten of a kind
 * for each step; the log has all). https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */

/** A command for each message. */
export function toAnnotations(messages: readonly Message[]): string {
  return messages
    .map((message) => {
      const {severity, file, line, column, ruleId} = message;
      const place = Object.entries({file, line, col: column, title: ruleId})
        .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
        .join(',');
      return `::${severity} ${place}::${escapeText(describe(message))}`;
    })
    .join('\n');
}

function escapeText(text: string): string {
  return printable(text).replaceAll('%', '%25');
}

function escapeProperty(text: string): string {
  return escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

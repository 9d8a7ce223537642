import {posix} from 'node:path';
import {toAnnotations} from './annotations.ts';
import {formatMessages, summarize, type FormatOptions, type Totals} from './format.ts';
import {printableJson} from './printable.ts';
import {toSarif} from './sarif.ts';
import type {Message} from './types.ts';

/** What a check found, and how to say it. */
export interface LintReport extends Required<FormatOptions> {
  messages: readonly Message[];
  totals: Totals;
  /** Path from the root of the repository to where files are shown from, with `/`. */
  base: string;
}

/** Each way to print a report. */
export const formats = {
  text: ({messages, totals, ...options}: LintReport) => formatMessages(messages, totals, options),
  json: (report: LintReport) => printableJson({...report.totals, messages: said(report)}),
  github: (report: LintReport) =>
    [toAnnotations(inRepository(report)), summarize(report.messages, report.totals)]
      .filter(Boolean)
      .join('\n'),
  sarif: (report: LintReport) => printableJson(toSarif(inRepository(report))),
} as const;

export const formatNames = Object.keys(formats);

export function isFormat(name: string): name is keyof typeof formats {
  return Object.hasOwn(formats, name);
}

function said({messages, quiet}: LintReport): readonly Message[] {
  return quiet ? messages.filter(({severity}) => severity === 'error') : messages;
}

/** Who shows messages beside the code knows files by their paths in the repository. */
function inRepository(report: LintReport): Message[] {
  return said(report).map((message) => ({
    ...message,
    file: posix.join(report.base, message.file),
  }));
}

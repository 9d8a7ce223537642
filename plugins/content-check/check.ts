import {toBank, toBankPage, type BankPage, type CheckOptions} from './bank.ts';
import type {Totals} from './format.ts';
import {ruleIds, rules, type RuleId} from './rules.ts';
import {readSource, type SourcePage} from './source-page.ts';
import type {Finding, Message, SourceFile} from './types.ts';

/** The outcome of a check. */
export interface Report {
  messages: Message[];
  /** Of the files that were reported on. */
  totals: Totals;
}

/**
 * Check all files of a bank.
 *
 * @returns Messages in the order of file, line and column.
 */
export function checkBank(files: readonly SourceFile[], options: CheckOptions = {}): Message[] {
  return reportOn(files, options).messages;
}

/** Like {@link checkBank}, with totals. */
export function reportOn(files: readonly SourceFile[], options: CheckOptions = {}): Report {
  const messages: Message[] = [];
  const totals: Totals = {files: 0, questions: 0};
  const pages: BankPage[] = [];
  for (const file of [...files].sort((a, b) => compare(a.path, b.path))) {
    const source = readSource(file);
    pages.push(toBankPage(source));
    if (options.only?.has(file.path) === false) continue;
    messages.push(...checkPage(source));
    totals.files++;
    totals.questions += source.page.questions.length;
  }

  const bank = toBank(pages, options);
  for (const ruleId of ruleIds) {
    for (const {file, ...finding} of rules[ruleId].bank?.(bank) ?? []) {
      if (bank.chosen(file)) messages.push(toMessage(ruleId, file, finding));
    }
  }

  return {messages: sortMessages(messages), totals};
}

/** Apply the rules that look at one file only. */
export function checkPage(page: SourcePage): Message[] {
  return ruleIds.flatMap((ruleId) =>
    (rules[ruleId].page?.(page) ?? []).map((finding) => toMessage(ruleId, page.path, finding)),
  );
}

export function sortMessages(messages: readonly Message[]): Message[] {
  return [...messages].sort(
    (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column,
  );
}

/** By code units, so that the order is the same everywhere. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function toMessage(ruleId: RuleId, file: string, finding: Finding): Message {
  const {severity, fix} = rules[ruleId];
  return {
    ruleId,
    severity,
    file,
    line: finding.line,
    column: finding.column,
    found: finding.found,
    expected: finding.expected,
    fix: finding.fix ?? fix,
    ...(finding.repair && {repair: finding.repair}),
  };
}

import {toBank, toBankPage, type BankPage, type CheckOptions} from './bank.ts';
import type {Totals} from './format.ts';
import {ruleIds, rules, type RuleId} from './rules/index.ts';
import {inFile, readSource, type SourcePage} from './source-page.ts';
import {noTrust} from './trust.ts';
import type {Finding, Message, SourceFile} from './types.ts';

/** The outcome of a check. */
export interface Report {
  messages: Message[];
  /** Of the files that were reported on. */
  totals: Totals;
}

/**
 * Check all files of a bank, with the rules that are done at once.
 *
 * @returns Messages in the order of file, line and column.
 */
export function checkBank(files: readonly SourceFile[], options: CheckOptions = {}): Message[] {
  const checked = files.map((file) => checkSource(readSource(file, options.vocabulary)));
  return report(checked, options).messages;
}

/** Like {@link checkBank}, with totals, and with the rules that have to wait for a library. */
export async function reportOn(
  files: readonly SourceFile[],
  options: CheckOptions = {},
): Promise<Report> {
  const checked = files.map((file) => checkFile(readSource(file, options.vocabulary)));
  return report(await Promise.all(checked), options);
}

/** A file with what the rules about one file say, and what those about the bank need. */
export interface CheckedFile {
  page: BankPage;
  messages: Message[];
}

/** A file with all that is said of it. */
export async function checkFile(source: SourcePage): Promise<CheckedFile> {
  const {page, messages} = checkSource(source);
  const later = ruleIds.map(async (ruleId) => {
    const found = (await rules[ruleId].pageLater?.(source)) ?? [];
    return found.map((finding) => toMessage(ruleId, source.path, finding));
  });
  return {page, messages: [...messages, ...(await Promise.all(later)).flat()]};
}

export function checkSource(source: SourcePage): CheckedFile {
  return {page: toBankPage(source), messages: checkPage(source)};
}

/** Report on files that were checked one by one. */
export function report(checked: readonly CheckedFile[], options: CheckOptions = {}): Report {
  const sorted = [...checked].sort((a, b) => compare(a.page.path, b.page.path));
  const bank = toBank(
    sorted.map(({page}) => page),
    options,
  );
  const chosen = sorted.filter(({page}) => bank.chosen(page.path));
  const {trust = noTrust} = options;
  const isLifted = (ruleId: RuleId) =>
    [rules[ruleId].liftedBy ?? []].flat().some((name) => trust[name] === true);
  const messages = chosen.flatMap((file) => file.messages).filter(({ruleId}) => !isLifted(ruleId));
  for (const ruleId of ruleIds.filter((id) => !isLifted(id))) {
    for (const {file, ...finding} of rules[ruleId].bank?.(bank) ?? []) {
      if (bank.chosen(file)) messages.push(toMessage(ruleId, file, finding));
    }
  }

  const totals = {
    files: chosen.length,
    questions: chosen
      .filter(({page}) => page.visibility === 'listed')
      .reduce((sum, {page}) => sum + page.questions.length, 0),
  };
  return {messages: sortMessages(messages), totals};
}

/** Apply rules that look at one file only; all of them when left out. */
export function checkPage(page: SourcePage, ids: readonly RuleId[] = ruleIds): Message[] {
  return inFile(page.path, () =>
    ids.flatMap((ruleId) =>
      (rules[ruleId].page?.(page) ?? []).map((finding) => toMessage(ruleId, page.path, finding)),
    ),
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

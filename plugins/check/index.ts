export type {CheckOptions} from './bank.ts';
export {checkBank, checkFile, checkSource, report, type CheckedFile} from './check.ts';
export {formatMessages, type FormatOptions, type Totals} from './format.ts';
export {loadFiles, type Loaded} from './load.ts';
export {readSource, type SourcePage} from './source-page.ts';
export {rules, type Rule, type RuleId} from './rules/index.ts';
export type {Message, Repair, Severity, SourceFile} from './types.ts';

import {checkBank} from './check.ts';
import {fixFile} from './fix.ts';
import type {CheckOptions} from './bank.ts';
import type {RuleId} from './rules/index.ts';
import type {Message, SourceFile} from './types.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', {ignoreBOM: true});

export function file(text: string, path = 'docs/aws/page.md'): SourceFile {
  return {path, bytes: encoder.encode(text)};
}

/** A body that nothing can be said against. */
export const body = '    🟢 **Beginner**\n\n    Answer.\n';

export function check(text: string): Message[] {
  return checkBank([file(text)]);
}

/** `rule line:column` of each message: what most tests compare. */
export function places(messages: readonly Message[]): string[] {
  return messages.map(({ruleId, line, column}) => `${ruleId} ${line}:${column}`);
}

export function checkAll(files: Record<string, string>, options?: CheckOptions): Message[] {
  return checkBank(
    Object.entries(files).map(([path, text]) => file(text, path)),
    options,
  );
}

export function only(messages: readonly Message[], ruleId: RuleId): Message[] {
  return messages.filter((message) => message.ruleId === ruleId);
}

/** The text after `--fix`, BOM included. */
export function fix(text: string): string {
  return decoder.decode(fixFile(file(text)).bytes);
}

import type {Included} from '../language/mkdocs/included.ts';
import type {RuleId} from './rules/index.ts';

export type Severity = 'error' | 'warning';

/** A file to check: its path as it is shown, with `/`, and its content as stored. */
export interface SourceFile {
  path: string;
  bytes: Uint8Array;
  /** The files that its text asks for, with the profile `mkdocs`. */
  included?: Included;
}

/** Replace `start` to `end` by `text`: UTF-16 offsets in the file's text without its BOM. */
export interface Repair {
  start: number;
  end: number;
  text: string;
}

/** What a rule found in one file. Phrases without a closing full stop, except for `fix`. */
export interface Finding {
  line: number;
  column: number;
  found: string;
  expected: string;
  /** A sentence; the rule's own one when left out. */
  fix?: string;
  /** Only when there is one right answer. */
  repair?: Repair;
}

/** What a rule about the whole bank found. */
export interface BankFinding extends Finding {
  file: string;
}

/** One problem, with its place (1-based; columns in UTF-16) and what to do about it. */
export interface Message {
  ruleId: RuleId;
  severity: Severity;
  file: string;
  line: number;
  column: number;
  found: string;
  expected: string;
  fix: string;
  repair?: Repair;
}

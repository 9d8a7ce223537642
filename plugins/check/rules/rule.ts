import type {Bank} from '../bank.ts';
import type {SourcePage} from '../source-page.ts';
import type {ContentTrust} from '../trust.ts';
import type {BankFinding, Finding, Severity} from '../types.ts';

/** Files by their paths, each with its content or where its link leads; a text is that of one page. */
export type ExampleFiles =
  string | Readonly<Record<string, string | Uint8Array | {readonly link: string}>>;

export interface Rule {
  severity: Severity;
  /** What it is about, in one line. */
  about: string;
  /** What to do, when the finding does not say it better. */
  fix: string;
  /** What of the trust in pages lifts it. */
  liftedBy?: keyof ContentTrust | readonly (keyof ContentTrust)[];
  /** What it finds, with the place of each finding, and what it has nothing to say about. */
  examples: {
    bad: readonly (readonly [ExampleFiles, place: string])[];
    good: readonly ExampleFiles[];
  };
  page?: (source: SourcePage) => Finding[];
  /** The same for what needs a library that is loaded when a page asks for it. */
  pageLater?: (source: SourcePage) => Promise<Finding[]>;
  /** For what only the whole bank shows. A rule with neither is looked after where files are read. */
  bank?: (bank: Bank) => BankFinding[];
}

import type {Options as ClassicOptions} from '@docusaurus/preset-classic';
import type {CalloutKind} from './language/questions/callouts.ts';
import type {Level} from './language/questions/difficulty.ts';
import type {EngineChoice} from './outputs/search/build/choose-engine.ts';

/** What a bank of questions can be told. All of it may be left out. */
export interface BankOptions {
  /**
   * What browsers get: Docusaurus's React app as it is, or finished documents with one small script.
   * `app` unless told.
   */
  pages?: 'app' | 'documents';
  /** Which engine searches the built site; by the size of the bank unless told. */
  search?: EngineChoice;
  /** Whether `01-` is part of the name of a file, or taken off as Docusaurus does it; `keep` unless told. */
  numberPrefixes?: 'keep' | 'strip';
  /** HTML that runs script, sends forms, or shows documents of others in every reader's browser. */
  activeHtml?: boolean;
  /** `.mdx` pages: programs, which run on the machine that builds the site. */
  mdx?: boolean;
  /** Files of the bank's folder that are put into the build as they are: `robots.txt`, `CNAME`. */
  copyFiles?: readonly string[];
  /**
   * Levels of difficulty, easiest first: `[...defaultLevels, {id: 'expert', label: 'Expert',
   * synonyms: ['principal'], mark: '🟣', tone: '#6b3fa0'}]`.
   */
  levels?: readonly Level[];
  /**
   * Kinds of callouts, and of blocks such as `!!! tip`: `[...defaultCallouts, {id: 'flashcard',
   * types: ['flashcard'], marks: ['🃏'], sign: '♠', tone: 'accent'}]`.
   */
  callouts?: readonly CalloutKind[];
  /** Whether the site can be installed, and read without a network; unless told, it can. */
  offline?: boolean;
  /** Address of the repository where readers can ask for questions that are not there. */
  repository?: string | null;
}

/** Options of the preset: those of the classic preset, and the bank's. */
export type Options = ClassicOptions & {
  bank?: BankOptions;
};

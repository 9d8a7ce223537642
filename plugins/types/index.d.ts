import './theme.d.ts';
import type {LoadContext, Preset} from '@docusaurus/types';
import type {Options as ClassicOptions, ThemeConfig} from '@docusaurus/preset-classic';
import type {SidebarsConfig} from '@docusaurus/plugin-content-docs';

/*
 * The types of the package for those who use it: its sources are TypeScript that not every
 * configuration of TypeScript takes. Held equal to them by options.test.ts.
 */

export type {ThemeConfig};

/** What a site says on its home page. */
export interface HomeWords {
  title?: string;
  lead?: string;
  description?: string;
  trust?: readonly {title: string; text: string}[];
  about?: string;
  sections?: readonly ('start' | 'topics' | 'trust')[];
}

/** A hosted index, of which every reader gets the address and a key that only searches. */
export interface HostedIndex {
  engine: 'typesense';
  host: string;
  collection: string;
  key: string;
}

/** A colour by its name in the style sheets, or as it is. */
type Tone = 'accent' | 'green' | 'amber' | 'red' | 'grey' | `#${string}`;

/** A level of difficulty. */
export interface Level {
  /** Small letters `a` to `z`. */
  id: string;
  label: string;
  /** Other words that authors write for it. */
  synonyms: readonly string[];
  /** The emoji that authors write before it. */
  mark: string;
  /** Without one a level is bars of ink. */
  tone?: Tone;
}

/** A kind of callout. */
export interface CalloutKind {
  id: string;
  /** The words after `!!!` and `???`. */
  types: readonly string[];
  /** The emoji before the bold label of a paragraph. */
  marks: readonly string[];
  /** One letter. */
  sign: string;
  tone: Tone;
  /** Where it is at the end of an answer that is shown in rows; else with the text. */
  row?: 'followUp' | 'mistake';
}

/** A kind of block, by the word after `???`. */
export interface BlockKind {
  id: string;
  /** What readers see before the title of a question, and in the place of the title of other blocks without one. */
  label?: string;
  /** What it is read, checked and laid out as. */
  like: 'question' | 'collapsible' | 'callout';
}

export const defaultBlocks: readonly BlockKind[];
export const defaultLevels: readonly Level[];
export const defaultCallouts: readonly CalloutKind[];

/** What a bank of questions can be told. All of it may be left out; README.md has each with an example. */
export interface BankOptions {
  pages?: 'app' | 'documents';
  search?: 'auto' | 'embedded' | 'pagefind' | HostedIndex | false;
  numberPrefixes?: 'keep' | 'strip';
  activeHtml?: boolean;
  mdx?: boolean;
  copyFiles?: readonly string[];
  levels?: readonly Level[];
  callouts?: readonly CalloutKind[];
  blocks?: readonly BlockKind[];
  previews?: boolean | 'pages';
  offline?: boolean;
  home?: boolean | HomeWords;
  repository?: string | null;
}

/** Options of the preset: those of the classic preset, and the bank's. */
export type Options = ClassicOptions & {bank?: BankOptions};

/** A sidebar for each topic, for `sidebars.ts` of a site of documents. */
export function topicSidebars(docsDir: string): SidebarsConfig;

export default function preset(context: LoadContext, options?: Options): Preset;

import type {HtmlTagObject, LoadContext} from '@docusaurus/types';
import type {BankAddresses} from '../bank/addresses.ts';
import type {Brand} from '../bank/brand.ts';
import type {QuestionPage} from '../bank/build-topics.ts';
import type {Home, TopicPages} from '../bank/types.ts';
import type {Comments} from '../types/bank.d.ts';
import type {ContentTrust} from '../check/trust.ts';
import type {Vocabulary} from '../language/vocabulary.ts';
import type {ExportKind} from './exports/kinds.ts';
import type {BuildWriter} from './build-writer/index.ts';
import type {Sources} from './headers/policy.ts';
import type {SiteScripts} from './headers/site-scripts.ts';
import type {EngineChoice} from './search/build/engine-choices.ts';

/** The site that outputs are for, and what its configuration says of them. */
export interface Site {
  context: LoadContext;
  /** Whether the site is built, or runs while it is written. */
  isBuild: boolean;
  /** What browsers get. */
  pages: 'app' | 'documents';
  /** Absolute path of the folder with the topics. */
  docsDir: string;
  /** What pages may do beyond showing text. */
  trust: ContentTrust;
  /** Which engine searches the built site. */
  engine: EngineChoice | false;
  /** How the site looks. */
  brand: Brand;
  /** The bank's words for levels and callouts. */
  vocabulary: Vocabulary;
  /** Whether shared links get pictures; `pages` for none of single questions. */
  previews: boolean | 'pages';
  /** Whether the site can be read without a network. */
  offline: boolean;
  /** What readers can take along. */
  exports: readonly ExportKind[];
  /** Where comments are kept, and how giscus shows them. */
  comments: Required<Comments> | null;
  /** Files of the bank's folder that are put into the build as they are: `robots.txt`, `CNAME`. */
  copy: readonly string[];
  /** Look for the scripts of the site's configuration, which its policy has to allow. */
  scripts: () => Promise<SiteScripts>;
  /** What all outputs need of the pages' policy. */
  csp: () => Promise<Sources[]>;
}

/** What is known of a bank once all its pages are read. */
export interface Bank {
  home: Home;
  topics: readonly TopicPages[];
  /** Those that lists have: all but the unlisted. */
  pages: readonly QuestionPage[];
  addresses: BankAddresses;
  /** Of all pages of the site, as Docusaurus has them. */
  permalinks: readonly string[];
  /** What its pages ask for: the absolute path of each file by its path in the build. */
  files: ReadonlyMap<string, string>;
}

/** A file for the browser; texts are HTML. */
export type Served = string | Uint8Array | undefined;

/** Something that is made of a bank beside its pages. Each has a folder here, and a line in `index.ts`. */
export interface Output {
  /** Take the bank as it is now: once in a build, and after each edit. */
  update?: (bank: Bank) => void;
  /** Make what its threads will run, while the pages of a large bank are read. */
  warmUp?: () => void;
  /**
   * Begin in a build what takes long.
   *
   * @returns Once it has begun, and before the next begins: what waits for the end of it, if pages cannot be without.
   */
  prepare?: () => Promise<(() => Promise<unknown>) | undefined>;
  /** A file of it while the site is written, by its path below the base URL without slashes at its ends. */
  serve?: (path: string) => Served | Promise<Served>;
  /** What it needs of the pages' policy. */
  csp?: () => Promise<Sources>;
  /** What it puts into the head of each page, once it is prepared. */
  tags?: () => HtmlTagObject[];
  /** What it puts into the head of one page: HTML, by the page's file below the build folder. */
  head?: (page: string) => string;
  /** Wait for its thread, which would be in memory beside those that render pages. */
  beforeRendering?: () => Promise<unknown>;
  /** Begin what has no part in the pages and takes this thread's time: while others render them. */
  whileRendering?: () => void;
  /** Begin to write what needs no finished page: while the bundler is at work, where it is waited for. */
  begin?: (build: BuildWriter) => Promise<void>;
  /**
   * Write its files.
   *
   * @param pages - Files of all pages that Docusaurus wrote, below the build folder.
   */
  write?: (build: BuildWriter, pages: readonly string[]) => Promise<void>;
  /** Write what was made in a thread meanwhile, or is of all that others wrote: after them all, in their order. */
  finish?: (build: BuildWriter) => Promise<void>;
}

/* What a site says of its bank: for those who write a configuration, and for the engine itself. */

/** A colour by its name in the style sheets (plugins/theme/css/tokens.css), or as it is. */
export type Tone = 'accent' | 'green' | 'amber' | 'red' | 'grey' | `#${string}`;

/** A level of difficulty. */
export interface Level {
  /** In addresses and data: small letters `a` to `z`. */
  id: string;
  /** What readers see. A translation of the site may have it as `level.<id>`. */
  label: string;
  /** Other words that authors write for it. */
  synonyms: readonly string[];
  /** The emoji that authors write before it. */
  mark: string;
  /** Without one a level is bars of ink: red and green are for wrong and right. */
  tone?: Tone;
}

/** A kind of callout: a paragraph of an answer with a mark, or a block such as `!!! tip`. */
export interface CalloutKind {
  /** In data: small letters and `-`. */
  id: string;
  /** The words after `!!!` and `???`, in small letters. */
  types: readonly string[];
  /** The emoji before the bold label of a paragraph. */
  marks: readonly string[];
  /** One letter in a disc: it needs no picture, and shows in forced colours. */
  sign: string;
  tone: Tone;
  /** Where it is at the end of an answer that is shown in rows (decision 19); else with the text. */
  row?: 'followUp' | 'mistake';
}

/** A kind of `???` block, by the word after the marks. `!!!` blocks are callouts, whatever their word. */
export interface BlockKind {
  /** The word, in small letters. A question's is the name of a `:::` block too. */
  id: string;
  /** What readers see before the title of a question, and in the place of the title of other blocks without one. */
  label?: string;
  /** What it is read, checked and laid out as. */
  like: 'question' | 'quiz' | 'collapsible' | 'callout';
}

/** What a site says on its home page; in place of each part that is left out, the engine has words of its own. */
export interface HomeWords {
  title?: string;
  /** One or two sentences below the title; `{questions}` is how many there are, as in "320 questions". */
  lead?: string;
  /** For search engines. */
  description?: string;
  /** Why readers can trust the bank: a few words each, and a sentence. None are shown unless told. */
  trust?: readonly {title: string; text: string}[];
  /** Page that says who makes the bank: a path of this site. */
  about?: string;
  /** What stands on the page: a question to start with and ways in, the list of topics, why to trust it. */
  sections?: readonly ('start' | 'topics' | 'trust')[];
}

/** A hosted index, of which every reader gets the address and a key that only searches. */
export interface HostedIndex {
  engine: 'typesense';
  host: string;
  collection: string;
  key: string;
}

/**
 * Comments by giscus, in the words of its own configuration (https://giscus.app): a public repository with Discussions,
 * and a category of them. Comments are kept there; a page asks for them when its reader does.
 */
export interface Comments {
  /** `owner/name`. */
  repo: string;
  repoId: string;
  category: string;
  categoryId: string;
  /** Whether a discussion is found by its whole title, or by words that are like it. */
  strict?: boolean;
  reactionsEnabled?: boolean;
  inputPosition?: 'top' | 'bottom';
  /** One of giscus's languages. */
  lang?: string;
  /** Where giscus runs, for who hosts it themselves. */
  host?: string;
}

/** Another tool's syntax that `.md` pages are read with: that of MkDocs with the extensions of Material. */
export type Profile = 'mkdocs';

/** What a bank of questions can be told. All of it may be left out; README.md has each with an example. */
export interface BankOptions {
  /** What browsers get: Docusaurus's React app as it is, or finished documents with one small script. */
  pages?: 'app' | 'documents';
  /** Which engine searches the built site; `false` for a site that has another search. */
  search?: 'auto' | 'embedded' | HostedIndex | false;
  /** Whether `01-` is part of the name of a file, or taken off as Docusaurus does it. */
  numberPrefixes?: 'keep' | 'strip';
  /** HTML that runs script, sends forms, or shows documents of others in every reader's browser. */
  activeHtml?: boolean;
  /** `.mdx` pages: programs, which run on the machine that builds the site. */
  mdx?: boolean;
  /** Files of the bank's folder that are put into the build as they are. */
  copyFiles?: readonly string[];
  /** What pages are read with beyond Markdown and `???`; null for nothing. */
  profile?: Profile | null;
  /** Whether tabs of the same title are switched together on a page. Profile `mkdocs`. */
  linkedTabs?: boolean;
  /** Levels of difficulty, easiest first. */
  levels?: readonly Level[];
  /** Kinds of callouts, and of blocks such as `!!! tip`. */
  callouts?: readonly CalloutKind[];
  /** Kinds of blocks by the word after `???`. */
  blocks?: readonly BlockKind[];
  /**
   * Pictures that shared links show, drawn by the build: of pages and questions, or of pages alone.
   * Questions of a bank of more than 2,000 share those of their pages.
   */
  previews?: boolean | 'pages';
  /** Whether the site can be installed, and read without a network. Documents only. */
  offline?: boolean;
  /**
   * What readers can take along: files for Anki, spreadsheets and programs, a feed. All of it, nothing, or
   * what is named.
   */
  exports?: boolean | readonly ('anki' | 'csv' | 'json' | 'markdown' | 'llms' | 'feed')[];
  /**
   * Whether the engine makes the home page, and with which words; a site with a page of its own there
   * has that. Documents only.
   */
  home?: boolean | HomeWords;
  /** Comments on questions and pages, by giscus; `null` for none. */
  comments?: Comments | null;
  /** Address of the repository, where readers ask for questions and report mistakes. */
  repository?: string | null;
  /**
   * Where mistakes are reported, if not in the repository: `mailto:…`, or an address in which `{title}`, `{id}`, `{link}`
   * and `{body}` stand for what is known of the question.
   */
  report?: string | null;
}

import type {Difficulty, LevelCounts} from '../language/questions/difficulty.ts';

/** A page of questions, as lists show it. */
export interface PageEntry {
  title: string;
  permalink: string;
  description: string;
  counts: LevelCounts;
  /** Total of `counts`. */
  total: number;
  /** Whether its author wants the topic to be begun with it. */
  startsTopic: boolean;
}

/** A folder of `docs/`. */
export interface Topic {
  /** The folder's name. */
  id: string;
  label: string;
  permalink: string;
  description: string;
  counts: LevelCounts;
  total: number;
  /** How many pages with questions. */
  pageCount: number;
}

/** What a topic's landing page shows. */
export interface TopicPages extends Topic {
  /** Address of the preview image, below the base URL. */
  image: string;
  /** Whether it is that of the pages in no folder, whose own page greets. */
  isRoot: boolean;
  pages: PageEntry[];
  /** How long it takes to say and read all answers, about. */
  minutes: number;
}

/** A topic in a list of topics. */
export interface ListedTopic extends Topic {
  /** Names of its first pages, to tell what it is about. */
  pageNames: string[];
}

/** A question elsewhere, as a link shows it. */
export interface QuestionTarget {
  title: string;
  /** Path on the site, with the anchor. */
  href: string;
}

/** A file that a page shows or leads to, as it is published. */
export interface PageFile {
  /** Path on the site. */
  href: string;
  /** Size of a picture in pixels, when it is known. */
  width?: number;
  height?: number;
}

/** What a page shows of other pages and files. */
export interface PageData {
  /** By the address in the page; a link that is not there leads to a page. */
  files: Record<string, PageFile>;
  /** The questions that it links to, by the id in the link. */
  links: Record<string, QuestionTarget>;
  /** Questions that were on it once, with the anchors they had. */
  moved: (QuestionTarget & {id: string})[];
}

/** A question to start with, on the home page. */
export interface Sample {
  title: string;
  href: string;
  level: Difficulty | null;
  hint: string | null;
  /** What one would say; empty where that is no text, or too long to be said. */
  shortAnswer: string;
  topic: string;
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
  /** Page that says who writes and reviews the bank: a path of this site. */
  about?: string;
  /** What stands on the page: a question to start with and ways in, the list of topics, why to trust it. */
  sections?: readonly HomeSection[];
}

export const homeSections = ['start', 'topics', 'trust'] as const;
export type HomeSection = (typeof homeSections)[number];

/** What the home page shows. */
export interface Home {
  words: HomeWords & Required<Pick<HomeWords, 'sections'>>;
  topics: ListedTopic[];
  total: number;
  counts: LevelCounts;
  samples: Sample[];
}

/** What the docs plugin knows of one file; the part that is used here. */
export interface DocFile {
  /** Absolute path. */
  path: string;
  /** Path below the docs folder, with `/`. */
  relativePath: string;
  permalink: string;
  title: string;
  label: string;
  description: string;
  position: number | undefined;
  /** Whether a reader of its topic should begin with it: `start_here: true`. */
  startsTopic?: boolean;
  /** The image of link previews, as the front matter has it. */
  image?: string | undefined;
  /** Whether readers are led to it: unlisted pages are left out of all lists, and keep their addresses. */
  listed: boolean;
}

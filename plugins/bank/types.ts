import type {Difficulty, LevelCounts} from '../language/questions/difficulty.ts';

/** A page of questions, as lists show it. */
export interface PageEntry {
  title: string;
  permalink: string;
  description: string;
  counts: LevelCounts;
  /** Total of `counts`. */
  total: number;
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
  topic: string;
}

/** What a site says on its home page; in place of each part that is left out, the engine has words of its own. */
export interface HomeWords {
  title?: string;
  /** One or two sentences below the title. */
  lead?: string;
  /** For search engines. */
  description?: string;
  /** What stands on the page: a question to start with, the list of topics. */
  sections?: readonly ('start' | 'topics')[];
}

/** What the home page shows. */
export interface Home {
  words: HomeWords;
  topics: Topic[];
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
  /** The image of link previews, as the front matter has it. */
  image?: string | undefined;
  /** Whether readers are led to it: unlisted pages are left out of all lists, and keep their addresses. */
  listed: boolean;
}

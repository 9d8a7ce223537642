import type {HomeWords} from '../types/bank.d.ts';
import type {Difficulty, LevelCounts} from '../language/questions/difficulty.ts';

/** A page of questions, as lists show it. */
export interface PageEntry {
  title: string;
  permalink: string;
  description: string;
  /** The folder below the topic's that it is in, by its name in the menu. */
  group?: string;
  counts: LevelCounts;
  /** Total of `counts`. */
  total: number;
  /** Whether its author wants the topic to be begun with it. */
  startsTopic: boolean;
}

/** A topic as menus show it: scripts of every page bring the list of them. */
export interface MenuTopic {
  /** The folder's name. */
  id: string;
  label: string;
  permalink: string;
  /** How many questions. */
  total: number;
}

/** A folder of `docs/`. */
export interface Topic extends MenuTopic {
  description: string;
  counts: LevelCounts;
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
  /** Those with quizzes and no questions. */
  quizPages: QuizPage[];
  /** How long it takes to say and read all answers, about. */
  minutes: number;
}

/** A page of quizzes, as a topic shows it. */
export interface QuizPage {
  title: string;
  permalink: string;
  /** Of its quizzes. */
  count: number;
}

/** The quizzes that go with a page of questions. */
export interface PageQuiz {
  /** Path on the site where they begin, with the anchor. */
  href: string;
  /** Name of the page of questions. */
  label: string;
  count: number;
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
  /** Its quiz; null without one. */
  quiz: PageQuiz | null;
}

/** A question to start with, on the home page. */
export interface Sample {
  title: string;
  /** The title in parts where some of it is code: text and code in turn. */
  titleParts?: string[];
  href: string;
  level: Difficulty | null;
  hint: string | null;
  /** What one would say; empty where that is no text, or too long to be said. */
  shortAnswer: string;
  topic: string;
}

/** What the home page can have, in this order. */
export const homeSections = ['start', 'topics', 'trust'] as const satisfies HomeWords['sections'];

/** What the home page shows. */
export interface Home {
  words: HomeWords & Required<Pick<HomeWords, 'sections'>>;
  topics: ListedTopic[];
  total: number;
  counts: LevelCounts;
  samples: Sample[];
  /** What the bank's own first page says, which is in no folder and asks nothing. */
  greeting: Pick<DocFile, 'title' | 'permalink' | 'description'> | null;
  /** Where anchors lead that it had on an earlier site. */
  moved: PageData['moved'];
}

/** What the docs plugin knows of one file; the part that is used here. */
export interface DocFile {
  /** Absolute path. */
  path: string;
  /** Path below the docs folder, with `/`. */
  relativePath: string;
  /** As hosts have it: with a slash, unless the site's configuration has none. */
  permalink: string;
  title: string;
  label: string;
  description: string;
  position: number | undefined;
  /** Its number in the sidebar, where it is in one. */
  place?: number;
  /** What its folder below the topic's is called in the sidebar. */
  group?: string;
  /** Whether a reader of its topic should begin with it: `start_here: true`. */
  startsTopic?: boolean;
  /** The image of link previews, as the front matter has it. */
  image?: string | undefined;
  /** Where it is changed, as Docusaurus has it, where the site says so. */
  editUrl?: string;
  /** Whether readers are led to it: unlisted pages are left out of all lists, and keep their addresses. */
  listed: boolean;
  /** Day of its last review, as YYYY-MM-DD: `last_reviewed` of its front matter. */
  reviewed?: string;
  /** When it was last changed, in milliseconds, where the site shows that. */
  changed?: number;
}

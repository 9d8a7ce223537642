import type {Included} from '../../language/mkdocs/included.ts';
import type {Vocabulary} from '../../language/vocabulary.ts';
import type {CheckedFile} from '../../check/index.ts';
import type {PageSummary} from '../../language/questions/page-summary.ts';
import type {QuizGroup} from '../../language/questions/quiz-groups.ts';
import type {Question} from '../../language/questions/types.ts';

/** All that the site needs of a file, from one parse. */
export interface PageResult {
  questions: Question[];
  quizzes: QuizGroup[];
  /** Ids of the questions that it links to. */
  links: string[];
  summary: PageSummary;
  checked: CheckedFile;
  /** Null for a page that Docusaurus has to compile itself. */
  compiled: CompiledPage | null;
}

/** A page as a module, as `@docusaurus/mdx-loader` makes it. */
export interface CompiledPage {
  code: string;
  /** Text of its first heading, when that is the page's title. */
  contentTitle: string | undefined;
  /** Absolute path of the kept script that `code` loads, if it does. */
  script?: string;
  /** Links to other files, as written; `code` has a placeholder for each. */
  fileLinks: string[];
}

/** What the compiler knows of the site. Plain data: it is sent to threads, and part of cache keys. */
export interface CompileSettings {
  siteDir: string;
  docsDir: string;
  staticDirs: string[];
  /** `markdown` of the site's configuration, without its functions. */
  markdown: Record<string, unknown>;
  /** Whether only Node runs the modules: what they do is then kept in scripts beside them. */
  scripts: boolean;
}

/** One file to read. */
export interface PageTask {
  /** Absolute path. */
  path: string;
  /** The path in messages. */
  shown: string;
  bytes: Uint8Array;
  /** Null when nobody will ask for the page's module. */
  settings: CompileSettings | null;
  vocabulary: Vocabulary;
  /** The files that its text asks for. */
  included?: Included;
  /** Absolute path of the file that keeps the result for the next build. */
  keepAs: string;
}

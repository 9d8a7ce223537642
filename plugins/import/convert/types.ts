import type {AnchorStyle} from './slugs.ts';
import type {Vocabulary} from '../../language/vocabulary.ts';

/** What is known of a page from outside, and what its maintainer chose. */
export interface ConvertOptions {
  /** In the source, with `/`: a folder of it may be a level. */
  readonly path: string;
  /**
   * Headings and paragraphs that read as questions: `questions` turns them into questions, `keep` leaves
   * them as they are, `ask` leaves them and reports them, so that somebody can choose.
   */
  readonly headings: 'ask' | 'questions' | 'keep';
  /** Whether `??? "Title?"`, which has no type, is a question. */
  readonly untyped: boolean;
  /** Whether the page may be one question as a whole, as those around it are. */
  readonly isQuestion?: boolean;
  /** How the old site made anchors of headings; as MkDocs does if left out. */
  readonly anchors?: AnchorStyle;
  /** What the pages of the new bank are read with; the defaults if left out. */
  readonly vocabulary?: Vocabulary;
}

/** A page in our dialect, and what became of each thing that looked like a question. */
export interface Converted {
  /** Unchanged lines stay byte for byte. */
  readonly text: string;
  /** Question blocks in `text`, quizzes apart. */
  readonly questions: number;
  /** Quizzes in `text` that can be asked. */
  readonly quizzes: number;
  /** By kind of thing in the source. Their sum is `questions` + `quizzes` + what is in `left`. */
  readonly found: Readonly<Partial<Record<SourceKind, number>>>;
  /**
   * By kind: what is in a question as a part of it, and is therefore in none of the counts: the
   * `<details>` that holds the answer to the heading above it, say.
   */
  readonly parts: Readonly<Partial<Record<SourceKind, number>>>;
  /** What looked like a question and did not become one, in the order of the page. */
  readonly left: readonly Left[];
  /** The anchors that the page had, in the order of the page. */
  readonly anchors: readonly Anchor[];
  /** What was mended on the way. */
  readonly repaired: readonly {readonly kind: RepairKind; readonly line: number}[];
  /** Questions of `text` that need a look. */
  readonly problems: readonly {
    readonly kind: 'empty-answer' | 'long-summary' | 'repeated-title';
    /** Of the source. */
    readonly line: number;
    readonly message: string;
  }[];
}

/**
 * - `block`: `??? question`, as it is; `untyped`: `??? "Title?"` without a type
 * - `admonition`: `!!! question`, with the `??? success` that follows
 * - `answer`: `??? success "Answer"` below what it answers
 * - `details`: `<details>` with a `<summary>`
 * - `heading`: a heading with the answer below it
 * - `paragraph`: a bold paragraph or the bold start of an item with the answer behind it, or `Q:` with `A:`
 * - `row`: a row of a table with columns for questions and answers
 * - `quiz`: `??? quiz` or `<quiz>`
 */
export type SourceKind =
  | 'block'
  | 'untyped'
  | 'admonition'
  | 'answer'
  | 'details'
  | 'heading'
  | 'paragraph'
  | 'row'
  | 'quiz';

export type RepairKind =
  | 'double-encoded'
  | 'hidden-sign'
  | 'invisible-character'
  | 'old-quiz'
  | 'opening-line'
  | 'indented-html'
  | 'shallow-body'
  | 'unclosed-fence';

export interface Left {
  readonly kind: SourceKind;
  /** Of the source, 1-based. */
  readonly line: number;
  /** Why it is no question; a sentence. */
  readonly message: string;
}

/** A place of the old page that a link may lead to. */
export interface Anchor {
  /** Without `#`. */
  readonly old: string;
  /** Plain text of the heading or question that it led to; empty for an id of HTML. */
  readonly title: string;
  /** Of the source, 1-based. */
  readonly line: number;
}

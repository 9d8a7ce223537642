import type {BlockContent, DefinitionContent, PhrasingContent} from 'mdast';
import type {Difficulty} from './difficulty.ts';

/** A labelled paragraph of an answer, such as `💡 **Interview tip:** …`. */
export interface Callout {
  /** The bold label without its colon. */
  label: string;
  /** Plain text of the callout without mark and label. */
  text: string;
}

/** A link of the `📚 **References:**` callout. */
export interface Reference {
  text: string;
  url: string;
}

/** A stretch of an answer as plain text; `link` is a line of nothing but links. */
export interface TextLine {
  kind: 'prose' | 'row' | 'code' | 'link';
  /** One line; the cells of a row are joined by ` · `. */
  text: string;
}

/** What is known of one question: plain data, the same for every consumer. */
export interface Question {
  /** Unique in the bank; the anchor on its page. */
  id: string;
  /** Whether the author wrote the id (`{#id}`), so that a new title keeps it. */
  explicitId: boolean;
  /** Ids it had before (`{#id #old-id}`): they lead to it for good. */
  aliases: string[];
  /** The leading number of the title (`12.`, `Q12:`), never part of the id. */
  number: number | null;
  /** Plain text of the title, without number and id. */
  title: string;
  difficulty: Difficulty | null;
  /** The think-first hint, shown before the answer is opened. */
  hint: string | null;
  /** Plain text of the first paragraph of the answer: what one would say first. */
  shortAnswer: string;
  /** Plain text of the whole answer: callouts, code and references included. */
  answer: string;
  /** The same line by line, without references: what a search shows of it. */
  lines: TextLine[];
  callouts: Callout[];
  references: Reference[];
  /** Plain text of the nearest heading above, without the page's title. */
  section: string | null;
  /** 1-based place of the opening line. */
  line: number;
  column: number;
}

type Block = BlockContent | DefinitionContent;

/** A stretch of an answer as nodes, in the order of the file. */
export type AnswerPart =
  | {type: 'content'; nodes: Block[]}
  | {type: 'callout'; kind: string; label: PhrasingContent[]; labelText: string; nodes: Block[]};

/** A question as syntax tree, ready to be laid out. */
export interface QuestionParts {
  question: Question;
  title: PhrasingContent[];
  hint: PhrasingContent[] | null;
  /** Links of the title and the hint, whose row is pressed to open: shown above the answer. */
  links: PhrasingContent[];
  /** Whether the block asks to be shown opened (`???+`). */
  open: boolean;
  answer: AnswerPart[];
  /** The references' list: shown last, wherever it stands in the file. */
  references: Block[];
}

/** A place where reading found something off. */
export interface ReadingProblem {
  kind: 'empty-question' | 'empty-answer' | 'no-difficulty' | 'unknown-difficulty';
  line: number;
  column: number;
  /** The text at the place, for the message. */
  found: string;
}

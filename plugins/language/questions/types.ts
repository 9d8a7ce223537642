import type {BlockContent, DefinitionContent, Paragraph, PhrasingContent} from 'mdast';
import type {CalloutRow} from './callouts.ts';
import type {Difficulty} from './difficulty.ts';

/** A labelled paragraph of an answer, such as `💡 **Interview tip:** …`. */
export interface Callout {
  /** The bold label without its colon. */
  label: string;
  /** Plain text of the callout without mark and label. */
  text: string;
  /** Whether it lists the sources of the answer. */
  isReferences?: true;
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
  /** The title in parts where some of it is code: text and code in turn. */
  titleParts?: string[];
  difficulty: Difficulty | null;
  /** The think-first hint, shown before the answer is opened. */
  hint: string | null;
  /** Plain text of the first paragraph of the answer: what one would say first. */
  shortAnswer: string;
  /** Plain text of the whole answer: callouts, code and references included. */
  answer: string;
  /** The same line by line, as it is read and without references: what a search shows of it. */
  lines: TextLine[];
  callouts: Callout[];
  references: Reference[];
  /** Plain text of the nearest heading above, without the page's title. */
  section: string | null;
  /** 1-based place of the opening line. */
  line: number;
  column: number;
  /** 1-based line of its end. */
  endLine: number;
}

type Block = BlockContent | DefinitionContent;

/** A labelled remark as nodes. */
export interface CalloutPart {
  type: 'callout';
  mark: string;
  kind: string;
  /** The row that it has a place in at the end of an answer. */
  row: CalloutRow | undefined;
  label: PhrasingContent[];
  labelText: string;
  nodes: Block[];
}

/** A stretch of an answer as nodes. */
export type AnswerPart = {type: 'content'; nodes: Block[]} | CalloutPart;

/** What a reader opens by itself. */
export interface AnswerRow {
  kind: 'depth' | CalloutRow;
  parts: AnswerPart[];
}

/** An answer as it is read (arrange-answer.ts), the same for every consumer. */
export interface Answer {
  /** What one would say first; null where the answer does not begin so. */
  spoken: Paragraph | null;
  /** What is shown with it; all of an answer that is not divided. */
  shown: AnswerPart[];
  /** What is behind a row each. None: nothing is folded, the sources neither. */
  rows: AnswerRow[];
  /** The references' list: last, wherever it stands in the file. */
  sources: Block[];
}

/** A question as syntax tree, ready to be laid out. */
export interface QuestionParts {
  question: Question;
  title: PhrasingContent[];
  hint: PhrasingContent[] | null;
  /** Links of the title and the hint, whose row is pressed to open: shown above the answer. */
  links: PhrasingContent[];
  /** Whether the block asks to be shown opened (`???+`). */
  open: boolean;
  answer: Answer;
}

/** A place where reading found something off. */
export interface ReadingProblem {
  kind: 'empty-question' | 'empty-answer' | 'no-difficulty' | 'unknown-difficulty';
  line: number;
  column: number;
  /** The text at the place, for the message. */
  found: string;
}

/** One of the answers that a quiz offers. */
export interface Choice {
  /** Plain text. */
  text: string;
  isRight: boolean;
}

/** What is known of one quiz: plain data, the same for every consumer. It is no question (decision 22). */
export interface Quiz {
  /** The anchor on its page. */
  id: string;
  /** Plain text of what is asked. */
  title: string;
  difficulty: Difficulty | null;
  hint: string | null;
  /** Two or more, as in the file; one right at least. */
  choices: Choice[];
  /** Plain text of why; empty without one. */
  explanation: string;
  /** Plain text of the nearest heading above, without the page's title. */
  section: string | null;
  /** Where that heading leads, if it is a link: the page of questions that the quiz goes with. */
  sectionLink: string | null;
  /** 1-based place of the opening line. */
  line: number;
  column: number;
}

/** A quiz as syntax tree, ready to be laid out. */
export interface QuizParts {
  quiz: Quiz;
  title: PhrasingContent[];
  hint: PhrasingContent[] | null;
  /** Links of the title and the hint. */
  links: PhrasingContent[];
  /** What stands between the title and the choices, such as the code that is asked about. */
  prompt: Block[];
  choices: {nodes: Block[]; isRight: boolean}[];
  explanation: Block[];
}

/** A place where reading a quiz found something off. */
export interface QuizProblem {
  kind:
    | 'no-title'
    | 'no-choices'
    | 'one-choice'
    | 'no-right-choice'
    | 'same-choices'
    | 'no-explanation';
  line: number;
  column: number;
  /** The text at the place, for the message. */
  found: string;
  /** Line of the first of two same choices. */
  other?: number;
}

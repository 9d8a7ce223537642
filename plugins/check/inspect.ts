import {listBlocks, type Block} from '../language/questions/blocks.ts';
import type {Question, Quiz} from '../language/questions/types.ts';
import type {SourcePage} from './source-page.ts';
import type {Message} from './types.ts';

/** What the site reads from a file, for authors and tools. */
export interface Inspection {
  file: string;
  blocks: Block[];
  questions: InspectedQuestion[];
  /** Left out when there are none. */
  quizzes?: InspectedQuiz[];
  messages: InspectedMessage[];
}

export type InspectedQuestion = Pick<
  Question,
  'id' | 'number' | 'title' | 'difficulty' | 'hint' | 'callouts' | 'references' | 'line'
>;

export type InspectedQuiz = Pick<
  Quiz,
  'id' | 'title' | 'difficulty' | 'hint' | 'choices' | 'explanation' | 'sectionLink' | 'line'
>;

export type InspectedMessage = Pick<
  Message,
  'ruleId' | 'severity' | 'line' | 'column' | 'found' | 'expected' | 'fix'
>;

/**
 * The fields are listed one by one: this output has its own readers, and must not
 * change because the model gains a field.
 */
export function inspectPage(
  file: string,
  {page}: SourcePage,
  messages: readonly Message[],
): Inspection {
  const quizzes = page.quizzes
    .filter(({isUsable}) => isUsable)
    .map(({parts: {quiz}}): InspectedQuiz => ({
      id: quiz.id,
      title: quiz.title,
      difficulty: quiz.difficulty,
      hint: quiz.hint,
      choices: quiz.choices.map(({text, isRight}) => ({text, isRight})),
      explanation: quiz.explanation,
      sectionLink: quiz.sectionLink,
      line: quiz.line,
    }));
  return {
    file,
    blocks: listBlocks(page.tree).map(toBlock),
    questions: page.questions.map(({parts: {question}}) => ({
      id: question.id,
      number: question.number,
      title: question.title,
      difficulty: question.difficulty,
      hint: question.hint,
      callouts: question.callouts.map(({label, text}) => ({label, text})),
      references: question.references.map(({text, url}) => ({text, url})),
      line: question.line,
    })),
    ...(quizzes.length > 0 && {quizzes}),
    messages: messages.map(({ruleId, severity, line, column, found, expected, fix}) => ({
      ruleId,
      severity,
      line,
      column,
      found,
      expected,
      fix,
    })),
  };
}

function toBlock(block: Block): Block {
  return {
    kind: block.kind,
    type: block.type,
    classes: block.classes,
    open: block.open,
    titleText: block.titleText,
    text: block.text,
    code: block.code.map(({lang, text}) => ({lang, text})),
    line: block.line,
    children: block.children.map(toBlock),
  };
}

import {readPage} from '../../language/questions/read-page.ts';
import type {Converted, ConvertOptions} from './types.ts';

export type {Anchor, Converted, ConvertOptions, Left, SourceKind} from './types.ts';

/** The text of a page in our dialect. Never throws, whatever the text. */
export function convertPage(source: string, _options: ConvertOptions): Converted {
  const {questions, quizzes} = readPage(source);
  const usable = quizzes.filter(({isUsable}) => isUsable).length;
  return {
    text: source,
    questions: questions.length,
    quizzes: usable,
    found: {block: questions.length, quiz: quizzes.length},
    left: quizzes
      .filter(({isUsable}) => !isUsable)
      .map(({parts}) => ({
        kind: 'quiz',
        line: parts.quiz.line,
        message: 'A quiz needs a question and two choices or more, one of them right.',
      })),
    anchors: [],
    repaired: [],
    problems: [],
  };
}

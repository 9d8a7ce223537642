import type {Heading, RootContent} from 'mdast';
import type {MdxJsxFlowElement} from 'mdast-util-mdx-jsx';
import type {HeadingId} from '../questions/heading-ids.ts';
import type {LocatedQuiz} from '../questions/read-quizzes.ts';
import {shuffle} from '../questions/shuffle.ts';
import type {QuizParts} from '../questions/types.ts';
import {lowerHeadings} from './answer-headings.ts';
import {element} from './jsx.ts';
import {titleLinks} from './title-links.ts';

/**
 * Lay a quiz out as the elements of the page: what is asked and its choices, and behind a `<details>` which
 * are right and why.
 *
 * @param ids - Of the page's headings.
 * @param depth - Level of the heading that the quiz stands under.
 */
export function quizElement(
  {parts}: LocatedQuiz,
  ids: ReadonlyMap<Heading, HeadingId>,
  depth: number,
): MdxJsxFlowElement {
  const {quiz, title, hint, links, prompt, choices, explanation} = parts;
  const right = choices.filter(({isRight}) => isRight);
  const laidOut = element('Quiz', {id: quiz.id}, [
    element('QuizTitle', {level: quiz.difficulty, several: right.length > 1}, title),
    ...(hint ? [element('QuestionHint', {}, hint)] : []),
    ...titleLinks(links),
    ...prompt,
    element(
      'QuizChoices',
      {},
      // So that nobody learns where authors put what is right.
      shuffle(choices, quiz.id).map((choice) => choiceElement(choice, choice.isRight)),
    ),
    element('QuizAnswer', {}, [
      element(
        'QuizRight',
        {},
        right.map((choice) => choiceElement(choice, false)),
      ),
      ...explanation,
    ]),
  ]);
  lowerHeadings(laidOut, ids, depth);
  return laidOut;
}

/** A choice of one paragraph is its text alone. */
function choiceElement({nodes}: QuizParts['choices'][number], isRight: boolean): RootContent {
  const [first, ...others] = nodes;
  const content =
    first?.type === 'paragraph' ? [...(first.children as RootContent[]), ...others] : nodes;
  return element('QuizChoice', {right: isRight}, content);
}

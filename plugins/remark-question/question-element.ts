import type {Heading, PhrasingContent, RootContent} from 'mdast';
import type {MdxJsxFlowElement} from 'mdast-util-mdx-jsx';
import type {AnswerPart, QuestionParts} from '../question-model/types.ts';
import {lowerHeadings} from './answer-headings.ts';
import {element, inlineElement} from './jsx.ts';

declare module 'mdast' {
  interface HeadingData {
    /** Set on the heading of a question: its anchor is the answer, not the heading. */
    question?: true;
    hProperties?: {id?: string; className?: string[]};
  }
}

type HeadingDepth = Heading['depth'];

/**
 * Lay a question out as the elements of the page.
 *
 * The id goes to the answer, inside the `<details>`: a browser opens the question
 * by itself, without script, when a link's target is inside the closed part.
 *
 * @param depth - Level of the question's heading.
 */
export function questionElement(parts: QuestionParts, depth: HeadingDepth): MdxJsxFlowElement {
  const {question, hint} = parts;
  const {id, aliases, difficulty} = question;

  const summary: RootContent[] = [heading(parts, depth)];
  if (hint) summary.push(element('QuestionHint', {}, hint));

  const answer = element('Answer', {id, aliases: aliases.join(' ') || null}, [
    ...parts.answer.flatMap(answerPart),
    ...(parts.references.length > 0 ? [element('References', {}, parts.references)] : []),
  ]);
  lowerHeadings(answer, id, depth);

  return element('Question', {id, level: difficulty, open: parts.open}, [
    element('QuestionSummary', {level: difficulty}, summary),
    answer,
  ]);
}

function heading({question, title}: QuestionParts, depth: HeadingDepth): Heading {
  const number: PhrasingContent[] =
    question.number === null
      ? []
      : [
          inlineElement('span', {className: 'question-number'}, [
            {type: 'text', value: String(question.number)},
          ]),
          {type: 'text', value: ' '},
        ];
  return {
    type: 'heading',
    depth,
    children: [...number, ...title],
    data: {question: true, hProperties: {id: question.id}},
  };
}

function answerPart(part: AnswerPart): RootContent[] {
  return part.type === 'content'
    ? part.nodes
    : [
        element('Callout', {tone: part.tone}, [
          element('CalloutLabel', {}, part.label),
          ...part.nodes,
        ]),
      ];
}

import type {Heading, List, ListItem, Nodes} from 'mdast';
import type {BlockContext, PageContext} from './page-context.ts';
import {readableText} from './plain-text.ts';
import {quizBlock, type QuestionBlock} from './question-block.ts';
import {readOpening} from './read-opening.ts';
import type {QuizParts, QuizProblem} from './types.ts';

/** A quiz with the block it was read from. */
export interface LocatedQuiz {
  block: QuestionBlock;
  parts: QuizParts;
  /** The one that it stands under, without the page's title. */
  heading: Heading | null;
  problems: QuizProblem[];
  /** Whether it can be asked; else its block is shown as any other that opens. */
  isUsable: boolean;
}

/**
 * Read every quiz of a page, in the order of the file, those in answers too. The one place where quizzes are
 * read (decision 22).
 *
 * @param blocks - Those of a normalized tree; it is not changed.
 */
export function readQuizzes(blocks: readonly BlockContext[]): LocatedQuiz[] {
  const quizzes: LocatedQuiz[] = [];
  for (const {nodes, page} of blocks) {
    for (const node of nodes) {
      const block = quizBlock(node);
      if (block) quizzes.push(readQuiz(block, page));
    }
  }

  return quizzes;
}

function readQuiz(block: QuestionBlock, page: PageContext): LocatedQuiz {
  const {title, hint, difficulty, body: written, line, column} = readOpening(block, page);
  const body = joinChoices(written);
  const at = body.findIndex((node) => node.type === 'list' && isChoices(node));
  const list = at === -1 ? null : (body[at] as List);
  const choices = (list?.children ?? []).map(({checked, children, position}) => ({
    isRight: checked === true,
    text: readableText(children),
    nodes: children,
    line: position?.start.line ?? line,
    column: position?.start.column ?? column,
  }));
  const explanation = list ? body.slice(at + 1) : [];

  const problems: QuizProblem[] = [];
  const problem = (kind: QuizProblem['kind']) =>
    problems.push({kind, line, column, found: title.text});
  if (choices.length === 0) problem('no-choices');
  else if (title.text === '') problem('no-title');
  else if (choices.length === 1) problem('one-choice');
  else if (!choices.some(({isRight}) => isRight)) problem('no-right-choice');

  const isUsable = problems.length === 0;
  const known = new Map<string, number>();
  for (const {text: found, nodes, line, column} of choices) {
    const shape = shapeOf(nodes);
    const other = known.get(shape);
    if (other === undefined) known.set(shape, line);
    else problems.push({kind: 'same-choices', line, column, found, other});
  }

  if (isUsable && explanation.length === 0) problem('no-explanation');

  return {
    block,
    heading: page.heading,
    problems,
    isUsable,
    parts: {
      quiz: {
        id: title.id,
        title: title.text,
        difficulty,
        hint: hint && readableText({type: 'paragraph', children: hint.nodes}),
        choices: choices.map(({text, isRight}) => ({text, isRight})),
        explanation: readableText(explanation),
        section: page.section,
        sectionLink: page.heading && linkOf(page.heading),
        line,
        column,
      },
      title: title.nodes,
      hint: hint?.nodes ?? null,
      links: [...title.links, ...(hint?.links ?? [])],
      prompt: list ? body.slice(0, at) : [],
      choices: choices.map(({nodes, isRight}) => ({nodes, isRight})),
      explanation,
    },
  };
}

/**
 * Choices with a quotation below each, which says what it is about: one list, then another that has each
 * choice with what was said of it, to be read afterwards.
 */
function joinChoices(body: QuestionBlock['body']): QuestionBlock['body'] {
  const at = body.findIndex((node) => node.type === 'list' && isChoices(node));
  const list = body[at];
  if (list?.type !== 'list') return body;
  const choices = [...list.children];
  const said: ListItem[] = [];
  let end = at + 1;
  for (; end < body.length; end++) {
    const node = body[end];
    const last = choices.at(-1);
    if (node?.type === 'list' && isChoices(node)) choices.push(...node.children);
    else if (node?.type === 'blockquote' && last && (said.length > 0 || hasChoices(body, end))) {
      const children = structuredClone([...last.children, ...node.children]);
      said.push({...last, checked: null, children});
    } else break;
  }
  if (said.length === 0) return body;
  const told: List = {...list, children: said};
  return [...body.slice(0, at), {...list, children: choices}, told, ...body.slice(end)];
}

function hasChoices(body: QuestionBlock['body'], after: number): boolean {
  return body.slice(after).some((node) => node.type === 'list' && isChoices(node));
}

function isChoices({children}: List): boolean {
  return children.some(({checked}) => typeof checked === 'boolean');
}

function linkOf({children: [link, ...others]}: Heading): string | null {
  return link?.type === 'link' && others.length === 0 ? link.url : null;
}

/** What nodes are without their places: the same for two that are the same to a reader. */
function shapeOf(nodes: readonly Nodes[]): string {
  return JSON.stringify(nodes, (key, value: unknown) =>
    key === 'position' ? undefined : typeof value === 'string' ? value.trim() : value,
  );
}

import type {Root, RootContent} from 'mdast';
import type {MdxJsxFlowElement} from 'mdast-util-mdx-jsx';
import {element} from './jsx.ts';
import {levelsOf, questionsIn} from './levels.ts';

/**
 * Wrap each stretch from one `##` heading to the next that holds questions, so
 * that a section whose questions are all filtered out can be hidden with its heading.
 */
export function wrapSections(tree: Root): void {
  const children: RootContent[] = [];
  let section: RootContent[] | null = null;
  /** Of a question below the last rule, the place. */
  let next = -1;

  const close = () => {
    if (!section) return;
    const questions = questionsIn(section);
    const levels = levelsOf(questions);
    if (levels === null) children.push(...section);
    else children.push(element('Section', {levels, far: deferTogether(questions)}, section));
    section = null;
  };

  for (const [index, child] of tree.children.entries()) {
    if (endsSection(child)) close();
    // A rule below the last question of a section ends it too: what follows is the page's own end.
    if (child.type === 'thematicBreak' && section && next < index) {
      next = nextQuestion(tree.children, index);
      if (next < 0) close();
    }
    if (child.type === 'heading' && child.depth === 2) section = [child];
    else (section ?? children).push(child);
  }

  close();
  tree.children = children;
}

function endsSection(node: RootContent): boolean {
  return node.type === 'heading' && node.depth <= 2;
}

/** The place of the next question before the section ends; -1 without one. */
function nextQuestion(nodes: readonly RootContent[], after: number): number {
  for (let index = after + 1; index < nodes.length; index++) {
    const node = nodes[index];
    if (!node || endsSection(node)) return -1;
    if (questionsIn([node]).length > 0) return index;
  }
  return -1;
}

/** So few questions are laid out together: those of a section that is no more than some screens. */
const together = 12;

/**
 * Have what is far laid out as a section, and not question by question.
 *
 * @returns How many they are; null if some are near, or they are more than are laid out together.
 */
function deferTogether(questions: readonly MdxJsxFlowElement[]): number | null {
  const isFar = (question?: MdxJsxFlowElement) => question?.attributes.some(defers) === true;
  if (questions.length > together || !isFar(questions[0])) return null;
  const far = questions.filter(isFar);
  for (const question of far) {
    question.attributes = question.attributes.filter((attribute) => !defers(attribute));
  }
  return far.length;
}

function defers(attribute: MdxJsxFlowElement['attributes'][number]): boolean {
  return attribute.type === 'mdxJsxAttribute' && attribute.name === 'deferRendering';
}

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

  const close = () => {
    if (!section) return;
    const questions = questionsIn(section);
    const levels = levelsOf(questions);
    if (levels === null) children.push(...section);
    else children.push(element('Section', {levels, far: deferTogether(questions)}, section));
    section = null;
  };

  for (const child of tree.children) {
    // A rule ends the page's last section: what follows it is the page's own end.
    if ((child.type === 'heading' && child.depth <= 2) || child.type === 'thematicBreak') close();
    if (child.type === 'heading' && child.depth === 2) section = [child];
    else (section ?? children).push(child);
  }

  close();
  tree.children = children;
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

import type {Root, RootContent} from 'mdast';
import type {MdxJsxFlowElement} from 'mdast-util-mdx-jsx';
import {visit} from 'unist-util-visit';
import {element} from './jsx.ts';

/**
 * Wrap each stretch from one `##` heading to the next that holds questions, so
 * that a section whose questions are all filtered out can be hidden with its heading.
 */
export function wrapSections(tree: Root): void {
  const children: RootContent[] = [];
  let section: RootContent[] | null = null;

  const close = () => {
    if (!section) return;
    if (section.some(hasQuestion)) children.push(element('Section', {}, section));
    else children.push(...section);
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

function hasQuestion(node: RootContent): boolean {
  let found = false;
  visit(node, 'mdxJsxFlowElement', (candidate: MdxJsxFlowElement) => {
    if (candidate.name === 'Question') found = true;
  });
  return found;
}

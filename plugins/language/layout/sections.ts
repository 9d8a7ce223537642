import type {Root, RootContent} from 'mdast';
import {element} from './jsx.ts';
import {levelsIn} from './levels.ts';

/**
 * Wrap each stretch from one `##` heading to the next that holds questions, so
 * that a section whose questions are all filtered out can be hidden with its heading.
 */
export function wrapSections(tree: Root): void {
  const children: RootContent[] = [];
  let section: RootContent[] | null = null;

  const close = () => {
    if (!section) return;
    const levels = levelsIn(section);
    if (levels === null) children.push(...section);
    else children.push(element('Section', {levels}, section));
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

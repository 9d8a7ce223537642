import type {Root} from 'mdast';
import {element} from '../layout/jsx.ts';
import {placesOf} from '../nodes.ts';
import {drawDiagram} from './draw-diagram.ts';
import {isDiagram, readDiagram} from './read-diagram.ts';

/**
 * Remark plugin that draws blocks of Mermaid when the site is built: each becomes a `<Diagram>`. One
 * that cannot be drawn stays code, and the content check says why.
 */
export default function remarkDiagrams() {
  return async (tree: Root): Promise<undefined> => {
    const found: {source: string; replace: (by: Root['children'][number] | null) => void}[] = [];
    for (const {node, parent, index} of placesOf(tree, 'code')) {
      if (!isDiagram(node)) continue;
      // With a language of another name Docusaurus does not take it for one to draw in the browser.
      const code = {...node, lang: 'Mermaid'};
      const replace = (by: Root['children'][number] | null) =>
        (parent.children[index] = by ?? code);
      found.push({source: node.value, replace});
    }
    for (const [index, {source, replace}] of found.entries()) {
      const id = `__diagram-${index + 1}`;
      const drawing = await drawDiagram(readDiagram(source), id);
      replace('svg' in drawing ? element('Diagram', {id, ...drawing}) : null);
    }
  };
}

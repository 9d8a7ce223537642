import type {Nodes} from 'mdast';
import type {BlockKind} from '../../types/bank.d.ts';

export type {BlockKind};

/** A word that is none of these makes a collapsible. */
export const defaultBlocks: readonly BlockKind[] = [
  {id: 'question', like: 'question'},
  {id: 'quiz', like: 'quiz'},
  {id: 'details', like: 'collapsible'},
  {id: 'answer', like: 'collapsible'},
  {id: 'solution', like: 'collapsible'},
  {id: 'exercise', like: 'collapsible'},
  {id: 'admonition', like: 'collapsible'},
];

declare module 'mdast' {
  interface Data {
    /** Set on blocks of a bank's kinds when a page is read. */
    block?: BlockKind;
  }
}

/** Find the kind of a `???` or `:::` block. */
export function blockKind(node: Nodes, kinds: readonly BlockKind[]): BlockKind | undefined {
  if (node.type === 'details' && node.kind === 'details') {
    return kinds.find(({id}) => id === node.classes[0]);
  }
  if (node.type !== 'containerDirective') return undefined;
  return kinds.find(({id, like}) => like === 'question' && id === node.name);
}

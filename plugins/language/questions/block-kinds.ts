import type {Nodes} from 'mdast';

/** What a block can be made into: the layouts of `../layout/block-element.ts`, and a question. */
export const blockForms = ['question', 'collapsible', 'callout'] as const;

/** A kind of `???` block, by the word after the marks. `!!!` blocks are callouts, whatever their word. */
export interface BlockKind {
  /** The word, in small letters. A question's is the name of a `:::` block too. */
  id: string;
  /** What readers see before the title of a question, and in the place of the title of other blocks without one. */
  label?: string;
  /** What it is read, checked and laid out as. */
  like: (typeof blockForms)[number];
}

/** A word that is none of these makes a collapsible. */
export const defaultBlocks: readonly BlockKind[] = [
  {id: 'question', like: 'question'},
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

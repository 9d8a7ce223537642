import type {BlockContent, DefinitionContent, Nodes, PhrasingContent} from 'mdast';
import type {ContainerDirective} from 'mdast-util-directive';
import type {Details} from '../dialect/index.ts';

/** A question or a quiz as written, in either of its two forms. */
export interface QuestionBlock {
  node: Details | ContainerDirective;
  title: PhrasingContent[];
  /** Words between the marks and the title, or the classes of the directive. */
  classes: string[];
  /** The id that the author wrote, then its aliases. */
  ids: string[];
  /** What looks like an id in the title and is none. */
  strayIds: string[];
  open: boolean;
  body: (BlockContent | DefinitionContent)[];
}

/** Read a node of a normalized tree as a question block; `null` when it is none. */
export function questionBlock(node: Nodes): QuestionBlock | null {
  return node.data?.block?.like === 'question' ? readBlock(node) : null;
}

/** The same for a quiz, which has a title and a body of the same kind. */
export function quizBlock(node: Nodes): QuestionBlock | null {
  return node.data?.block?.like === 'quiz' ? readBlock(node) : null;
}

function readBlock(node: Nodes): QuestionBlock | null {
  if (node.type === 'details') return fromDetails(node);
  if (node.type === 'containerDirective') return fromDirective(node);
  return null;
}

function fromDetails(node: Details): QuestionBlock {
  const title = node.children.find((child) => child.type === 'detailsTitle');
  return {
    node,
    title: title?.children ?? [],
    classes: node.classes.slice(1),
    ids: title?.data?.titleIds?.ids ?? [],
    strayIds: title?.data?.titleIds?.stray ?? [],
    open: node.open === true,
    body: node.children.filter((child) => child.type !== 'detailsTitle'),
  };
}

function fromDirective(node: ContainerDirective): QuestionBlock {
  const [first, ...rest] = node.children;
  const label = first?.type === 'paragraph' && first.data?.directiveLabel ? first : null;
  const classes = (node.attributes?.class ?? '').split(/\s+/).filter(Boolean);
  return {
    node,
    title: label?.children ?? [],
    classes: classes.map((name) => name.toLowerCase()),
    ids: label?.data?.titleIds?.ids.length ? label.data.titleIds.ids : idsOf(node),
    strayIds: label?.data?.titleIds?.stray ?? [],
    open: classes.includes('open'),
    body: label ? rest : node.children,
  };
}

/** `{#id aliases="old older"}`; aliases need an id that they stand for. */
function idsOf({attributes}: ContainerDirective): string[] {
  const id = attributes?.id;
  if (!id) return [];
  return [id, ...(attributes.aliases ?? '').split(/[\s,]+/).filter(Boolean)];
}

import type {Heading, Nodes, Root} from 'mdast';
import {nodesIn} from '../nodes.ts';
import type {Vocabulary} from '../vocabulary.ts';
import {toDifficulty, type Difficulty} from './difficulty.ts';
import {definitionsOf} from './file-references.ts';
import {levelAtStart} from './levels-in-text.ts';
import {plainText} from './plain-text.ts';

/** What a question takes from the page around it. */
export interface PageContext {
  /** What the nearest heading above says that says a level, or `difficulty` of the page's front matter. */
  difficulty: Difficulty | null;
  /** The nearest heading above, without the page's title. */
  heading: Heading | null;
  /** Its plain text. */
  section: string | null;
  /** Targets of reference-style links by identifier. */
  definitions: ReadonlyMap<string, string>;
  vocabulary: Vocabulary;
}

/** A block at the edge of a page. */
export interface BlockContext {
  nodes: readonly Nodes[];
  /** What stands around it. */
  page: PageContext;
}

/**
 * The blocks at the edge of a page, each with what stands around it.
 *
 * @param vocabulary - The bank's words for levels and blocks.
 */
export function pageContexts(
  tree: Root,
  frontMatter: Readonly<Record<string, unknown>>,
  vocabulary: Vocabulary,
): BlockContext[] {
  const {difficulty} = frontMatter;
  const pageLevel =
    typeof difficulty === 'string' ? toDifficulty(difficulty, vocabulary.levels) : null;
  const blocks = tree.children.map((child) => ({child, nodes: nodesIn(child)}));
  const definitions = definitionsOf(blocks.flatMap(({nodes}) => nodes));

  let heading: Heading | null = null;
  let section: string | null = null;
  /** Of the headings that the text at hand is below. */
  let above: {depth: number; level: Difficulty | null}[] = [];
  return blocks.map(({child, nodes}) => {
    if (child.type === 'heading') {
      const {depth} = child;
      const text = plainText(child);
      heading = depth > 1 ? child : null;
      section = heading && text;
      const level = levelAtStart(text, vocabulary.levels);
      above = [...above.filter((one) => one.depth < depth), {depth, level}];
    }
    const page: PageContext = {
      difficulty: above.findLast(({level}) => level !== null)?.level ?? pageLevel,
      heading,
      section,
      definitions,
      vocabulary,
    };
    return {nodes, page};
  });
}

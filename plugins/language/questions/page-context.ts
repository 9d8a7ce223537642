import type {Heading, Root, RootContent} from 'mdast';
import {visit} from 'unist-util-visit';
import {defaultVocabulary, type Vocabulary} from '../vocabulary.ts';
import {toDifficulty, type Difficulty} from './difficulty.ts';
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

/** Each block at the edge of a page, with what stands around it. */
export function pageContexts(
  tree: Root,
  frontMatter: Readonly<Record<string, unknown>> = {},
  vocabulary = defaultVocabulary,
): {child: RootContent; page: PageContext}[] {
  const {difficulty} = frontMatter;
  const pageLevel =
    typeof difficulty === 'string' ? toDifficulty(difficulty, vocabulary.levels) : null;
  const definitions = new Map<string, string>();
  visit(tree, 'definition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node.url);
  });

  let heading: Heading | null = null;
  /** Of the headings that the text at hand is below. */
  let above: {depth: number; level: Difficulty | null}[] = [];
  return tree.children.map((child) => {
    if (child.type === 'heading') {
      const {depth} = child;
      heading = depth > 1 ? child : null;
      const level = levelAtStart(plainText(child), vocabulary.levels);
      above = [...above.filter((one) => one.depth < depth), {depth, level}];
    }
    const page: PageContext = {
      difficulty: above.findLast(({level}) => level !== null)?.level ?? pageLevel,
      heading,
      section: heading && plainText(heading),
      definitions,
      vocabulary,
    };
    return {child, page};
  });
}

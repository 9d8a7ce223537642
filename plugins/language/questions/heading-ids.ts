import GithubSlugger from 'github-slugger';
import type {Heading, Nodes, Root} from 'mdast';
import {toString} from 'mdast-util-to-string';
import {plainText} from './plain-text.ts';
import type {LocatedQuestion} from './read-questions.ts';
import type {LocatedQuiz} from './read-quizzes.ts';
import {slug} from './slug.ts';

export interface HeadingId {
  id: string;
  /** Whether the author wrote it: `{#id}` or a comment `<!-- #id -->` at the end. */
  explicit: boolean;
  /** Whether it is inside the answer to a question, or the explanation of a quiz. */
  inAnswer: boolean;
}

/**
 * The id of each heading of a page. The ids of questions come first, as their addresses are for
 * good: a heading of the same words is numbered.
 *
 * @param tree - A normalized tree, before it is laid out.
 * @param questions - Those of the tree, as are the quizzes.
 */
export function headingIds(
  tree: Root,
  questions: readonly LocatedQuestion[],
  quizzes: readonly LocatedQuiz[],
): ReadonlyMap<Heading, HeadingId> {
  const ids = new Map<Heading, HeadingId>();
  const byNode = new Map<object, string>();
  const taken = new Set<string>();
  for (const {block, parts} of questions) {
    byNode.set(block.node, parts.question.id);
    for (const id of [parts.question.id, ...parts.question.aliases]) taken.add(id);
  }

  for (const {block, parts, isUsable} of quizzes) {
    if (!isUsable) continue;
    byNode.set(block.node, parts.quiz.id);
    taken.add(parts.quiz.id);
  }

  const counts = new Map<string, number>();
  const free = (wanted: string): string => {
    let id = wanted;
    let count = counts.get(wanted) ?? 0;
    while (taken.has(id)) id = `${wanted}-${++count}`;
    counts.set(wanted, count);
    taken.add(id);
    return id;
  };
  walk(tree, null);
  return ids;

  function walk(node: Nodes, around: string | null): void {
    const question = byNode.get(node) ?? around;
    if (node.type === 'heading') {
      if (question !== null) {
        const own = free(`${question}--${slug(plainText(node))}`);
        ids.set(node, {id: own, explicit: false, inAnswer: true});
      } else {
        const written = writtenId(node);
        if (written !== null) taken.add(written);
        const own = written ?? free(GithubSlugger.slug(textOf(node)));
        ids.set(node, {id: own, explicit: written !== null, inAnswer: false});
      }
    } else if ('children' in node) for (const child of node.children) walk(child, question);
  }
}

/** As Docusaurus has it. */
function writtenId(heading: Heading): string | null {
  const {id} = heading.data?.hProperties ?? {};
  if (typeof id === 'string') return id;
  const last = heading.children.at(-1);
  const comment =
    last?.type === 'html' ? /^<!--\s*#(\S+?)(?:\s[\s\S]*)?-->$/.exec(last.value) : null;
  if (comment?.[1] !== undefined) return comment[1];
  return /\{#((?:.(?!\{#|\}))*.)\}$/.exec(textOf(heading))?.[1]?.trim() ?? null;
}

function textOf({children}: Heading): string {
  return toString(children.filter(({type}) => type !== 'html'));
}

import type {Root} from 'mdast';
import {parse} from 'yaml';
import {parseMarkdown} from './markdown.ts';
import {normalize} from './normalize.ts';
import {readQuestions, type LocatedQuestion} from './read-questions.ts';

/** A question file as read from its text. */
export interface Page {
  tree: Root;
  /** Empty when there is none or it is not a YAML mapping. */
  frontMatter: Readonly<Record<string, unknown>>;
  questions: LocatedQuestion[];
}

/** Read a question file. Never throws, whatever the text. */
export function readPage(text: string): Page {
  const tree = parseMarkdown(text);
  normalize(tree, text);
  const frontMatter = readFrontMatter(tree);
  return {tree, frontMatter, questions: readQuestions(tree, frontMatter)};
}

function readFrontMatter(tree: Root): Page['frontMatter'] {
  const node = tree.children.find((child) => child.type === 'yaml');
  if (!node) return {};
  try {
    const value: unknown = parse(node.value);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Page['frontMatter'])
      : {};
  } catch {
    return {};
  }
}

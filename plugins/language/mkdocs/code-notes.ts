import type {Code, List, Root} from 'mdast';
import {visit} from 'unist-util-visit';
import {plainNotes, splitNotes} from '../code/notes.ts';

/**
 * Annotations of code: a comment `# (1)!` at the end of a line, and what it says as the first item of the numbered list
 * below. The list stays where it is, and its items get ids for the code to lead to.
 */
export function joinCodeNotes(tree: Root): void {
  let count = 0;
  visit(tree, 'code', (node, index, parent) => {
    const list = index === undefined ? undefined : parent?.children[index + 1];
    if (list?.type !== 'list' || !list.ordered || (list.start ?? 1) !== 1) return;
    const notes = numbersIn(node);
    if (notes.length === 0 || !notes.every((one) => one >= 1 && one <= list.children.length))
      return;
    // What shows code as text has the comment without its `!`, which is no part of it.
    const {lang} = node;
    node.value = node.value
      .split('\n')
      .map((line) => plainNotes(line, lang ?? ''))
      .join('\n');
    node.data = {...node.data, notes: giveIds(list, ++count)};
  });
}

function numbersIn({value, lang}: Code): number[] {
  return value.split('\n').flatMap((line) => splitNotes(line, lang ?? '').notes);
}

function giveIds(list: List, block: number): string[] {
  return list.children.map((item, index) => {
    const id = `code-${block}-note-${index + 1}`;
    item.data = {...item.data, hProperties: {...item.data?.hProperties, id}};
    return id;
  });
}

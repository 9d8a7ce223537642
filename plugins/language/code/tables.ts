import type {Root, Table, TableCell, TableRow} from 'mdast';
import {nodesIn, ofType} from '../nodes.ts';
import {plainText} from '../questions/plain-text.ts';
import {lineParts} from './line-breaks.ts';

/*
 * A table whose words do not fit beside each other on a phone is there shown as rows of a label and a
 * value (plugins/theme/components/ScrollableTable). It says so itself: a style cannot know its words.
 */

type Properties = Record<string, string>;

/** What a phone of 360 px has for a table, what one letter takes, and the edges of a cell, in pixels. */
const phone = {width: 312, letter: 8, edges: 24};

export function labelCells(tree: Root): void {
  for (const table of ofType(nodesIn(tree), 'table')) {
    if (narrowest(table) <= phone.width) continue;
    setProperties(table, {role: 'table', 'data-stack': ''});
    const [head, ...rows] = table.children;
    const labels = head?.children.map((cell) => plainText(cell)) ?? [];
    // Elements that are no longer laid out as a table are one only for those who are told.
    for (const row of table.children) setProperties(row, {role: 'row'});
    for (const [index, cell] of head?.children.entries() ?? []) {
      setProperties(cell, {role: labels[index] === '' ? 'cell' : 'columnheader'});
    }
    for (const {children} of rows) {
      for (const [index, cell] of children.entries()) {
        const label = labels[index] ?? '';
        // The first is what the others are said of.
        setProperties(cell, {role: 'cell', ...(index > 0 && {'data-label': label})});
      }
    }
  }
}

/** How wide a table is at least with all of its words whole. */
function narrowest({children}: Table): number {
  const columns: number[] = [];
  for (const row of children) {
    for (const [index, cell] of row.children.entries()) {
      columns[index] = Math.max(columns[index] ?? 0, longestWord(cell));
    }
  }
  return columns.reduce((sum, letters) => sum + letters * phone.letter + phone.edges, 0);
}

function longestWord(cell: TableCell): number {
  let longest = 0;
  for (const word of plainText(cell).split(' ')) {
    let length = 0;
    for (const part of lineParts(word)) {
      length = part.type === 'break' ? 0 : length + part.value.length;
      longest = Math.max(longest, length);
    }
  }
  return longest;
}

function setProperties(node: Table | TableRow | TableCell, properties: Properties): void {
  const {hProperties} = (node.data ?? {}) as {hProperties?: object};
  node.data = {...node.data, hProperties: {...hProperties, ...properties}};
}

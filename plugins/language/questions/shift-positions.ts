import type {Nodes} from 'mdast';
import type {Point} from 'unist';

/** Move a tree down by lines and characters, as if text stood above it. */
export function shiftPositions(node: Nodes, lines: number, characters: number): void {
  const shifted = ({line, column, offset = 0}: Point): Point => ({
    line: line + lines,
    column,
    offset: offset + characters,
  });
  if (node.position) {
    const {start, end} = node.position;
    node.position = {start: shifted(start), end: shifted(end)};
  }

  if (!('children' in node)) return;
  for (const child of node.children) shiftPositions(child, lines, characters);
}

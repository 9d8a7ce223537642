import type {List, Paragraph, Parents, RootContent} from 'mdast';

/**
 * A line that is only `443.` is a number, not a list of one empty item, which would show
 * nothing that a search or an excerpt finds.
 *
 * @returns Whether the list at the index was changed, in place.
 */
export function showLoneNumber(
  list: List,
  index: number,
  parent: Parents,
  source: string,
): boolean {
  const [first, ...items] = list.children;
  if (list.ordered !== true || !first || first.children.length > 0 || !first.position) return false;
  const {start, end} = first.position;
  const value = /^\d+[.)]/.exec(source.slice(start.offset, end.offset))?.[0];
  if (value === undefined) return false;
  const siblings = parent.children as RootContent[];
  const number: Paragraph = {
    type: 'paragraph',
    children: [{type: 'text', value}],
    position: {start, end: {...start, column: start.column + value.length}},
  };
  if (start.offset !== undefined && number.position)
    number.position.end.offset = start.offset + value.length;

  const next = siblings[index + 1];
  if (items.length > 0) {
    const rest: List = {...list, start: (list.start ?? 1) + 1, children: items};
    siblings.splice(index, 1, number, rest);
  } else if (next?.type === 'paragraph' && next.position?.start.line === start.line + 1) {
    // The text that goes on right below is of the same paragraph.
    const children = [{type: 'text' as const, value: `${value}\n`}, ...next.children];
    siblings.splice(index, 2, {...next, children, position: {...next.position, start}});
  } else siblings.splice(index, 1, number);
  return true;
}

import type {CodeMeta} from './meta.ts';

/**
 * Lines of code as one HTML, with what is said of each: its number, whether it is marked, and links to notes.
 * Numbers are drawn by the style (plugins/theme/css/code-lines.css), so that they are no part of the text.
 *
 * @param lines - HTML of each.
 * @param notes - Numbers of the notes of each.
 * @param ids - What the numbers lead to: the first is that of 1.
 */
export function htmlOfLines(
  lines: readonly string[],
  {firstNumber, marked}: CodeMeta,
  notes: readonly (readonly number[])[],
  ids: readonly string[],
): string {
  return lines
    .map((line, index) => {
      const links = (notes[index] ?? []).map(
        (number) => ` <a href="#${ids[number - 1] ?? ''}">${number}</a>`,
      );
      const html = line + links.join('');
      const isMarked = marked.has(index + 1);
      const attributes = [
        ...(isMarked ? [' class="hl"'] : []),
        ...(firstNumber === null ? [] : [` data-line="${firstNumber + index}"`]),
      ].join('');
      // The end of a line belongs to it, as it is a block.
      const end = index < lines.length - 1 ? '\n' : '';
      return attributes === '' ? html + end : `<span${attributes}>${html}${end}</span>`;
    })
    .join('');
}

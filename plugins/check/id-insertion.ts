import type {QuestionBlock} from '../language/questions/question-block.ts';

/**
 * Where the id of a question or a quiz goes, with what is around it: before the closing quote of a title, or into a
 * directive's attributes. Null where its line is none that opens a block: a question of a file that is included is at
 * the line that asks for the file.
 */
export function idInsertion(
  text: string,
  {block}: {block: QuestionBlock},
): {start: number; before: string; after: string} | null {
  const start = block.node.position?.start.offset;
  if (start === undefined) return null;
  const length = text.slice(start).search(/[\r\n]|$/);
  const line = text.slice(start, start + length);
  if (block.node.type === 'details') {
    // `/// details | Title` has no quotes around it.
    if (line.startsWith('/')) {
      return {start: start + line.trimEnd().length, before: ' {#', after: '}'};
    }
    if (line.startsWith('<')) {
      const title = block.node.children.find(({type}) => type === 'detailsTitle');
      const end = title?.position?.end.offset;
      return end === undefined ? null : {start: end, before: ' {#', after: '}'};
    }
    const quote = /^[?!]{3}/.test(line) ? line.lastIndexOf('"') : -1;
    return quote < 0 ? null : {start: start + quote, before: ' {#', after: '}'};
  }

  const label = /^:+[\w-]+\[.*\]/.exec(line)?.[0].length;
  if (label === undefined) return null;
  return line.charAt(label) === '{'
    ? {start: start + label + 1, before: '#', after: ' '}
    : {start: start + label, before: '{#', after: '}'};
}

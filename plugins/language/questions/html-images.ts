import type {Html, Image, RootContent} from 'mdast';
import type {Point} from 'unist';

declare module 'mdast' {
  interface ImageData {
    /** Of `<img>`: it may be in a link of HTML, which nothing here knows of. */
    isHtml?: true;
    /** In CSS pixels, as the HTML has it. */
    width?: number;
  }
}

const image = /<img\b(?:[^>"']|"[^"]*"|'[^']*')*>/gi;
const comment = /<!--[\s\S]*?(?:-->|$)/g;

/**
 * HTML with its pictures of the bank as images, so that they are found from the file as those of Markdown
 * are; those with a whole address stay.
 *
 * @param raw - What stands in the file, which may have the marks of quotes and the indentation of answers.
 * @returns Null for HTML without such a picture.
 */
export function splitImages(html: Html, raw: string): RootContent[] | null {
  const {value, position} = html;
  if (!/<img\b/i.test(value)) return null;
  const masked = value.replace(comment, (all) => ' '.repeat(all.length));
  const parts: RootContent[] = [];
  let at = 0;
  const add = (node: Html | Image, end: number) => {
    const own = position && {start: pointAt(at), end: pointAt(end)};
    if (end > at) parts.push({...node, ...(own && {position: own})});
    at = end;
  };
  for (const {0: tag, index} of masked.matchAll(image)) {
    const url = attribute(tag, 'src')?.replaceAll('&amp;', '&').trim() ?? '';
    if (url === '' || /^(?:[a-z][a-z\d+.-]*:|[/#?@])/i.test(url)) continue;
    add({type: 'html', value: value.slice(at, index)}, index);
    const alt = attribute(tag, 'alt') ?? '';
    const width = Number.parseInt(
      /^[1-9]\d{0,3}(?=(?:px)?$)/.exec(attribute(tag, 'width') ?? '')?.[0] ?? '',
    );
    const data = {isHtml: true, ...(width > 0 && {width})} as const;
    add({type: 'image', url, alt, data}, index + tag.length);
  }
  if (parts.length === 0) return null;
  add({type: 'html', value: value.slice(at)}, value.length);
  return parts;

  /** Lines of what is in a quote or an answer are the ends of those in the file. */
  function pointAt(offset: number): Point {
    const before = value.slice(0, offset).split('\n');
    const index = before.length - 1;
    const rows = raw.split('\n');
    const row = value.split('\n')[index] ?? '';
    const inRow = (before[index]?.length ?? 0) + (rows[index]?.length ?? 0) - row.length;
    const above = rows.slice(0, index).reduce((sum, {length}) => sum + length + 1, 0);
    const {line = 1, column = 1, offset: start = 0} = position?.start ?? {};
    return {
      line: line + index,
      column: index === 0 ? column + inRow : inRow + 1,
      offset: start + above + inRow,
    };
  }
}

export function attribute(tag: string, name: string): string | null {
  const value = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(
    tag,
  );
  return value ? (value[1] ?? value[2] ?? value[3] ?? '') : null;
}

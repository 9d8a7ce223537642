import type {Html, Image, Link, PhrasingContent, RootContent} from 'mdast';
import type {Point} from 'unist';
import {isFileReference, pathOf} from './file-references.ts';

declare module 'mdast' {
  interface ImageData {
    /** Of `<img>`: it may be in a link of HTML, which nothing here knows of. */
    isHtml?: true;
    /** In CSS pixels, as the HTML has it. */
    width?: number;
  }
}

const fileTags = /<(?:img|a)\b(?:[^>"']|"[^"]*"|'[^']*')*>|<\/a\s*>/gi;
/** What has no tags in it, whatever it looks like. */
const untagged =
  /<!--[\s\S]*?(?:-->|$)|<(script|style|textarea)(?=[\s/>])[\s\S]*?(?:<\/\1\s*>|$)/gi;

/** An `<a href>` as a link, with what its author gave it; what is in it is still to come. */
export function linkOf(tag: string): Link | null {
  const href = attribute(tag, 'href');
  if (href === null) return null;
  const url = href.replaceAll('&amp;', '&').trim();
  const id = attribute(tag, 'id') ?? attribute(tag, 'name');
  const title = attribute(tag, 'title');
  const classes = attribute(tag, 'class')?.trim();
  const download = attribute(tag, 'download') ?? isBare(tag, 'download');
  const target = attribute(tag, 'target');
  const hProperties = {
    ...(id && {id}),
    ...(classes && {className: classes.split(/\s+/)}),
    ...(download !== false && {download: download || true}),
    ...(target && {target}),
  };
  const data = Object.keys(hProperties).length > 0 && {data: {hProperties}};
  return {type: 'link', url, title, children: [], ...data};
}

/** Whether a tag has an attribute without a value. */
function isBare(tag: string, name: string): boolean {
  return new RegExp(`\\s${name}(?=[\\s/>])`, 'i').test(tag.replace(/"[^"]*"|'[^']*'/g, '""'));
}

/** Whether a link of HTML leads to a file by its name; other addresses are those of pages. */
export function leadsToFile({url}: Link): boolean {
  return isFileReference(url, 'link') && /\.(?!html?$)[a-z\d]+$/i.test(pathOf(url));
}

/**
 * HTML with its pictures of the bank as images, and its links to files as links, so that they are found from
 * the file as those of Markdown are; those with a whole address stay.
 *
 * @param raw - What stands in the file, which may have the marks of quotes and the indentation of answers.
 * @returns Null for HTML without such a tag.
 */
export function splitFiles(html: Html, raw: string): RootContent[] | null {
  const {value, position} = html;
  if (!/<(?:img|a)\b/i.test(value)) return null;
  const masked = value.replace(untagged, (all) => ' '.repeat(all.length));
  const parts: PhrasingContent[] = [];
  let into = parts;
  const [own, written] = [linesOf(value), linesOf(raw)];
  let index = 0;
  let at = 0;
  const add = (node: Html | Image | Link, end: number) => {
    const place = position && {start: pointAt(at), end: pointAt(end)};
    if (end > at) into.push({...node, ...(place && {position: place})});
    at = end;
  };
  const lastEnd = [...masked.matchAll(/<\/a\s*>/gi)].at(-1)?.index ?? -1;
  for (const {0: tag, index} of masked.matchAll(fileTags)) {
    const isEnd = tag.startsWith('</');
    if (isEnd ? into === parts : into !== parts && /^<a/i.test(tag)) continue;
    if (isEnd) {
      add({type: 'html', value: value.slice(at, index)}, index);
      at = index + tag.length;
      into = parts;
    } else if (/^<a/i.test(tag)) {
      const link = linkOf(tag);
      if (index > lastEnd || !link || !leadsToFile(link)) continue;
      add({type: 'html', value: value.slice(at, index)}, index);
      add(link, index + tag.length);
      into = link.children;
    } else {
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
  }
  if (parts.length === 0) return null;
  add({type: 'html', value: value.slice(at)}, value.length);
  return parts;

  /** Asked for from the first to the last. Lines of what is in a quote or an answer are the ends of those in the file. */
  function pointAt(offset: number): Point {
    while ((own[index + 1]?.start ?? Infinity) <= offset) index++;
    const line = own[index] ?? {start: 0, length: 0};
    const row = written[index] ?? line;
    const inRow = offset - line.start + row.length - line.length;
    const {line: first = 1, column = 1, offset: start = 0} = position?.start ?? {};
    return {
      line: first + index,
      column: index === 0 ? column + inRow : inRow + 1,
      offset: start + row.start + inRow,
    };
  }
}

/** Where lines begin, and how long they are without their endings. */
function linesOf(text: string): {start: number; length: number}[] {
  let start = 0;
  return text.split(/(\r\n?|\n)/).flatMap((piece, number) => {
    const line = {start, length: piece.length};
    start += piece.length;
    return number % 2 === 0 ? [line] : [];
  });
}

export function attribute(tag: string, name: string): string | null {
  const value = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(
    tag,
  );
  return value ? (value[1] ?? value[2] ?? value[3] ?? '') : null;
}

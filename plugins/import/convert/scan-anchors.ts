/** What a line of a page may be led to by. */
export interface ScannedAnchor {
  /** 1-based. */
  line: number;
  /** Of a heading, in Markdown; null for an id of something else. */
  title: string | null;
  /** As its author wrote it. */
  id: string | null;
}

const opens = /^(?:[-*+]|\d+[.)]|\?{3}[+-]?|!{3}|={3}[+!]*|\[\^[^\]]+\]:|:)(?=[ \t])/;
const withId = /\{:?[^{}]*?#([^\s#.{}"'=]+)[^{}]*\}/g;

/**
 * List the headings and ids of a page as Python-Markdown finds them, line by line, whatever a parser makes
 * of the page: also where a line of HTML stands right above. Code is left out.
 */
export function scanAnchors(text: string): ScannedAnchor[] {
  const found: ScannedAnchor[] = [];
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  const notes = new Set([...text.matchAll(/^[ \t>]*\[\^([^\]\s]+)\]:/gm)].map(([, name]) => name));
  let fence = '';
  let columns: number[] = [0];
  let before = '';
  for (let index = endOfFields(lines); index < lines.length; index++) {
    const line = (lines[index] ?? '').replaceAll('\t', '    ');
    const own = line.trim();
    const [marks = ''] = /^(?:`{3,}|~{3,})/.exec(own.replace(/^>[ >]*/, '')) ?? [];
    if (fence !== '') {
      if (marks.startsWith(fence) && own.endsWith(marks)) fence = '';
      continue;
    }
    if (marks !== '' && hasEnd(lines, index, marks)) {
      fence = marks;
      continue;
    }
    if (own === '') {
      before = '';
      continue;
    }
    const column = line.length - line.trimStart().length;
    columns = columns.filter((one) => one <= column);
    // More than its container says: code.
    if (column - (columns.at(-1) ?? 0) >= 4 && before === '') continue;
    if (opens.test(own)) columns.push(column + 4);
    const [, heading] =
      /^#{1,6}[ \t]+(?![ \t])(.*?)(?:(?<![ \t])[ \t]+#*|(?<!#)#*)$/.exec(own) ?? [];
    const next = (lines[index + 1] ?? '').trim();
    const isUnderlined = before === '' && /^(?:=+|-+)$/.test(next) && !/^[-*+>|#<]/.test(own);
    const title = heading ?? (isUnderlined ? own : null);
    if (/^[?!]{3}/.test(own)) continue;
    const ids = [...own.replace(/`[^`]*`/g, '').matchAll(withId)].map(([, id = '']) => id);
    if (title !== null) {
      const hasList = /\{:?[ ]*[#.][^{}]*\}$/.test(title) || /\{:[^{}]*\}$/.test(title);
      const written = hasList ? title.replace(/(?<![ \t])[ \t]*\{:?[^{}]*\}$/, '') : title;
      // The number of a footnote is no part of an anchor.
      const words = written.replace(/\[\^([^\]\s]+)\]/g, (all, name: string) =>
        notes.has(name) ? '' : all,
      );
      found.push({line: index + 1, title: words, id: ids.at(-1) ?? null});
    } else for (const id of ids) found.push({line: index + 1, title: null, id});
    before = own;
  }
  return found;
}

function endOfFields(lines: readonly string[]): number {
  if (lines[0]?.trim() !== '---') return 0;
  const end = lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)\s*$/.test(line));
  return end + 1;
}

/** A fence that nothing ends is none. */
function hasEnd(lines: readonly string[], index: number, marks: string): boolean {
  return lines.some((line, at) => {
    const own = at > index ? line.replace(/^[\s>]+/, '').trimEnd() : '';
    return own.startsWith(marks) && /^(?:`+|~+)$/.test(own);
  });
}

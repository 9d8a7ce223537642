import {frontMatterLength} from '../../language/questions/front-matter-block.ts';
import {parseMarkdown} from '../../language/questions/markdown.ts';
import {plainText} from '../../language/questions/plain-text.ts';
import {refusePage} from '../../language/questions/refuse-page.ts';
import {readAsking} from '../convert/words.ts';

/** What a part of a page that is too large is called. */
export interface PartTitle {
  /** 1-based. */
  number: number;
  of: number;
  /** The sections that it begins and ends with, as written, where they are none that ask. */
  topics: readonly string[];
}

export interface PagePart {
  title: PartTitle;
  text: string;
  /** The first of its lines in the source, 1-based. */
  first: number;
  /** Where a line of its text is in the source. */
  lineOf: (line: number) => number;
}

/** The address of a part, in the list of them that the first part has. */
export const partAddress = (number: number) => `viva-part:${number}`;

/** In characters, lines, and headings and blocks: what is comfortable to read on a phone, at most. */
const largest = {signs: 200_000, lines: 8000, starts: 300};

const heading = /^ {0,3}(#{1,6})[ \t]+(?![ \t])(.*?)(?:(?<![ \t])[ \t]+#*)?$/;
const starts = /^(?:#{1,6}[ \t]|\?\?\?|!!!|<details|<quiz|\*\*|Q\s*\d*[.:)]|\d{1,9}[.)]\s)/i;
const definition = /^ {0,3}\*?\[[^\]\n]+\]:/;

interface Stretch {
  /** First line, 1-based, and the one behind the last. */
  from: number;
  to: number;
  /** Of the heading that it begins with: 1 to 6; 7 for none. */
  depth: number;
  title: string;
}

/**
 * Divide a page that is too large, at its headings; where it has none, by count. Definitions of links and
 * footnotes go with each part that names them.
 *
 * @returns Two parts or more; none when nothing divides it.
 */
export function splitPage(text: string): PagePart[] {
  const rows = text.split('\n');
  const head = text.slice(0, frontMatterLength(text)).split('\n').length;
  const {edges, defined} = readRows(rows, head);
  const parts = pack(edges, rows, largest);
  const all = smaller(parts, rows);
  if (all.length < 2) return [];
  const titles = titlesOf(all);
  return all.map(({from, to, edges}, index): PagePart => {
    const first = index === 0 ? 1 : from;
    const own = rows.slice(first - 1, to - 1);
    const named = defined.filter(
      ({line, label}) =>
        (line < first || line >= to) && own.some((row) => row.includes(`[${label}]`)),
    );
    // The first has a list of the others, before its first section.
    const at = (edges.find(({depth}) => depth > 1 && depth < 7)?.from ?? to) - first;
    const list = index === 0 ? titles.slice(1).map(linkTo) : [];
    const text = [
      ...own.slice(0, at),
      ...(list.length > 0 ? ['', ...list, ''] : []),
      ...own.slice(at),
      ...(named.length > 0 ? ['', ...named.flatMap(({lines}) => lines), ''] : []),
    ].join('\n');
    const added = list.length > 0 ? list.length + 2 : 0;
    const inOwn = (line: number) => (line <= at ? line : Math.max(at, line - added));
    return {
      title: titles[index] ?? {number: index + 1, of: all.length, topics: []},
      text,
      first,
      lineOf: (line) => Math.min(first + inOwn(line) - 1, to - 1),
    };
  });
}

/** A section that is in several parts is numbered. */
function titlesOf(parts: readonly Packed[]): PartTitle[] {
  const seen = new Map<string, number>();
  return parts.map(({title, last}, index) => {
    const topics = [...new Set([title, last].map(plain))].filter((one) => !asks(one));
    const key = topics.join('\n');
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    const numbered = topics.map((topic, at) =>
      count > 1 && at === topics.length - 1 ? `${topic} (${count})` : topic,
    );
    return {number: index + 1, of: parts.length, topics: numbered};
  });
}

function linkTo({number, of, topics}: PartTitle): string {
  const label = topics.join(' – ') || `${number}/${of}`;
  return `- [${label.replace(/([\\`*_[\]<#])/g, '\\$1')}](${partAddress(number)})`;
}

/** A heading as text, without the attributes at its end. */
function plain(heading: string): string {
  return plainText(parseMarkdown(heading.replace(/(?<!\s)\s*\{:?[^{}]*\}\s*$/, ''))).trim();
}

/** Places where a page can be divided, with what is below each. */
function readRows(
  rows: readonly string[],
  head: number,
): {edges: Stretch[]; defined: {line: number; label: string; lines: string[]}[]} {
  const edges: Stretch[] = [];
  const defined: {line: number; label: string; lines: string[]}[] = [];
  let fence = '';
  let open = 0;
  for (let index = head - 1; index < rows.length; index++) {
    const row = (rows[index] ?? '').replace(/\r$/, '');
    const [, marks = '', info = ''] = /^ *(`{3,}|~{3,})(.*)$/.exec(row) ?? [];
    if (fence !== '') {
      if (marks.startsWith(fence) && info.trim() === '') fence = '';
      continue;
    }
    if (marks !== '') fence = marks;
    open += (row.match(/<(?:details|quiz)\b/gi) ?? []).length;
    open = Math.max(0, open - (row.match(/<\/(?:details|quiz)\s*>/gi) ?? []).length);
    if (definition.test(row)) {
      const lines = [row];
      while (/^(?: {4}|\t)\S/.test(rows[index + lines.length] ?? '')) {
        lines.push(rows[index + lines.length] ?? '');
      }
      const [, label = ''] = /\[([^\]]+)\]/.exec(row) ?? [];
      defined.push({line: index + 1, label, lines});
      continue;
    }
    const [, signs, title = ''] = heading.exec(row) ?? [];
    const isUnderlined = /^(?:=+|-+)\s*$/.test(rows[index + 1] ?? '') && /^\S/.test(row);
    const afterBlank = (rows[index - 1] ?? '').trim() === '';
    if (open > 0 || (signs === undefined && !afterBlank)) continue;
    const depth = signs?.length ?? (isUnderlined ? (rows[index + 1]?.startsWith('=') ? 1 : 2) : 7);
    // Text that is indented, or goes on with a list, belongs to what is above; a rule would begin a head.
    if (depth === 7 && !/^(?!---\s*$)[^\s>|:`~]/.test(row)) continue;
    edges.push({
      from: index + 1,
      to: index + 1,
      depth,
      title: signs ? title : isUnderlined ? row : '',
    });
  }
  // The title of the page is no section of it.
  const tops = edges.filter(({depth}) => depth === 1);
  if (tops.length === 1 && tops[0]) Object.assign(tops[0], {depth: 0, title: ''});
  if (edges[0]?.from !== 1) edges.unshift({from: 1, to: 1, depth: 0, title: ''});
  for (const [index, edge] of edges.entries()) edge.to = edges[index + 1]?.from ?? rows.length + 1;
  return {edges, defined};
}

interface Packed extends Stretch {
  /** The title of its last section. */
  last: string;
  edges: readonly Stretch[];
}

/**
 * Join what is between two places until it is as large as a part may be. A part ends where a section of the
 * highest rank does, unless that section is too large by itself.
 */
function pack(edges: readonly Stretch[], rows: readonly string[], most: typeof largest): Packed[] {
  const depths = new Set(edges.slice(1).map(({depth}) => depth));
  const ranks = [...depths].sort((a, b) => a - b);
  return join(edges, ranks);

  function join(all: readonly Stretch[], ranks: readonly number[]): Packed[] {
    const [rank, ...lower] = ranks;
    if (rank === undefined || sizeOf(all, rows, most) <= 1) return [packed(all)];
    const sections: Stretch[][] = [];
    for (const edge of all) {
      const last = sections.at(-1);
      if (!last || edge.depth <= rank) sections.push([edge]);
      else last.push(edge);
    }
    const parts: Packed[] = [];
    let joined: Stretch[] = [];
    const end = () => {
      if (joined.length > 0) parts.push(packed(joined));
      joined = [];
    };
    for (const section of sections) {
      if (sizeOf(section, rows, most) > 1) {
        end();
        const [{title: topic} = {title: ''}] = section;
        parts.push(
          ...join(section, lower).map((part) => ({
            ...part,
            title: asks(part.title) ? topic : part.title,
          })),
        );
        continue;
      }
      if (sizeOf([...joined, ...section], rows, most) > 1) end();
      joined.push(...section);
    }
    end();
    return parts;
  }
}

function packed(edges: readonly Stretch[]): Packed {
  const [first] = edges;
  const top = Math.min(...edges.map(({depth}) => depth));
  const last = edges.findLast(({depth}) => depth === top && depth > 0);
  return {
    from: first?.from ?? 1,
    to: edges.at(-1)?.to ?? 1,
    depth: top,
    title: first?.title ?? '',
    last: last?.title ?? '',
    edges,
  };
}

/** How much of what a part may hold there is; the largest of its shares. */
function sizeOf(edges: readonly Stretch[], rows: readonly string[], most: typeof largest): number {
  const from = (edges[0]?.from ?? 1) - 1;
  const own = rows.slice(from, (edges.at(-1)?.to ?? 1) - 1);
  const signs = own.reduce((sum, {length}) => sum + length + 1, 0);
  const count = own.filter((row) => starts.test(row.trimStart())).length;
  return Math.max(signs / most.signs, own.length / most.lines, count / most.starts);
}

/** Parts with so much Markdown that they would be refused are divided once more. */
function smaller(parts: readonly Packed[], rows: readonly string[]): Packed[] {
  const small = {signs: largest.signs / 8, lines: largest.lines / 8, starts: largest.starts / 8};
  return parts.flatMap((part) =>
    refusePage(rows.slice(part.from - 1, part.to - 1).join('\n'))
      ? pack(part.edges, rows, small)
      : [part],
  );
}

/** Whether a title is that of a question, or none at all: no name for a part of a page. */
function asks(title: string): boolean {
  if (title === '') return true;
  const {marked, worded, numbered, named, posed} = readAsking(title);
  return marked || worded || numbered || named || posed;
}

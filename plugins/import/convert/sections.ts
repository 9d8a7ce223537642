import type {Heading, List, Nodes, RootContent} from 'mdast';
import {lastLine, type FlowNode, type Step} from '../../check/containers.ts';
import type {Line} from '../../check/lines.ts';
import type {SourcePage} from '../../check/source-page.ts';
import type {Difficulty} from '../../language/questions/difficulty.ts';
import {plainText} from '../../language/questions/plain-text.ts';
import {
  levelOfHeading,
  levelOfPath,
  levelOfTitle,
  readLegend,
} from '../../language/questions/levels-in-text.ts';
import {readAsking, type Asks} from './words.ts';

/** What stands below a heading at the edge of a page, or below one that begins an item of a list there. */
export interface Section {
  heading: Heading;
  /** Plain text, led by the number of its item. */
  text: string;
  /** The same in Markdown. */
  title: string;
  asks: Asks;
  line: number;
  start: number;
  /** Where its text begins, and where the next heading of its depth or a higher one does. */
  bodyStart: number;
  end: number;
  /** Where the item ends that it begins, and what lines of the item begin with. */
  item: {number: number; end: number; steps: readonly Step[]} | null;
  /** The blocks below the heading, those of subsections too. */
  blocks: FlowNode[];
  parent: Section | null;
}

/**
 * Divide a page at its headings.
 *
 * @param isHidden - Whether a place is inside an element of HTML: the headings there divide nothing.
 */
export function readSections(source: SourcePage, isHidden: (offset: number) => boolean): Section[] {
  const {lines, text} = source;
  const blocks = new Map(source.flow.map((block) => [block.node, block]));
  const sections: Section[] = [];
  const open: Section[] = [];

  const {children} = source.page.tree;
  const upcoming = numbersToCome(children, lines);
  for (const [index, node] of children.entries()) {
    if (isHidden(node.position?.start.offset ?? 0)) put(node);
    else if (node.type === 'heading' && !isInItem(node, index)) add(node, null);
    else if (hasHeadings(node)) addItems(node);
    else put(node);
  }
  return sections;

  /** A heading in the answer to a numbered item, whose text is not indented as the item's is. */
  function isInItem({depth}: Heading, index: number): boolean {
    const item = open.findLast((section) => section.item !== null);
    const next = children[index + 1];
    if (!item?.item || depth > item.heading.depth || !next) return false;
    const isAbove = next.type === 'heading' || hasHeadings(next);
    return !isAbove && upcoming[index] === item.item.number + 1;
  }

  function addItems(list: List): void {
    for (const item of list.children) {
      const [first, ...others] = item.children;
      if (first?.type === 'heading') {
        add(first, item);
        for (const child of others) put(child);
      } else put(item);
    }
  }

  function put(node: FlowNode['node']): void {
    const block = blocks.get(node);
    if (block) for (const section of open) section.blocks.push(block);
  }

  function add(heading: Heading, item: List['children'][number] | null): void {
    const first = item ?? heading;
    const line = first.position?.start.line ?? 1;
    const start = lines[line - 1]?.start ?? 0;
    put(heading);
    for (let last = open.at(-1); last && last.heading.depth >= heading.depth; last = open.at(-1)) {
      last.end = start;
      last.blocks.pop();
      open.pop();
    }
    const own = plainText(heading);
    const {marker, written} = item
      ? readItem(item, lines)
      : {marker: '', written: readHeading(heading, text)};
    const {numbered, named} = readAsking(own);
    const lead = numbered || named || marker === '' ? '' : `${marker} `;
    const section: Section = {
      heading,
      text: lead + own,
      title: lead + written,
      asks: readAsking(lead + own),
      line,
      start,
      bodyStart: lines[lastLine(heading)]?.start ?? text.length,
      end: text.length,
      item: item && {
        number: Number.parseInt(marker, 10),
        end: lines[lastLine(item)]?.start ?? text.length,
        steps: blocks.get(heading)?.steps ?? [],
      },
      blocks: [],
      parent: open.at(-1) ?? null,
    };
    sections.push(section);
    open.push(section);
  }
}

/** What a heading says, as written; places inside it are not to be relied on. */
function readHeading({position}: Nodes, text: string): string {
  const written = text.slice(position?.start.offset, position?.end.offset);
  const inside = written.startsWith('#')
    ? written.replace(/^#+\s*/, '').replace(/(?:^|\s)#+\s*$/, '')
    : written.replace(/\r?\n[^\n]*$/, '');
  return inside.replace(/\s+/g, ' ').trim();
}

/** The number and the heading of an item, from its line: what was parsed has no numbers. */
function readItem({position}: Nodes, lines: readonly Line[]): {marker: string; written: string} {
  const line = lines[(position?.start.line ?? 1) - 1]?.text ?? '';
  const [, marker = '', written = ''] =
    /^\s*(\d{1,9}[.)])\s+#{1,6}\s+(?!\s)(.*?)(?:\s#+)?$/.exec(line.trimEnd()) ?? [];
  return {marker, written};
}

/** Whether a node is a numbered list with headings for questions. */
function hasHeadings(node: RootContent): node is List {
  return (
    node.type === 'list' &&
    node.ordered === true &&
    node.children.some(({children: [first]}) => first?.type === 'heading')
  );
}

/** The number that the next list of headings begins with, for each node at the edge of a page. */
function numbersToCome(nodes: readonly RootContent[], lines: readonly Line[]): number[] {
  const numbers: number[] = [];
  let next = 0;
  for (let index = nodes.length - 1; index >= 0; index--) {
    numbers[index] = next;
    const node = nodes[index];
    if (node && hasHeadings(node)) next = Number.parseInt(readItem(node, lines).marker, 10);
  }
  return numbers;
}

/** The section that a place is in. */
export function sectionAt(sections: readonly Section[], offset: number): Section | null {
  let low = 0;
  let high = sections.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sections[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  let section = sections[low - 1] ?? null;
  while (section && section.end <= offset) section = section.parent;
  return section;
}

const legends = new WeakMap<SourcePage, ReturnType<typeof readLegend>>();

/** The level of a question, from its title, the headings above it, or the path of its page. */
export function levelOf(
  title: string,
  section: Section | null,
  path: string,
  source: SourcePage,
): Difficulty | null {
  const {levels} = source.page.vocabulary;
  const own = levelOfTitle(title, levels);
  if (own) return own;
  const legend = legends.get(source) ?? readLegend(source.text, levels);
  legends.set(source, legend);
  const mark = title.match(/\p{Extended_Pictographic}/gu)?.find((sign) => legend.has(sign));
  if (mark !== undefined) return legend.get(mark) ?? null;
  for (let above = section; above; above = above.parent) {
    const level = levelOfHeading(above.text, levels);
    if (level) return level;
  }
  // That of the front matter is read as it is.
  return 'difficulty' in source.page.frontMatter ? null : levelOfPath(path, levels);
}

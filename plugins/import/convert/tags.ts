import type {Nodes, Parents} from 'mdast';
import {visit} from 'unist-util-visit';
import type {FlowNode} from '../../check/containers.ts';
import {maskHtml} from '../../check/html-source.ts';
import type {SourcePage} from '../../check/source-page.ts';

/** A tag of HTML outside code, with its place in the source. */
export interface Tag {
  name: string;
  isEnd: boolean;
  /** What stands between the name and `>`. */
  attributes: string;
  start: number;
  end: number;
  line: number;
  /** The block that it is in, or that it is. */
  block: FlowNode;
}

/** A `<details>` element. */
export interface Element {
  open: Tag;
  /** Between `<summary>` and `</summary>`; null without the two. */
  summary: {start: number; end: number} | null;
  /** What is behind the summary. */
  body: {start: number; end: number};
  end: number;
  /** The elements around it. */
  depth: number;
  /** Its tags, without its own two. */
  tags: readonly Tag[];
}

const tagPattern = /<(\/?)([a-z][a-z0-9-]*)([^<>]*)>/gi;

/** The tags of a page in the order of the source: those that Markdown takes for HTML. */
export function readTags({text, flow}: SourcePage): Tag[] {
  const tags: Tag[] = [];
  for (const block of flow) {
    const {node} = block;
    if (node.type === 'html') collect(node, block);
    else if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'table') {
      visit(node, 'html', (html) => {
        collect(html, block);
      });
    }
  }
  return tags;

  function collect({position}: Nodes, block: FlowNode): void {
    const {start, end} = position ?? {};
    if (start?.offset === undefined || end?.offset === undefined) return;
    const html = maskHtml(text.slice(start.offset, end.offset));
    let line = start.line;
    let at = 0;
    for (const match of html.matchAll(tagPattern)) {
      for (; at < match.index; at++) if (html[at] === '\n') line++;
      tags.push({
        name: match[2]?.toLowerCase() ?? '',
        isEnd: match[1] === '/',
        attributes: match[3] ?? '',
        start: start.offset + match.index,
        end: start.offset + match.index + match[0].length,
        line,
        block,
      });
    }
  }
}

/** The `<details>` of a page in the order of their ends, and the tags of those that nothing ends. */
export function readElements(tags: readonly Tag[]): {elements: Element[]; unclosed: Tag[]} {
  const elements: Element[] = [];
  const stack: {open: Tag; at: number; summaryStart: Tag | null; summaryEnd: Tag | null}[] = [];
  for (const [at, tag] of tags.entries()) {
    const current = stack.at(-1);
    if (tag.name === 'summary' && current) {
      if (!tag.isEnd && !current.summaryStart) current.summaryStart = tag;
      if (tag.isEnd && current.summaryStart && !current.summaryEnd) current.summaryEnd = tag;
    } else if (tag.name === 'details' && !tag.isEnd) {
      stack.push({open: tag, at, summaryStart: null, summaryEnd: null});
    } else if (tag.name === 'details' && current) {
      stack.pop();
      const {open, at: from, summaryStart, summaryEnd} = current;
      elements.push({
        open,
        summary: summaryStart && summaryEnd && {start: summaryStart.end, end: summaryEnd.start},
        body: {start: summaryEnd?.end ?? open.end, end: tag.start},
        end: tag.end,
        depth: stack.length,
        tags: tags.slice(from + 1, at),
      });
    }
  }
  return {elements, unclosed: stack.map(({open}) => open)};
}

/** Where a container ends in the source; the page has no end. */
export function endOf(parent: Parents): number {
  return parent.type === 'root' ? Infinity : (parent.position?.end.offset ?? Infinity);
}

/** Elements that only say how all of an answer looks. */
const wrappers = new Set([
  'b',
  'strong',
  'i',
  'em',
  'p',
  'div',
  'center',
  'font',
  'span',
  'section',
]);

/** The body of an element without the tags around all of it, such as `<br><b>` … `</b>`. */
export function unwrap({body, tags}: Element, text: string): {start: number; end: number} {
  const inside = tags.filter(({start, end}) => start >= body.start && end <= body.end);
  const partner = pair(inside);
  const dropped = new Set<Tag>();
  let {start, end} = body;
  const isDroppable = (tag: Tag): boolean => {
    if (tag.name === 'br') return true;
    if (!wrappers.has(tag.name) || /\b(?:id|name)\s*=/.test(tag.attributes)) return false;
    const other = partner.get(tag);
    return other === undefined || dropped.has(other);
  };

  let first = 0;
  let last = inside.length - 1;
  // What opens at the start goes with what closes at the end.
  for (let tag = inside[first]; tag; tag = inside[first]) {
    if (text.slice(start, tag.start).trim() !== '') break;
    const other = partner.get(tag);
    const around = other && wrappers.has(tag.name) && !tag.isEnd && endsWith(other);
    if (!around && !isDroppable(tag)) break;
    dropped.add(tag);
    start = tag.end;
    first++;
  }
  for (let tag = inside[last]; tag && last >= first; tag = inside[last]) {
    if (text.slice(tag.end, end).trim() !== '' || !isDroppable(tag)) break;
    end = tag.start;
    last--;
  }
  return {start, end};

  /** Whether only end tags and breaks come after a tag. */
  function endsWith(tag: Tag): boolean {
    if (body.end - tag.end > 200) return false;
    const after = text.slice(tag.end, body.end);
    return /^(?:\s|<\/[a-z]+>|<br\s*\/?>)*$/i.test(after);
  }
}

function pair(tags: readonly Tag[]): Map<Tag, Tag> {
  const partner = new Map<Tag, Tag>();
  const open = new Map<string, Tag[]>();
  for (const tag of tags) {
    if (!wrappers.has(tag.name)) continue;
    const stack = open.get(tag.name) ?? [];
    open.set(tag.name, stack);
    if (!tag.isEnd) stack.push(tag);
    else {
      const start = stack.pop();
      if (!start) continue;
      partner.set(start, tag);
      partner.set(tag, start);
    }
  }
  return partner;
}

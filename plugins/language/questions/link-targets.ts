import type {Definition, Image, Link, Nodes} from 'mdast';

/** A stretch of a text, and what is put in its place. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Where a link leads, as it is written: in angle brackets, or to the next blank. */
const destination = String.raw`\s*(<(?:\\.|[^\\<>\n])*>|[^\s<][^\s]*)`;
const ofDefinition = new RegExp(String.raw`^\[(?:\\.|[^\]\\])*\]:${destination}`);

/** What exchanges the target of a link, as it is written; nothing where none is. */
export function targetEdit(node: Link | Image | Definition, href: string, text: string): Edit[] {
  const {start, end} = placeOf(node);
  const place = node.type === 'definition' ? definedIn(text, start, end) : targetIn(text, node);
  return place ? [{...place, text: /[\s()]/.test(href) ? `<${href}>` : href}] : [];
}

export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  // A picture may be the text of a link, whose target comes after it.
  for (const {start, end, text: other} of [...edits].sort((a, b) => a.start - b.start)) {
    result += text.slice(at, start) + other;
    at = end;
  }
  return result + text.slice(at);
}

type Place = Omit<Edit, 'text'>;

function definedIn(text: string, start: number, end: number): Place | null {
  const [whole = '', written] = ofDefinition.exec(text.slice(start, end)) ?? [];
  if (written === undefined) return null;
  const last = start + whole.length;
  return {start: last - written.length, end: last};
}

/** Between the parentheses that end a link or a picture; those of a bare address have none. */
function targetIn(text: string, node: Link | Image): Place | null {
  const {start, end} = placeOf(node);
  const last = node.type === 'link' ? node.children.at(-1) : undefined;
  const inside = text.slice(0, end - 1);
  const written = new RegExp(String.raw`\]\(${destination}`, 'g');
  written.lastIndex = last ? placeOf(last).end : start;
  const places = [...inside.matchAll(written)].map(({0: whole, 1: url = '', index}) => ({
    url: url.replace(/^<(.*)>$/, '$1'),
    start: index + whole.length - url.length,
    end: index + whole.length,
  }));
  // The text of a picture may look like a target.
  return places.find(({url}) => url === node.url) ?? places[0] ?? null;
}

export function placeOf({position}: Nodes): Place {
  return {start: position?.start.offset ?? 0, end: position?.end.offset ?? 0};
}

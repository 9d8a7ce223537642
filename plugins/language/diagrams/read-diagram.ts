import type {Code, Nodes} from 'mdast';

/** A line of a block, as it is to be drawn. */
export interface DiagramLine {
  text: string;
  /** Where it stands in the block, from 0. */
  line: number;
  column: number;
}

/** A block of Mermaid, taken apart. */
export interface Diagram {
  /** What its author says that it shows: `accTitle` and `accDescr`; empty when nothing is said. */
  alternative: string;
  /** What there is to draw, without blank lines, comments, colours and what is pressed. */
  lines: DiagramLine[];
}

/** Whether a block is shown as a diagram. */
export function isDiagram(node: Nodes): node is Code & {lang: string} {
  return node.type === 'code' && node.lang?.toLowerCase() === 'mermaid';
}

/** What an author says that a block shows; null for a block that is no diagram, or has no words. */
export function diagramWords(node: Nodes): string | null {
  return isDiagram(node) ? readDiagram(node.value).alternative || null : null;
}

/** Runs of lines that are no part of the drawing, by their first and last line. */
const runs: readonly (readonly [first: RegExp, last: RegExp])[] = [
  [/^%%\{/, /\}%%/],
  [/^accDescr\s*\{/, /\}/],
];

const title = /^accTitle\s*:\s*(.+)/;
const description = /^accDescr\s*(?::\s*|\{)([^}]*)/;

/*
 * Colours are the site's, so that they read in the light and in the dark; a drawing that is part of
 * the page has no links and runs no script.
 */
const left =
  /^(?:%%|(?:style|classDef)\s+[\w,-]+\s+[\w-]+:|linkStyle\s|(?:click|callback|link)\s+[\w-]+\s+["\w]|class\s+[\w,-]+\s+\w+$|(?:de)?activate\s)/;

/** Take a block apart; the source is that of Mermaid, whether it can be drawn or not. */
export function readDiagram(source: string): Diagram {
  const all = source.split(/\r\n|\n|\r/).map((text, line) => ({
    text: text.trim(),
    line,
    column: text.search(/\S|$/),
  }));
  const lines: DiagramLine[] = [];
  let name = '';
  let words = '';
  const hasFrontMatter = all[0]?.text === '---';
  const end = hasFrontMatter ? all.findIndex(({text}, index) => index > 0 && text === '---') : -1;
  for (let at = 0; at < all.length; at++) {
    const line = all[at];
    if (!line) continue;
    let {text} = line;
    const run = runs.find(([first]) => first.test(text));
    while (run && !run[1].test(text) && at + 1 < all.length) text += ` ${all[++at]?.text ?? ''}`;
    name ||= title.exec(text)?.[1] ?? (at < end ? (/^title:\s*(.+)/.exec(text)?.[1] ?? '') : '');
    words ||= description.exec(text)?.[1] ?? '';
    const isSaid = run !== undefined || title.test(text) || description.test(text);
    const statement = text.replace(/(?<!#\w+);$/, '');
    if (at <= end || isSaid || statement === '' || left.test(statement)) continue;
    lines.push({...line, text: statement});
  }

  const parts = [name, words].map((part) => part.replace(/\s+/g, ' ').trim()).filter(Boolean);
  return {alternative: parts.join(parts[0]?.match(/[.!?:]$/) ? ' ' : ': '), lines};
}

import {loadMermaid} from './load-mermaid.cjs';
import {pageSvg, type PageSvg} from './page-svg.ts';
import type {Diagram, DiagramLine} from './read-diagram.ts';

/** Why a block is not drawn, and where; places in the block from 0. */
export interface DrawingProblem {
  line: number;
  column: number;
  found: string;
  expected: string;
}

type Mermaid = Awaited<ReturnType<typeof loadMermaid>>;

export type Drawing = PageSvg | {problem: DrawingProblem};

const kind = /^(?:flowchart|graph|sequenceDiagram|stateDiagram|classDiagram|erDiagram)\b/;
const kinds = '`flowchart`, `sequenceDiagram`, `stateDiagram-v2`, `classDiagram` or `erDiagram`';
const options = {padding: 8};
const nowhere = {line: 0, column: 0};

/** In characters. Each word is tried, so that the time grows faster than the diagram; nor would it read. */
const longest = 5000;

/**
 * Draw a diagram.
 *
 * The library passes over what it does not know. So that a reader never gets half of a diagram, each
 * word has to make a difference to the drawing: one that makes none is said, and nothing is drawn.
 *
 * @param id - Of the drawing, the beginning of all ids in it.
 * @returns An SVG element for a page, or what is wrong.
 */
export async function drawDiagram({lines, alternative}: Diagram, id: string): Promise<Drawing> {
  const [first, ...others] = lines;
  if (!first) return problem(nowhere, 'an empty diagram', kinds);
  if (!kind.test(first.text)) return problem(first, `\`${first.text}\``, kinds);
  const length = sourceOf(lines).length;
  if (length > longest) {
    return problem(first, `a diagram of ${length} characters`, `at most ${longest}`);
  }
  try {
    const mermaid = await loadMermaid();
    const svg = mermaid.renderMermaidSVG(sourceOf(lines), options);
    const lost = lostWord(mermaid, svg, first, others);
    return lost ?? pageSvg(svg, id, alternative);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return problem(first, `\`${first.text}\`: ${reason}`, 'a diagram that can be drawn');
  }
}

function problem(
  {line, column}: Omit<DiagramLine, 'text'>,
  found: string,
  expected: string,
): {problem: DrawingProblem} {
  return {problem: {line, column, found, expected}};
}

/**
 * As the library reads it: it knows XML's characters, where Mermaid writes `#quot;` and `#35;`, and
 * links with spaces around them and of one length.
 */
function sourceOf(lines: readonly Pick<DiagramLine, 'text'>[]): string {
  const isFlowchart = /^(?:flowchart|graph)\b/.test(lines[0]?.text ?? '');
  return lines
    .map(({text}) => (isFlowchart ? withSpaces(text) : text))
    .join('\n')
    .replace(/#(\d+|[a-z]+);/g, (_all, name: string) => `&${/^\d/.test(name) ? '#' : ''}${name};`)
    .replace(/"`([^`"]*)`"/g, '"$1"');
}

const label = /("[^"]*"|\|[^|]*\|)/;
const link = /\s*(<?)(-{2,}>|={2,}>|-\.+->|-{3,}|={3,}|-\.+-)\s*/g;

function withSpaces(line: string): string {
  const parts = line.split(label).map((part, index, all) => {
    if (index % 2 === 1) return part;
    const spaced = part
      .replace(link, (_all, start: string, arrow: string) => ` ${start}${shortest(arrow)} `)
      .replace(/(?<=[\w\])}])(?=(?:--|-\.|==)\s)/g, ' ');
    // What is between bars belongs to the link.
    return all[index + 1]?.startsWith('|') ? spaced.trimEnd() : spaced;
  });
  return parts.join('').trim();
}

function shortest(arrow: string): string {
  const dots = arrow.replace(/\.+/, '.');
  return dots.replace(/^(-+|=+)(>?)$/, (_all, body: string, head: string) =>
    head === '' ? body.slice(0, 3) : body.slice(0, 2) + head,
  );
}

/** The first word that could as well be another one. */
function lostWord(
  mermaid: Mermaid,
  svg: string,
  first: DiagramLine,
  others: readonly DiagramLine[],
): {problem: DrawingProblem} | null {
  const draw = (source: string) => mermaid.renderMermaidSVG(source, options);
  const sketch = (source: string) => outlineOf(mermaid, source);
  const outline = sketch(sourceOf([first, ...others]));
  for (const [at, line] of others.entries()) {
    for (const {0: word, index} of line.text.matchAll(/[\p{L}\p{N}_]+/gu)) {
      const end = index + word.length;
      const text = `${line.text.slice(0, end)}q${line.text.slice(end)}`;
      const changed = sourceOf([first, ...others.slice(0, at), {text}, ...others.slice(at + 1)]);
      if (!isSame(sketch, changed, outline)) continue;
      if (!isSame(draw, changed, svg)) continue;
      return problem(
        {line: line.line, column: line.column + index},
        `\`${word}\` in \`${line.text}\`, which would be missing in the drawing`,
        'what the site can draw',
      );
    }
  }
  return null;
}

function isSame(make: (source: string) => string, source: string, as: string): boolean {
  try {
    return make(source) === as;
  } catch {
    return false;
  }
}

/** Most of what a drawing says, without the time that it takes to lay it out. */
function outlineOf(mermaid: Mermaid, source: string): string {
  if (!/^(?:flowchart|graph|stateDiagram)/.test(source)) return mermaid.renderMermaidASCII(source);
  const plain = (_key: string, value: unknown) =>
    value instanceof Map ? [...(value as Map<unknown, unknown>)] : value;
  return JSON.stringify(mermaid.parseMermaid(source), plain);
}

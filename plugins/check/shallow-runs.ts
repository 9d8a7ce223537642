import type {Details} from '../language/dialect/index.ts';
import {lastLine, type FlowNode} from './containers.ts';
import {skipQuotes, skipSpace, visualColumn, type Cursor, type Line} from './lines.ts';

/** Lines that were meant for a block's body, but are indented too little. */
export interface ShallowRun {
  block: Details;
  /** First and last line, 1-based. */
  first: number;
  last: number;
  /** Columns that the lines lack. */
  missing: number;
  /** Where the text of the lines starts; `null` for blank ones. */
  starts: (Cursor | null)[];
  /** Whether the lines are beyond doubt part of the block, and can be moved as they are. */
  movable: boolean;
}

/** A line after a block, seen from the block's opening line. */
interface LineAfter {
  number: number;
  start: Cursor | null;
  /** Columns right of the marks of the opening line. */
  indent: number;
  text: string;
}

const questionOpening = /^\?{3}[+-]?\s*question\b/i;
const anyOpening = /^(?:\?{3}|!{3})/;
const heading = /^#{1,6}\s/;
const definition = /^\[[^\]]+\]:/;
const listMarker = /^(?:[-+*]|\d{1,9}[.)])\s/;

/** Find the lines that fell out of the blocks of a page. */
export function findShallowRuns(flow: readonly FlowNode[], lines: readonly Line[]): ShallowRun[] {
  const runs: ShallowRun[] = [];
  const codeEnds = new Map<number, number>();
  for (const {node} of flow) {
    if (node.type === 'code' && node.position)
      codeEnds.set(node.position.start.line, lastLine(node));
  }

  for (const {node, steps} of flow) {
    if (node.type !== 'details' || node.tagged || !node.position) continue;
    const {start} = node.position;
    const edge = visualColumn(lines[start.line - 1]?.text ?? '', start.column - 1);
    const quotes = steps.filter((step) => step.kind === 'quote').length;
    const run = runAfter(node, (number) => lineAfter(lines, number, quotes, edge));
    if (run) runs.push({...run, movable: run.movable && !cutsCode(run, codeEnds)});
  }

  return runs;
}

function runAfter(block: Details, read: (number: number) => LineAfter | null): ShallowRun | null {
  const firstAfter = lastLine(block) + 1;
  const hasBody = block.children.some((child) => child.type !== 'detailsTitle');

  let number = firstAfter;
  let line = read(number);
  while (line && !line.start) line = read(++number);
  const afterBlank = number > firstAfter;
  if (!line || !startsRun(line, hasBody, afterBlank)) return null;

  const run: LineAfter[] = [];
  let length = 0;
  let list = false;
  let last = line;
  let least = line.indent;
  /** Code below the shallow text moves along, or it would be text; from 8 columns on it is code where it stands. */
  const isCode = ({indent}: LineAfter) =>
    indent >= least + 4 && (indent < 8 || last.indent >= least + 4);
  for (; line && (continuesRun(line, run, hasBody, list) || isCode(line)); line = read(++number)) {
    run.push(line);
    if (!line.start) continue;
    length = run.length;
    last = line;
    least = Math.min(least, line.indent);
    list ||= listMarker.test(line.text);
  }

  run.length = length;
  const [first] = run;
  const indents = run.filter(({start}) => start).map(({indent}) => indent);
  if (!first || indents.length === 0) return null;
  return {
    block,
    first: first.number,
    last: first.number + length - 1,
    missing: 4 - Math.min(...indents),
    starts: run.map(({start}) => start),
    // Apart from a good body, the lines may belong to what is below.
    movable: !hasBody || !afterBlank || (line !== null && line.start !== null && line.indent >= 4),
  };
}

function startsRun(line: LineAfter, hasBody: boolean, afterBlank: boolean): boolean {
  const {text} = line;
  if (!shallow(line) || questionOpening.test(text)) return false;
  // Not shown where they stand, so it does not matter where that is.
  if (text.startsWith('<!--') || definition.test(text)) return false;
  // After the end of a whole answer these rather start something of their own.
  return !(hasBody && afterBlank && (heading.test(text) || anyOpening.test(text)));
}

/**
 * Right after an opening line the whole body may be indented by 2: its nested
 * lists and code then stand deeper and move along. After a good body only the
 * shallow lines themselves are wrong.
 */
function continuesRun(
  line: LineAfter,
  run: readonly LineAfter[],
  hasBody: boolean,
  list: boolean,
): boolean {
  if (!line.start || run.length === 0) return true;
  if (questionOpening.test(line.text) && line.indent < 4) return false;
  if (hasBody) return shallow(line);
  if (line.indent < 2) return false;
  const afterBlank = run.at(-1)?.start === null;
  return line.indent < 4 || list || !afterBlank;
}

function shallow(line: LineAfter): boolean {
  return line.start !== null && (line.indent === 2 || line.indent === 3);
}

function lineAfter(
  lines: readonly Line[],
  number: number,
  quotes: number,
  edge: number,
): LineAfter | null {
  const text = lines[number - 1]?.text;
  if (text === undefined) return null;
  const inside = skipQuotes(text, quotes);
  if (!inside) return null;
  const start = skipSpace(text, inside);
  return start.index === text.length
    ? {number, start: null, indent: 0, text: ''}
    : {number, start, indent: start.column - edge, text: text.slice(start.index)};
}

/** Whether code starts in the run and ends below it: moving its first lines would break it. */
function cutsCode({first, last}: ShallowRun, codeEnds: ReadonlyMap<number, number>): boolean {
  for (let line = first; line <= last; line++) {
    if ((codeEnds.get(line) ?? 0) > last) return true;
  }

  return false;
}

import {lineInside, type Step} from '../../check/containers.ts';
import {placeOf} from '../../check/lines.ts';
import type {SourcePage} from '../../check/source-page.ts';
import type {Conversion} from './conversion.ts';
import {hasContent} from './summary.ts';
import {withoutAnswerLabel} from './words.ts';

/** A line of the new page. */
export interface OutLine {
  text: string;
  /** The line of the source that it comes from, 1-based; 0 for a blank line between two. */
  source: number;
  /** The conversion whose opening line it is. */
  opens?: Conversion;
  /** Those whose last line it is. */
  ends: readonly Conversion[];
}

const markersOnly = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))*[ \t]*$/;

/** The page with conversions in their places; every other line is as it was. */
export function renderPage(
  source: SourcePage,
  conversions: readonly Conversion[],
  dropped: ReadonlySet<number>,
): {text: string; lines: OutLine[]} {
  const inner = nest(conversions);
  const writer = new Writer();
  const {text, lines} = source;
  range(writer, 0, text.length, [], inner.get(null) ?? []);

  const newline = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  let joined = '';
  for (const [index, line] of writer.lines.entries()) {
    const isLast = index === writer.lines.length - 1;
    joined += line.text + (isLast ? '' : endingOf(line.source) || newline);
  }
  // The lines of an answer that the page ends with end with its last word.
  if (/[\r\n]$/.test(text) && !/[\r\n]$/.test(joined)) joined += newline;
  return {text: joined, lines: writer.lines};

  function endingOf(number: number): string {
    const line = lines[number - 1];
    const next = lines[number];
    return line && next ? text.slice(line.start + line.text.length, next.start) : '';
  }

  /** Write a stretch of the source as it stands inside its containers. */
  function range(
    out: Writer,
    start: number,
    end: number,
    steps: readonly Step[],
    inside: readonly Conversion[],
  ): void {
    let at = start;
    for (const conversion of inside) {
      const before = stretch(out, at, conversion.start, steps);
      convert(out, conversion, steps, before);
      at = conversion.end;
    }
    const rest = stretch(out, at, end, steps);
    if (rest !== '') out.add({text: rest, source: placeOf(lines, end).line, ends: []});
  }

  /** Write lines up to a place; the beginning of a line that it is in comes back. */
  function stretch(out: Writer, start: number, end: number, steps: readonly Step[]): string {
    let number = placeOf(lines, start).line;
    for (let line = lines[number - 1]; line && line.start <= end; line = lines[++number - 1]) {
      const lineEnd = line.start + line.text.length;
      const isPart = start > line.start;
      const written = isPart ? line.text.slice(start - line.start) : line.text;
      const shown = isPart ? written : lineInside(written, number, steps);
      if (end <= lineEnd && !(end === lineEnd && end === text.length)) {
        const cut = lineEnd - end;
        return cut > shown.length ? '' : shown.slice(0, shown.length - cut);
      }
      if (isPart && written.trim() === '') continue;
      if (dropped.has(number) && !isPart) out.skip();
      else out.add({text: isPart ? shown.trimStart() : shown, source: number, ends: []});
    }
    return '';
  }

  function convert(
    out: Writer,
    conversion: Conversion,
    steps: readonly Step[],
    before: string,
  ): void {
    const extra = conversion.steps.slice(steps.length);
    const next = prefixOf(extra, steps);
    let first = next;
    if (markersOnly.test(before)) {
      if (before.trim() !== '' && extra.length > 0) first = before;
    } else {
      out.add({text: before, source: conversion.line, ends: []});
      out.pause(next);
    }
    if (first === next) out.pause(next);

    const body = new Writer();
    for (const piece of conversion.body) {
      const inside = (inner.get(conversion) ?? []).filter(
        ({start, end}) => start >= piece.start && end <= piece.end,
      );
      const part = new Writer();
      range(part, piece.start, piece.end, piece.steps, inside);
      if (body.lines.length > 0) body.pause('');
      const written = trimBlank(part.lines);
      const afterBlank = part.lines[0]?.text.trim() === '';
      for (const line of conversion.dedent ? dedent(written, afterBlank) : written) body.add(line);
    }
    const content = withoutLabel(body.lines);

    out.add({
      text: first + openingLine(conversion),
      source: conversion.line,
      opens: conversion,
      ends: content.length === 0 ? [conversion] : [],
    });
    for (const [index, line] of content.entries()) {
      const isLast = index === content.length - 1;
      out.add({
        ...line,
        text:
          isBlank(line.text) && line.text.trim() === ''
            ? next.trimEnd()
            : `${next}    ${line.text}`,
        ends: isLast ? [...line.ends, conversion] : line.ends,
      });
    }
    out.pause(next);
  }
}

function openingLine({open, level, titles, title, classes, isQuiz}: Conversion): string {
  const own = classes ?? [isQuiz ? 'quiz' : 'question', ...(level ? [level] : [])];
  const words = own.join(' ');
  return `???${open ? '+' : ''} ${words} "${titles[title] ?? ''}"`;
}

/** Conversions by the one around them; null for those in none. What is in no piece of its own is refused. */
function nest(conversions: readonly Conversion[]): Map<Conversion | null, Conversion[]> {
  const inner = new Map<Conversion | null, Conversion[]>();
  const around: Conversion[] = [];
  const sorted = [...conversions].sort((a, b) => a.start - b.start || b.end - a.end);
  for (const conversion of sorted) {
    while ((around.at(-1)?.end ?? Infinity) <= conversion.start) around.pop();
    const outer = around.at(-1) ?? null;
    if (
      outer &&
      !outer.body.some(({start, end}) => conversion.start >= start && conversion.end <= end)
    ) {
      conversion.refused = 'It is in the title of another question, or reaches out of its answer.';
      continue;
    }
    const list = inner.get(outer);
    if (list) list.push(conversion);
    else inner.set(outer, [conversion]);
    around.push(conversion);
  }
  return inner;
}

class Writer {
  readonly lines: OutLine[] = [];
  #pause: string | null = null;
  #skipped = false;

  add(line: OutLine): void {
    const last = this.lines.at(-1);
    const blank = isBlank(line.text);
    const afterBlank = !last || isBlank(last.text);
    if (blank && this.#skipped && afterBlank) return;
    if (!blank && this.#pause !== null && last && !afterBlank) {
      this.lines.push({text: this.#pause.trimEnd(), source: 0, ends: []});
    }
    this.#pause = null;
    if (!blank) this.#skipped = false;
    this.lines.push(line);
  }

  /** Leave a blank line before what follows, if there is none. */
  pause(prefix: string): void {
    this.#pause = prefix;
  }

  /** A line is left out, and with it the second of the blank lines around it. */
  skip(): void {
    this.#skipped = true;
  }
}

/** Without the words at the beginning that say that an answer follows: it is one. */
function withoutLabel(lines: readonly OutLine[]): readonly OutLine[] {
  const [first, ...others] = lines;
  const text = first && !first.opens ? withoutAnswerLabel(first.text) : null;
  if (!first || text === null) return lines;
  if (text !== '') return [{...first, text}, ...others];
  const rest = trimBlank(others);
  // Underlined, it is a heading; and an answer that says nothing else stays.
  return !rest.some((line) => hasContent(line.text)) ||
    /^ {0,3}(?:=+|-+)\s*$/.test(others[0]?.text ?? '')
    ? lines
    : rest;
}

function isBlank(text: string): boolean {
  return /^[\s>]*$/.test(text);
}

function trimBlank(lines: readonly OutLine[]): OutLine[] {
  let start = 0;
  let end = lines.length;
  while (start < end && lines[start]?.text.trim() === '') start++;
  while (end > start && lines[end - 1]?.text.trim() === '') end--;
  return lines.slice(start, end);
}

/**
 * Take off the indentation that all lines have for looks. After a blank line, four columns are code;
 * right after a tag they are none.
 */
function dedent(lines: readonly OutLine[], afterBlank: boolean): OutLine[] {
  const common = commonIndent(lines);
  const width = afterBlank && common > 3 ? 0 : common;
  const rest = lines.map((line) => ({...line, text: cutIndent(line.text, width)}));
  if (afterBlank) return rest;
  const blank = rest.findIndex(({text}) => text.trim() === '');
  const lead = rest.slice(0, blank === -1 ? rest.length : blank);
  const more = commonIndent(lead);
  return [
    ...lead.map((line) => ({...line, text: cutIndent(line.text, more)})),
    ...rest.slice(lead.length),
  ];
}

function commonIndent(lines: readonly OutLine[]): number {
  let common = Infinity;
  for (const {text} of lines) {
    if (text.trim() !== '') common = Math.min(common, text.length - text.replace(/^ +/, '').length);
  }
  return common === Infinity ? 0 : common;
}

function cutIndent(text: string, width: number): string {
  return text.slice(0, width).trim() === '' ? text.slice(width) : text;
}

/** What the lines of inner containers begin with, after those around them. */
function prefixOf(extra: readonly Step[], outer: readonly Step[]): string {
  const edge = outer.findLast((step) => step.kind === 'indent');
  const base = edge?.kind === 'indent' ? edge.column : 0;
  let prefix = '';
  for (const step of extra) {
    if (step.kind === 'quote') prefix += '> ';
    else prefix = prefix.padEnd(step.column - base);
  }
  return prefix;
}

/*
 * Why: the parser takes a line that is almost an opening line for ordinary text,
 * without a word. The question is then missing from its page, from the search and
 * from the counts, and its answer stands there for all to see. With a type that is
 * almost `question` it is a plain collapsible, and missing from all but its page.
 */
import type {Nodes} from 'mdast';
import type {FlowNode} from '../containers.ts';
import type {Details} from '../../language/dialect/index.ts';
import {lostTitle, misspeltKind, openingLine} from '../block-words.ts';
import {
  diagnoseOpening,
  isOpening,
  isTitledOpening,
  joinedDash,
  shorten,
  type Defect,
} from '../opening.ts';
import {maskHtml} from '../html-source.ts';
import {lineStart} from '../containers.ts';
import {placeOf, splitLines, visualColumn} from '../lines.ts';
import type {SourcePage} from '../source-page.ts';
import {textLines, type TextLine} from '../text-lines.ts';
import type {Finding, Repair} from '../types.ts';
import type {Rule} from './rule.ts';

export const nearMissOpening: Rule = {
  severity: 'error',
  about: 'A line looks like a question but is not read as one.',
  fix: 'Write it as `??? question "Title"`.',
  examples: {
    bad: [
      ["??? question 'What is a pod?'\n    🟢 **Beginner**\n\n    A.\n", 'docs/aws/page.md:1:1'],
      [
        '??? question "What is a pod?" {#pod}\n    🟢 **Beginner**\n\n    A.\n',
        'docs/aws/page.md:1:1',
      ],
      ['??? question What is a pod\n    A.\n', 'docs/aws/page.md:1:1'],
      ['??? qestion "What is a pod? {#pod}"\n    A.\n', 'docs/aws/page.md:1:1'],
    ],
    good: ['??? question "What is a pod? {#pod}"\n    🟢 **Beginner**\n\n    The smallest unit.\n'],
  },
  page: findNearMissOpening,
};

const mayOpen = /^(?:[?？]{2}|[!！]{2})/;

function findNearMissOpening(source: SourcePage): Finding[] {
  const findings: Finding[] = [];
  /** Blocks that hold a lost opening line, or are the body of one. */
  const lost = new Set<Nodes>();
  const shallow = shallowLines(source);

  for (const block of source.flow) {
    const {node, parent, index} = block;
    if (node.type === 'paragraph' || node.type === 'heading') {
      const found = inText(block, source, shallow);
      if (found.length > 0) lost.add(node);
      findings.push(...found);
    } else if (node.type === 'code') {
      const before = parent.children[index - 1];
      if (before && lost.has(before)) lost.add(node);
      else if (parent.type === 'root') findings.push(...inIndentedCode(node, source));
    } else if (node.type === 'html') {
      findings.push(...inHtml(block, source));
    } else if (node.type === 'details') {
      findings.push(...inOpening(node, source));
    }
  }

  return findings;
}

/** Lines that the rule `shallow-body` tells to indent: not its business here. */
function shallowLines({shallowRuns}: SourcePage): Set<number> {
  const numbers = new Set<number>();
  for (const {first, last} of shallowRuns) {
    for (let line = first; line <= last; line++) numbers.add(line);
  }

  return numbers;
}

function inText(block: FlowNode, source: SourcePage, shallow: Set<number>): Finding[] {
  const findings: Finding[] = [];
  const lines = textLines(block, source);
  for (const [index, line] of lines.entries()) {
    if (!mayOpen.test(line.text)) continue;
    const diagnosis = diagnoseOpening(
      line.text,
      lines[index + 1]?.text ?? null,
      source.page.vocabulary,
    );
    const defects = diagnosis?.defects ?? [];
    if (!diagnosis && !isTitledOpening(line.text)) continue;
    if (defects.length === 0 && !isOpening(line.text)) continue;

    // The body of a lost opening line is read as text, and so is what is in it.
    const inLostBody = findings.length > 0 && line.indent >= 4;
    const indented = line.indent > 0 && !inLostBody && !shallow.has(line.line);
    const all = indented ? [tooDeep(line), ...defects] : defects;
    if (all.length === 0) continue;

    const fixed = defects.length > 0 ? (diagnosis?.fixed ?? null) : line.text;
    findings.push({
      line: line.line,
      column: line.column,
      ...describe(line.text, all, fixed),
      ...asRepair(repairText(line, block, indented, fixed)),
    });
  }

  return findings;
}

function tooDeep({indent, column}: TextLine): Defect {
  const spaces = indent === 1 ? '1 leading space' : `${indent} leading spaces`;
  return {
    found: spaces,
    expected: `the marks ${indent < column ? `at column ${column - indent}` : 'at the edge'}`,
    fix: `Remove the ${spaces}.`,
  };
}

function repairText(
  line: TextLine,
  {parent}: FlowNode,
  indented: boolean,
  fixed: string | null,
): Repair | null {
  if (fixed === null) return null;
  const end = line.start + line.text.length;
  if (!indented) return {start: line.start, end, text: fixed};
  // In a list or a quote the spaces may be meant for another container.
  if (line.indent > 3 || parent.type !== 'root') return null;
  return {start: line.start - line.indent, end, text: fixed};
}

function inIndentedCode(node: Nodes, source: SourcePage): Finding[] {
  const {start, end} = node.position ?? {};
  if (!start || !end || isInTab(start.line, source)) return [];
  const findings: Finding[] = [];
  for (let number = start.line; number <= end.line; number++) {
    const text = source.lines[number - 1]?.text ?? '';
    const {index} = lineStart(text, number, []);
    // A fence stands at the edge; its content is code, whatever it says.
    if (number === start.line && index < 4 && !text.startsWith('\t', index - 1)) return [];
    const line = text.slice(index);
    if (!isTitledOpening(line)) continue;
    findings.push({
      line: number,
      column: index + 1,
      ...describe(line, [
        {
          found: 'an indentation that makes it code',
          expected: 'the marks at column 1',
          fix: 'Remove the leading spaces, or use a fenced code block when it is an example.',
        },
      ]),
    });
  }

  return findings;
}

/** Whether a line belongs to a content tab of MkDocs: its indentation is right there. */
function isInTab(number: number, {lines}: SourcePage): boolean {
  let indent = indentOf(lines[number - 1]?.text ?? '');
  for (let index = number - 2; index >= 0 && indent > 0; index--) {
    const text = lines[index]?.text ?? '';
    if (text.trim() === '' || indentOf(text) >= indent) continue;
    if (/^\s*===[+!]* +"/.test(text)) return true;
    indent = indentOf(text);
  }
  return false;
}

function indentOf(text: string): number {
  return visualColumn(text, text.length - text.trimStart().length);
}

function inHtml({node, steps}: FlowNode, source: SourcePage): Finding[] {
  const {start, end} = node.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return [];
  const findings: Finding[] = [];
  const html = maskHtml(source.text.slice(start.offset, end.offset));
  for (const {text, start: at} of splitLines(html)) {
    const place = placeOf(source.lines, start.offset + at);
    const {index} = lineStart(source.lines[place.line - 1]?.text ?? '', place.line, steps);
    const line = text.slice(Math.max(0, index - (place.column - 1)));
    if (!isTitledOpening(line)) continue;
    findings.push({
      line: place.line,
      column: Math.max(index + 1, place.column),
      ...describe(line, [
        {
          found: 'a place inside an open HTML element',
          expected: 'a place outside HTML',
          fix: 'Close the element above it, or leave a blank line between the two.',
        },
      ]),
    });
  }

  return findings;
}

/** Lines that open a block, but hardly the one that was meant. */
function inOpening(node: Details, source: SourcePage): Finding[] {
  const {start} = node.position ?? {};
  if (start?.offset === undefined) return [];
  const line = openingLine(node, source.lines);
  const place = {line: start.line, column: start.column};

  const [first = ''] = node.classes;
  if (node.kind === 'details' && /^-[^-]/.test(first)) {
    const joined = /^\?{3}-(?=[^\s-])/.test(line);
    const fixed = joined ? `${line.slice(0, 4)} ${line.slice(4)}` : null;
    const at = start.offset + 4;
    return [
      {
        ...place,
        ...describe(line, [joinedDash(first.slice(1))], fixed),
        ...(joined && {repair: {start: at, end: at, text: ' '}}),
      },
    ];
  }

  const meant = misspeltKind(node, source.page.vocabulary);
  const isAsked = meant !== null || (node.data?.block?.like ?? 'collapsible') !== 'collapsible';
  const untitled = isAsked ? lostTitle(node, source) : null;
  const found = [
    ...(meant === null ? [] : [misspelt(first, meant)]),
    ...(untitled ? [untitled] : []),
  ];
  if (found.length === 0) return [];
  const at = start.offset + line.toLowerCase().indexOf(first);
  const repair =
    meant === null || untitled ? null : {start: at, end: at + first.length, text: meant};
  return [{...place, ...describe(line, found), ...asRepair(repair)}];
}

function misspelt(type: string, meant: string): Defect {
  return {
    found: `the type \`${type}\`, which makes a plain collapsible`,
    expected: `\`${meant}\``,
    fix: `Did you mean \`${meant}\`?`,
  };
}

function describe(
  line: string,
  defects: readonly Defect[],
  fixed: string | null = null,
): Pick<Finding, 'found' | 'expected' | 'fix'> {
  const shown = shorten(line.trim(), 100);
  return {
    found: `\`${shown}\`, which is not read as the opening line that it looks like: ${list(defects.map(({found}) => found))}`,
    expected: list(defects.map(({expected}) => expected)),
    fix: [
      ...defects.map(({fix}) => fix),
      ...(fixed === null ? [] : [`The line is then \`${shorten(fixed.trim(), 100)}\`.`]),
    ].join(' '),
  };
}

function list(phrases: readonly string[]): string {
  return phrases.join('; ');
}

function asRepair(repair: Repair | null): {repair?: Repair} {
  return repair ? {repair} : {};
}

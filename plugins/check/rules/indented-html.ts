/*
 * Why: in Markdown, a line that is indented by 4 columns behind a blank line is code, also inside
 * an element that is still open. MkDocs reads a block of HTML on to its end tag, so that such pages
 * looked right; but an element of a line, or one with the attribute `markdown`, holds code there too.
 */
import type {Nodes, Parents} from 'mdast';
import {lastLine, lineStart, type FlowNode} from '../containers.ts';
import {maskHtml} from '../html-source.ts';
import {visualColumn} from '../lines.ts';
import type {SourcePage} from '../source-page.ts';
import type {Finding, Repair} from '../types.ts';
import type {Rule} from './rule.ts';

export const indentedHtml: Rule = {
  severity: 'warning',
  about: 'Tags are shown as code, as they are indented behind a blank line.',
  fix: 'Begin the tags at the edge, or take out the blank line above them.',
  examples: {
    bad: [
      [
        '<section>\n  <div>\n    <h2>a</h2>\n\n      <h3>b</h3>\n\n  </div>\n</section>\n',
        'docs/aws/page.md:5:7',
      ],
    ],
    good: [
      '<section>\n  <div>\n    <h2>a</h2>\n      <h3>b</h3>\n\n  </div>\n</section>\n',
      '<details>\n<summary>Tags</summary>\n\n    <h3>b</h3>\n\n</details>\n',
      '<section>\n  <b>a</b>\n</section>\n\n    <h3>b</h3>\n',
    ],
  },
  page: findIndentedHtml,
};

const tags = /<(\/?)([a-z][a-z\d-]*)(?![a-z\d-])[^<>]*>/gi;
/** Elements of lines, such as `<span>`, open no block of HTML; those inside blocks need not be followed. */
const blocks =
  /^(?:address|article|aside|blockquote|center|details|div|dl|fieldset|figure|footer|form|header|main|nav|[ou]l|section|table)$/;

/** More is no page that anybody wrote, and each end tag looks through all of them. */
const deepest = 100;

interface OpenElement {
  name: string;
  holdsMarkdown: boolean;
}

function findIndentedHtml(source: SourcePage): Finding[] {
  const findings: Finding[] = [];
  const states = new Map<Parents, {open: OpenElement[]; isIndented: boolean}>();
  const ends = lastEnds(source.flow);
  for (const block of source.flow) {
    const {node, parent, index} = block;
    const state = states.get(parent) ?? {open: [], isIndented: false};
    states.set(parent, state);
    const {open} = state;
    const isClosed = (name: string) => (ends.get(parent)?.get(name) ?? 0) > index;
    if (node.type === 'html') {
      // As it is written: what is read of it may lack the attribute `markdown`.
      const {start, end} = node.position ?? {};
      const html = start ? source.text.slice(start.offset, end?.offset) : node.value;
      follow(html, open, isClosed);
      state.isIndented = startOf(lastLine(node), block, source).indent >= 2;
    } else if (node.type === 'heading') state.open = [];
    else if (node.type === 'code' && open.length > 0) {
      const mayBeCode = open.at(-1)?.name === 'details' || !source.page.vocabulary.profile;
      const isCode = (mayBeCode && !state.isIndented) || open.some((each) => each.holdsMarkdown);
      if (isCode || !showsTags(node, source)) continue;
      const {line} = node.position?.start ?? {line: 1};
      findings.push(findingOf(line, block, source));
      follow(node.value, open, isClosed);
    }
  }
  return findings;
}

/** Behind which child of its parent an element is never closed again. */
function lastEnds(flow: readonly FlowNode[]): Map<Parents, Map<string, number>> {
  const ends = new Map<Parents, Map<string, number>>();
  for (const {node, parent, index} of flow) {
    if (node.type !== 'html' && node.type !== 'code') continue;
    const own = ends.get(parent) ?? new Map<string, number>();
    ends.set(parent, own);
    for (const {slash, name} of tagsIn(node.value)) if (slash !== '') own.set(name, index);
  }
  return ends;
}

/** Open and close the elements of a piece of HTML. */
function follow(html: string, open: OpenElement[], isClosed: (name: string) => boolean): void {
  for (const {all, slash, name} of tagsIn(html)) {
    if (!blocks.test(name) || all.endsWith('/>')) continue;
    const last = open.findLastIndex((each) => each.name === name);
    if (slash !== '') {
      if (last !== -1) open.length = last;
    } else if (open.length < deepest && isClosed(name)) {
      open.push({name, holdsMarkdown: /\smarkdown[\s=>]/i.test(all)});
    }
  }
}

function tagsIn(html: string): {all: string; slash: string; name: string}[] {
  return [...maskHtml(html).matchAll(tags)].map(([all, slash = '', name = '']) => ({
    all,
    slash,
    name: name.toLowerCase(),
  }));
}

function showsTags({position}: Nodes, {text}: SourcePage): boolean {
  const {start, end} = position ?? {};
  return /^\s*<\/?[a-z][a-z\d-]*(?:[\s/>]|$)/i.test(text.slice(start?.offset, end?.offset));
}

function startOf(line: number, {steps}: FlowNode, {lines}: SourcePage) {
  return lineStart(lines[line - 1]?.text ?? '', line, steps);
}

function findingOf(line: number, block: FlowNode, source: SourcePage): Finding {
  const {index} = startOf(line, block, source);
  return {
    line,
    column: index + 1,
    found: 'tags that are indented behind a blank line, inside an element that is still open',
    expected: 'tags at the edge: readers see these as code',
    // In other tools than MkDocs, code may have been meant.
    ...(source.page.vocabulary.profile && {repair: atEdge(line, block, source)}),
  };
}

/** The lines of a block without their indentation; inside `<pre>` it is shown, and stays. */
function atEdge(first: number, block: FlowNode, source: SourcePage): Repair {
  const {lines, text} = source;
  const start = lines[first - 1]?.start ?? 0;
  let end = start;
  let written = '';
  let isShown = false;
  for (let number = first; number <= lastLine(block.node); number++) {
    const line = lines[number - 1] ?? {text: '', start: end};
    const at = startOf(number, block, source);
    const before = line.text.slice(0, at.index).replace(/[ \t]+$/, '');
    const edge = at.column - at.indent - visualColumn(line.text, before.length);
    const own = line.text.slice(at.index);
    written += text.slice(end, line.start);
    written += isShown || own === '' ? line.text : before + ' '.repeat(Math.max(0, edge)) + own;
    end = line.start + line.text.length;
    if (/<pre\b/i.test(own)) isShown = true;
    if (/<\/pre\b/i.test(own)) isShown = false;
  }
  return {start, end, text: written};
}

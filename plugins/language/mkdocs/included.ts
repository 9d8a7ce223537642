import type {Code, Nodes, Parents, Root, RootContent} from 'mdast';
import {toString} from 'mdast-util-to-string';
import {SKIP, visit} from 'unist-util-visit';
import {snippetLine} from './lines.ts';

/**
 * The files that a text asks for, by what it writes. Plain data: it is sent to threads. Null for one that is not
 * in the bank, or is too large.
 */
export type Included = Readonly<Record<string, IncludedFile | null>>;

export interface IncludedFile {
  text: string;
  /** What leads from the page to the file's folder: empty, or with a slash at its end. */
  base: string;
  included: Included;
}

/** `{% include-markdown "file" start="…" %}`, `{% include "file" %}`, `{!file!}` and `{! include file !}`. */
const plugin =
  /^\{(?:%-?\s*include(?:-markdown)?\s+(?:"([^"]+)"|'([^']+)')([^]*?)-?%|!\s*(?:include\s+)?(?!\s)([^!]+?)(?<!\s)\s*!)\}$/;

/** Paths between two lines that are only `--8<--`. */
export const fileList = /^([ \t>]*)-+8<-+[ \t]*\n([^]*?)\n[ \t>]*-+8<-+[ \t]*$/gm;

/** What is asked for in a text, in code too. The same forms as in the tree, by their text. */
export function includedPaths(text: string): string[] {
  const lines = text.matchAll(/^[ \t>]*(-+8<-+[ \t]+["'][^"'\n]+["'])[ \t]*$/gm);
  const plugins = text.matchAll(/\{(?:%[^]{0,500}?%|![^!\n]{1,300}!)\}/g);
  const lists = text.replace(/\r\n?/g, '\n').matchAll(fileList);
  return [
    ...[...lines].map(([, line = '']) => pathOf(line)),
    ...[...plugins].map(([found]) => pathOf(found)),
    ...[...lists].flatMap(([, , files = '']) => files.split('\n').map((file) => file.trim())),
  ].filter((path): path is string => path !== null && path !== '');
}

export function pathOf(written: string): string | null {
  const line = snippetLine.exec(written);
  const found = line ?? plugin.exec(written);
  return (line ? (line[1] ?? line[2]) : (found?.[1] ?? found?.[2] ?? found?.[4])) ?? null;
}

/** The file's part of what is asked for: `file.md:3:5` are lines, `file.md:name` is a section. */
export function filePath(reference: string): string {
  return reference.replace(/(?<=[^:]):[\w:,-]*$/, '');
}

export function ownFile(included: Included, reference: string): IncludedFile | null {
  const path = filePath(reference);
  return Object.hasOwn(included, path) ? (included[path] ?? null) : null;
}

const sectionMark = /^.*-8<-+[ \t]*\[[ \t]*(start|end)[ \t]*(?::[ \t]*([\w-]+)[ \t]*)?\].*$/;

/** `2:5`, `2:`, `-3:`, and more of these with commas between them. */
const lineRanges = /^-?\d*(?::-?\d*)?(?:,(?=[-\d:])-?\d*(?::-?\d*)?)*$/;

/** More would take longer than any page is worth. */
const mostRanges = 20;

/** Lines from 0 of a range that counts from 1, or from the end with negative numbers. */
function rowsOf(range: string, lines: readonly string[]): number[] {
  const [first = '', last = ''] = range.split(':');
  const from = first.startsWith('-') ? lines.length + Number(first) : Number(first) - 1;
  const to = last.startsWith('-') ? lines.length + 1 + Number(last) : Number(last || lines.length);
  return [...lines.keys()].slice(Math.max(0, from), Math.max(0, to));
}

/**
 * The lines of a file that are asked for, without the marks of sections.
 *
 * @param missing - Is called when the file does not have them.
 */
export function partOf(text: string, reference: string, missing: () => void = nothing): string {
  const lines = text.split(/\r\n?|\n/);
  const asked = reference.slice(filePath(reference).length + 1);
  let chosen = lines;
  if (asked !== '' && lineRanges.test(asked)) {
    const ranges = asked.split(',');
    if (ranges.length > mostRanges) missing();
    // Each line once: what is asked for over and over must not become more than the file.
    chosen = [...new Set(ranges.slice(0, mostRanges).flatMap((range) => rowsOf(range, lines)))].map(
      (row) => lines[row] ?? '',
    );
  } else if (asked !== '') {
    const at = (kind: string) =>
      lines.findIndex((line) => {
        const mark = sectionMark.exec(line);
        return mark?.[1] === kind && mark[2] === asked;
      });
    const [start, end] = [at('start'), at('end')];
    chosen = start < 0 ? [] : lines.slice(start + 1, end < 0 ? undefined : end);
  }
  if (chosen.length === 0) missing();
  return chosen.filter((line) => !sectionMark.test(line)).join('\n');
}

/**
 * The text between two texts of the file, as include-markdown has it; with both, as often as they are there. What
 * begins or ends nowhere is not cut.
 *
 * @param missing - Is called when one of them is not in the file.
 */
export function between(text: string, options: string, missing: () => void = nothing): string {
  const option = (name: string) =>
    new RegExp(`\\b${name}=(?:"([^"]*)"|'([^']*)')`)
      .exec(options)
      ?.slice(1)
      .find(Boolean)
      ?.replace(/\\n/g, '\n');
  const [start, end] = [option('start'), option('end')];
  const whole = text.replace(/\r\n?/g, '\n');
  const isThere = (mark: string | undefined) => mark === undefined || whole.includes(mark);
  if (!isThere(start) || !isThere(end)) missing();
  if (start === undefined || !isThere(start)) return before(whole, end);
  const [, ...parts] = whole.split(start);
  return end === undefined ? parts.join(start) : parts.map((part) => before(part, end)).join('');
}

function before(text: string, end: string | undefined): string {
  const at = end === undefined ? -1 : text.indexOf(end);
  return text.slice(0, at < 0 ? undefined : at);
}

const nothing = () => undefined;

/**
 * Put what is included into a tree, in place. All of it has the place of the line that asks for it.
 *
 * @param read - Makes a tree of the text of a file.
 * @param lost - Is told of files, and of parts of them, that are not there.
 */
export function includeFiles(
  tree: Root,
  included: Included,
  read: (file: IncludedFile, text: string) => Root,
  lost: {file: (node: Nodes) => void; part: (node: Nodes) => void},
): void {
  const fileOf = (reference: string) => ownFile(included, reference);

  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    if (node.type === 'code') {
      includeInCode(node, fileOf, lost);
      return undefined;
    }
    const asked = askedFor(node, index, parent);
    if (!asked) return undefined;
    const nodes = asked.references.flatMap((reference): RootContent[] => {
      const file = fileOf(reference);
      if (!file) {
        lost.file(node);
        return [];
      }
      const missing = () => {
        lost.part(node);
      };
      const text = textOf(file, reference, asked.options, missing);
      return placed(read(file, text), node, asked.options === null ? '' : file.base);
    });
    parent.children.splice(index, asked.count, ...(nodes as never[]));
    return [SKIP, index + nodes.length];
  });
}

/** What is asked for of a file. */
export function textOf(
  file: IncludedFile,
  reference: string,
  options: string | null,
  missing?: () => void,
): string {
  return options === null
    ? partOf(file.text, reference, missing)
    : between(file.text, options, missing);
}

/** What `include-markdown` says besides the file; null for a snippet. */
export function optionsOf(asked: string): string | null {
  return snippetLine.test(asked) ? null : (plugin.exec(asked)?.[3] ?? '');
}

interface Asked {
  references: string[];
  /** What `include-markdown` says of it; null for snippets. */
  options: string | null;
  /** How many nodes say it. */
  count: number;
}

function askedFor(node: Nodes, index: number, parent: Parents): Asked | null {
  if (node.type === 'ownLine') {
    const [match, double, single] = snippetLine.exec(node.value) ?? [];
    if (match === undefined) return null;
    const reference = double ?? single;
    if (reference !== undefined) return {references: [reference], options: null, count: 1};
    const files = paragraphsAfter(index, parent);
    const end = parent.children[index + 1 + files.length];
    const isList = end?.type === 'ownLine' && snippetLine.test(end.value);
    const references = isList ? files.flatMap((one) => toString(one).split('\n')) : [];
    return {
      references: references.map((one) => one.trim()),
      options: null,
      count: isList ? files.length + 2 : 1,
    };
  }
  if (node.type !== 'paragraph') return null;
  const match = plugin.exec(toString(node).trim());
  const reference = match?.[1] ?? match?.[2] ?? match?.[4];
  return reference === undefined
    ? null
    : {references: [reference], options: match?.[3] ?? '', count: 1};
}

function paragraphsAfter(index: number, {children}: Parents): Nodes[] {
  const end = children.findIndex(({type}, at) => at > index && type !== 'paragraph');
  return children.slice(index + 1, end < 0 ? undefined : end);
}

function includeInCode(
  code: Code,
  fileOf: (reference: string) => IncludedFile | null,
  lost: {file: (node: Nodes) => void; part: (node: Nodes) => void},
): void {
  if (!/^[ \t]*-+8<-|\{%/m.test(code.value)) return;
  code.value = code.value
    .split('\n')
    .flatMap((line) => {
      const reference = pathOf(line.trim());
      if (reference === null) return [line];
      const file = fileOf(reference);
      if (!file) {
        lost.file(code);
        return [line];
      }
      const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
      return textOf(file, reference, optionsOf(line.trim()), () => {
        lost.part(code);
      })
        .replace(/\n$/, '')
        .split('\n')
        .map((one) => (one === '' ? '' : indent + one));
    })
    .join('\n');
}

/** No path from the folder of a file. */
export const isElsewhere = /^(?:[a-z][a-z\d+.-]*:|[/#?]|$)/i;

/** Links that lead on from the page already: those of a file in a file. */
const moved = new WeakSet<Nodes>();

function placed(tree: Root, at: Nodes, base: string): RootContent[] {
  visit(tree, (node) => {
    if (at.position) node.position = structuredClone(at.position);
    if (base !== '' && 'url' in node && !isElsewhere.test(node.url) && !moved.has(node)) {
      node.url = base + node.url;
      moved.add(node);
    }
  });
  return tree.children.filter(({type}) => type !== 'yaml');
}

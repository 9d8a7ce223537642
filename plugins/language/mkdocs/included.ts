import type {Code, Nodes, Parents, Root, RootContent} from 'mdast';
import {toString} from 'mdast-util-to-string';
import {SKIP, visit} from 'unist-util-visit';
import {frontMatterLength} from '../questions/front-matter-block.ts';
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
  /^\{(?:%-?\s*include(?:-markdown)?\s+(?:"([^"]+)"|'([^']+)')([^]*?)-?%|!\s*(?:include\s+)?([^!]+?)\s*!)\}$/;

/** Paths between two lines that are only `--8<--`. */
const fileList = /^([ \t>]*)-{2,}8<-{2,}[ \t]*\n([^]*?)\n[ \t>]*-{2,}8<-{2,}[ \t]*$/gm;

/** What is asked for in a text, in code too. The same forms as in the tree, by their text. */
export function includedPaths(text: string): string[] {
  const lines = text.matchAll(/^[ \t>]*(-{2,}8<-{2,}[ \t]+["'][^"'\n]+["'])[ \t]*$/gm);
  const plugins = text.matchAll(/\{(?:%[^]{0,500}?%|![^!\n]{1,300}!)\}/g);
  const lists = text.replace(/\r\n?/g, '\n').matchAll(fileList);
  return [
    ...[...lines].map(([, line = '']) => pathOf(line)),
    ...[...plugins].map(([found]) => pathOf(found)),
    ...[...lists].flatMap(([, , files = '']) => files.split('\n').map((file) => file.trim())),
  ].filter((path): path is string => path !== null && path !== '');
}

function pathOf(written: string): string | null {
  const line = snippetLine.exec(written);
  const found = line ?? plugin.exec(written);
  return (line ? (line[1] ?? line[2]) : (found?.[1] ?? found?.[2] ?? found?.[4])) ?? null;
}

/** The file's part of what is asked for: `file.md:3:5` are lines, `file.md:name` is a section. */
export function filePath(reference: string): string {
  return reference.replace(/(?<=[^:]):[\w:,-]*$/, '');
}

function ownFile(included: Included, reference: string): IncludedFile | null {
  const path = filePath(reference);
  return Object.hasOwn(included, path) ? (included[path] ?? null) : null;
}

const sectionMark = /^.*-{2,}8<-{2,}[ \t]*\[[ \t]*(start|end)[ \t]*(?::[ \t]*([\w-]+)[ \t]*)?\].*$/;

/** The lines of a file that are asked for, without the marks of sections. */
export function partOf(text: string, reference: string): string {
  const lines = text.split(/\r\n?|\n/);
  const [first, last] = reference.slice(filePath(reference).length + 1).split(':');
  let chosen = lines;
  if (first !== undefined && /^[\d,:]*$/.test(first) && (first !== '' || last !== undefined)) {
    chosen = lines.slice(Math.max(0, Number(first || 1) - 1), last ? Number(last) : undefined);
  } else if (first) {
    const at = (kind: string) =>
      lines.findIndex((line) => {
        const mark = sectionMark.exec(line);
        return mark?.[1] === kind && mark[2] === first;
      });
    const [start, end] = [at('start'), at('end')];
    chosen = start < 0 ? [] : lines.slice(start + 1, end < 0 ? undefined : end);
  }
  return chosen.filter((line) => !sectionMark.test(line)).join('\n');
}

/** The lines between two texts of the file, as include-markdown has them. */
export function between(text: string, options: string): string {
  const option = (name: string) =>
    new RegExp(`\\b${name}=(?:"([^"]*)"|'([^']*)')`).exec(options)?.slice(1).find(Boolean);
  const [start, end] = [option('start'), option('end')];
  const from = start === undefined ? 0 : text.indexOf(start) + start.length;
  const to = end === undefined ? -1 : text.indexOf(end, from);
  return text.slice(from, to < 0 ? undefined : to);
}

/**
 * Put what is included into a tree, in place. All of it has the place of the line that asks for it.
 *
 * @param read - Makes a tree of the text of a file.
 * @param lost - Is told of what is not there.
 */
export function includeFiles(
  tree: Root,
  included: Included,
  read: (file: IncludedFile, text: string) => Root,
  lost: (node: Nodes) => void,
): void {
  const fileOf = (reference: string) => ownFile(included, reference);

  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    if (node.type === 'code') {
      includeInCode(node, fileOf, () => {
        lost(node);
      });
      return undefined;
    }
    const asked = askedFor(node, index, parent);
    if (!asked) return undefined;
    const nodes = asked.references.flatMap((reference): RootContent[] => {
      const file = fileOf(reference);
      if (!file) {
        lost(node);
        return [];
      }
      const text =
        asked.options === null ? partOf(file.text, reference) : between(file.text, asked.options);
      return placed(read(file, text), node, asked.options === null ? '' : file.base);
    });
    parent.children.splice(index, asked.count, ...(nodes as never[]));
    return [SKIP, index + nodes.length];
  });
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
    const [files, end] = parent.children.slice(index + 1, index + 3);
    const isList =
      files?.type === 'paragraph' && end?.type === 'ownLine' && snippetLine.test(end.value);
    const references = isList ? toString(files).split('\n') : [];
    return {references: references.map((one) => one.trim()), options: null, count: isList ? 3 : 1};
  }
  if (node.type !== 'paragraph') return null;
  const match = plugin.exec(toString(node).trim());
  const reference = match?.[1] ?? match?.[2] ?? match?.[4];
  return reference === undefined
    ? null
    : {references: [reference], options: match?.[3] ?? '', count: 1};
}

function includeInCode(
  code: Code,
  fileOf: (reference: string) => IncludedFile | null,
  lost: () => void,
): void {
  if (!/^[ \t]*-{2,}8<-|\{%/m.test(code.value)) return;
  code.value = code.value
    .split('\n')
    .flatMap((line) => {
      const reference = pathOf(line.trim());
      if (reference === null) return [line];
      const file = fileOf(reference);
      if (!file) {
        lost();
        return [line];
      }
      const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
      return partOf(file.text, reference)
        .replace(/\n$/, '')
        .split('\n')
        .map((one) => (one === '' ? '' : indent + one));
    })
    .join('\n');
}

/**
 * A text with the files that it asks for in it, as the tree has them: for those who read it elsewhere. What is not there
 * is left out.
 */
export function expandIncluded(text: string, included: Included): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(fileList, (_all, indent: string, files: string) =>
      files.replace(/^[ \t>]*(.*?)[ \t]*$/gm, `${indent}--8<-- "$1"`),
    )
    .replace(
      /^([ \t>]*)(-{2,}8<-{2,}[ \t]+["'][^"'\n]+["']|\{%[^]{0,500}?%\}|\{![^!\n]{1,300}!\})[ \t]*$/gm,
      (written, indent: string, asked: string) => {
        const reference = pathOf(asked);
        if (reference === null) return written;
        const file = ownFile(included, reference);
        if (!file) return '';
        const options = plugin.exec(asked)?.[3] ?? null;
        const part =
          snippetLine.test(asked) || options === null
            ? partOf(file.text, reference)
            : movedLinks(between(file.text, options), file.base);
        const shown = part.slice(frontMatterLength(part)).replace(/^\n+|\n+$/g, '');
        return expandIncluded(shown, file.included).replace(/^(?=.)/gm, indent);
      },
    );
}

const isElsewhere = /^(?:[a-z][a-z\d+.-]*:|[/#?]|$)/i;

function movedLinks(text: string, base: string): string {
  return text.replace(/(\]\(<?)([^\s()<>]*)/g, (_all, start: string, url: string) =>
    isElsewhere.test(url) ? start + url : start + base + url,
  );
}

function placed(tree: Root, at: Nodes, base: string): RootContent[] {
  visit(tree, (node) => {
    if (at.position) node.position = structuredClone(at.position);
    if (base !== '' && 'url' in node && !isElsewhere.test(node.url)) {
      node.url = base + node.url;
    }
  });
  return tree.children.filter(({type}) => type !== 'yaml');
}

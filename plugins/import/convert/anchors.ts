import type {Heading} from 'mdast';
import {visit} from 'unist-util-visit';
import {htmlAnchors} from '../../language/questions/html-anchors.ts';
import {plainText} from '../../language/questions/plain-text.ts';
import type {SourcePage} from '../../check/source-page.ts';
import {scanAnchors} from './scan-anchors.ts';
import {OldSlugs, plainStyle, type AnchorStyle} from './slugs.ts';
import type {Anchor} from './types.ts';

/**
 * The anchors that a page had where it came from: of each heading those that it may have had by the
 * rules of MkDocs and of GitHub, and the ids that its author wrote.
 */
export function oldAnchors({page, text}: SourcePage, style: AnchorStyle = plainStyle): Anchor[] {
  const anchors = new Map<string, Anchor>();
  const add = (old: string, title: string, line: number) => {
    if (old !== '' && !anchors.has(old)) anchors.set(old, {old, title, line});
  };
  const headings = new Map<number, {title: string; id: string | null}>();
  visit(page.tree, (node) => {
    const line = node.position?.start.line ?? 1;
    if (node.type === 'html') for (const id of htmlAnchors(node.value)) add(id, '', line);
    const {id} = (node.data?.hProperties ?? {}) as {id?: unknown};
    if (node.type === 'heading') headings.set(line, readTitle(node));
    else if (typeof id === 'string') add(id, '', line);
  });
  for (const {line, title, id} of scanAnchors(text)) {
    if (title === null) add(id ?? '', '', line);
    else if (!headings.has(line)) headings.set(line, {title: plainTitle(title), id});
  }

  return named(anchors, headings, style);
}

/** The same of the text alone, as it was before anything was mended. */
export function scannedAnchors(text: string, style: AnchorStyle = plainStyle): Anchor[] {
  const anchors = new Map<string, Anchor>();
  const headings = new Map<number, {title: string; id: string | null}>();
  for (const {line, title, id} of scanAnchors(text)) {
    if (title !== null) headings.set(line, {title: plainTitle(title), id});
    else if (id !== null) anchors.set(id, {old: id, title: '', line});
  }
  return named(anchors, headings, style);
}

/** With the anchors of headings, by line. */
function named(
  anchors: Map<string, Anchor>,
  headings: ReadonlyMap<number, {title: string; id: string | null}>,
  style: AnchorStyle,
): Anchor[] {
  const written = [...headings].sort(([a], [b]) => a - b);
  const given = written.flatMap(([, {id}]) => id ?? []);
  const slugs = new OldSlugs(style, [...given, ...anchors.keys()]);
  for (const [line, {title, id}] of written) {
    for (const old of id === null ? slugs.next(title) : [id]) {
      if (old !== '' && !anchors.has(old)) anchors.set(old, {old, title, line});
    }
  }
  return [...anchors.values()].sort((a, b) => a.line - b.line);
}

/** A heading without the attributes at its end, and the id in them. */
function readTitle(heading: Heading): {title: string; id: string | null} {
  const own = (heading.data?.hProperties as {id?: unknown} | undefined)?.id;
  const {title, id} = splitAttributes(plainText(heading));
  return {title, id: typeof own === 'string' ? own : id};
}

function splitAttributes(written: string): {title: string; id: string | null} {
  const [group = '', inside = ''] = /(?<!\s)\s*\{:?([^{}]*)\}\s*$/.exec(written) ?? [];
  if (!/[#.=]/.test(inside)) return {title: written, id: null};
  const id = /#([^\s#.]+)/.exec(inside)?.[1] ?? null;
  return {title: written.slice(0, written.length - group.length), id};
}

/** What a line of Markdown says, without its signs. */
export function plainTitle(markdown: string): string {
  return markdown
    .replace(/<[^<>]+>/g, '')
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, '$1')
    .replace(/`+|\*+|~~|\\(?=[!-/:-@[-`{-~])/g, '')
    .trim();
}

import type {Nodes} from 'mdast';
import {ofType} from '../nodes.ts';

/** Whether a page shows a file or only leads to it. */
export type FileUse = 'image' | 'link';

/** A file that a page asks for, or may ask for: what the address leads to is for the disk to say. */
export interface FileReference {
  /** As written in Markdown. */
  url: string;
  use: FileUse;
  /** 1-based. */
  line: number;
  column: number;
}

/**
 * Whether an address may be that of a file: every image of this site, and every link that leads
 * neither elsewhere, nor within the page, nor to a page's Markdown or address.
 */
export function isFileReference(url: string, use: FileUse): boolean {
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/|[#?]|$)/i.test(url)) return false;
  const path = pathOf(url);
  if (use === 'image') return true;
  // Files of `static` have an ending; other addresses from the root are those of pages.
  if (/(?:\/|\.mdx?)$/i.test(path)) return false;
  return !path.startsWith('/') || /\.[^./]+$/.test(path);
}

/** The part of an address before its query and hash. */
export function pathOf(url: string): string {
  return /^[^?#]*/.exec(url)?.[0] ?? '';
}

/** A path as files have it; null where `%` begins no escaped sign. */
export function decodedPath(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

/** The target of each definition of a page; of two with one name, the first counts. */
export function definitionsOf(nodes: readonly Nodes[]): ReadonlyMap<string, string> {
  const definitions = new Map<string, string>();
  for (const {identifier, url} of ofType(nodes, 'definition')) {
    if (!definitions.has(identifier)) definitions.set(identifier, url);
  }
  return definitions;
}

/** What a node of a tree asks for, if it is an image or a link that may lead to a file. */
export function referenceOf(
  node: Nodes,
  definitions: ReadonlyMap<string, string>,
): Pick<FileReference, 'url' | 'use'> | null {
  const url =
    node.type === 'image' || node.type === 'link'
      ? node.url
      : node.type === 'imageReference' || node.type === 'linkReference'
        ? definitions.get(node.identifier)
        : undefined;
  const use = node.type.startsWith('image') ? 'image' : 'link';
  return url !== undefined && isFileReference(url, use) ? {url, use} : null;
}

/**
 * The files that a page asks for, in the order of the page.
 *
 * @param nodes - All of its tree.
 * @param frontMatter - Its `image` is the picture of shared links.
 */
export function fileReferences(
  nodes: readonly Nodes[],
  frontMatter: Readonly<Record<string, unknown>>,
): FileReference[] {
  const {image} = frontMatter;
  const found: FileReference[] =
    typeof image === 'string' && isFileReference(image, 'image')
      ? [{url: image, use: 'image', line: lineOfImage(nodes), column: 1}]
      : [];
  const definitions = definitionsOf(nodes);
  for (const node of nodes) {
    const reference = referenceOf(node, definitions);
    if (!reference) continue;
    const {line, column} = node.position?.start ?? {line: 1, column: 1};
    found.push({...reference, line, column});
  }
  return found;
}

/** The line of the front matter with the picture of shared links. */
function lineOfImage(nodes: readonly Nodes[]): number {
  const [settings] = ofType(nodes, 'yaml');
  const index = settings?.value.split(/\r\n?|\n/).findIndex((line) => /^["']?image\b/.test(line));
  return index === undefined || index === -1
    ? 1
    : (settings?.position?.start.line ?? 1) + index + 1;
}

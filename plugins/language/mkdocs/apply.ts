import type {Nodes, Root} from 'mdast';
import {SKIP, visit} from 'unist-util-visit';
import {toString} from 'mdast-util-to-string';
import {takeAttributes} from './attributes.ts';
import {joinBlocks} from './blocks.ts';
import {joinCodeNotes} from './code-notes.ts';
import {includeFiles, type Included, type IncludedFile} from './included.ts';
import {
  dropCodeLanguages,
  explainAbbreviations,
  replaceEmoji,
  replaceIcons,
  showKeys,
} from './in-text.ts';

/** Something that a page has and readers do not get. */
export interface LostConstruct {
  /** Of the table of constructs. */
  id: string;
  line: number;
  column: number;
}

declare module 'mdast' {
  interface RootData {
    /** Set when a page is read with a profile. */
    lost?: LostConstruct[];
  }
}

/**
 * Put the files that a tree asks for into it, and join what stands between lines that say so, in place.
 *
 * @param read - Makes a tree of a file that is included.
 */
export function joinOwnLines(
  tree: Root,
  included: Included,
  read: (file: IncludedFile, text: string) => Root,
): void {
  includeFiles(tree, included, read, {
    file: tell(tree, 'missing-snippets'),
    part: tell(tree, 'missing-parts'),
  });
  const lostFrame = tell(tree, 'lost-frames');
  visit(tree, (node) => {
    if ('children' in node) joinBlocks(node, lostFrame);
  });
}

function tell(tree: Root, id: string): (node: Nodes) => void {
  const lost = ((tree.data ??= {}).lost ??= []);
  return (node) => {
    const {line, column} = node.position?.start ?? {line: 1, column: 1};
    lost.push({id, line, column});
  };
}

/** Find in the words of a tree what the profile `mkdocs` reads and the parser has left, in place. */
export function applyProfile(tree: Root): void {
  dropContents(tree);
  takeAttributes(tree, tell(tree, 'lost-attributes'));
  replaceIcons(tree, tell(tree, 'lost-icons'));
  replaceEmoji(tree);
  joinCodeNotes(tree);
  dropCodeLanguages(tree);
  showKeys(tree);
  explainAbbreviations(tree);
}

/** `[TOC]`: each page has a list of its headings. */
function dropContents(tree: Root): void {
  visit(tree, 'paragraph', (node, index, parent) => {
    if (!parent || index === undefined || !/^\[TOC\]$/i.test(toString(node).trim())) return;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

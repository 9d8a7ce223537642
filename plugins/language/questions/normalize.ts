import type {Nodes, Paragraph, Parents, Root, RootContent, Text} from 'mdast';
import type {ContainerDirective} from 'mdast-util-directive';
import {SKIP, visit} from 'unist-util-visit';
import {applyProfile, joinOwnLines} from '../mkdocs/apply.ts';
import {dropUnused, footnotesIn, referTo} from '../mkdocs/footnotes.ts';
import {definedIn, linkTo} from '../mkdocs/link-references.ts';
import {divideAtEscapes} from '../mkdocs/literal-brackets.ts';
import type {Included} from '../mkdocs/included.ts';
import {defaultVocabulary, type Vocabulary} from '../vocabulary.ts';
import {blockKind, type BlockKind} from './block-kinds.ts';
import {parseMarkdown} from './markdown.ts';
import {readFenceOptions} from './fence-options.ts';
import {leadsToFile, splitFiles} from './html-images.ts';
import {readHtmlLinks, showTags} from './literal-tags.ts';
import {repairEncoding} from './mojibake.ts';
import {showLoneNumber} from './numbers-as-text.ts';
import {plainText} from './plain-text.ts';
import {takeTitleIds} from './title-ids.ts';

/** Container directives that the site has as admonitions. */
const admonitions = new Set([
  'note',
  'tip',
  'info',
  'important',
  'warning',
  'caution',
  'danger',
  'secondary',
  'success',
]);

/** What blocks are like whose titles have ids. */
const hasId = new Set<BlockKind['like'] | undefined>(['question', 'quiz']);

/**
 * Prepare a tree for reading, in place: what looks like a directive, a list or a tag but is not
 * one (`arn:aws:s3:::bucket`, `10:30`, `443.`) becomes the text that the author wrote, titles
 * lose their ids, and double-encoded text is repaired. Code stays as it is.
 *
 * @param tree - A tree with positions.
 * @param text - What the tree was made from.
 * @param vocabulary - The bank's kinds of blocks, which are found and kept with them.
 * @param included - The files that the text asks for, with the profile `mkdocs`.
 */
export function normalize(
  tree: Root,
  text: string,
  vocabulary = defaultVocabulary,
  included: Included = {},
): void {
  const {profile} = vocabulary;
  const hasFiles = Object.keys(included).length > 0;
  const readAll = (one: Root, source: string, files: Included): void => {
    // The parser counts from behind a byte order mark.
    const counted = source.replace(/^\uFEFF/, '');
    normalizeNodes(one, counted, vocabulary);
    if (profile !== 'mkdocs') return;
    if (hasFiles) divideAtEscapes(one, counted);
    const footnotes = hasFiles ? footnotesIn(one) : new Map<string, never>();
    const names = hasFiles ? definedIn(one) : new Set<string>();
    joinOwnLines(one, files, (file, part) => {
      const inner = parseMarkdown(part, profile);
      readAll(inner, part, file.included);
      referTo(inner, footnotes, footnotesIn(inner));
      linkTo(inner, names, definedIn(inner));
      return inner;
    });
    if (hasFiles) {
      referTo(one, footnotesIn(one), footnotes);
      linkTo(one, definedIn(one), names);
      if (one === tree) dropUnused(one, footnotes);
    }
    readJoined(one, vocabulary);
  };
  readAll(tree, text, included);
  if (profile === 'mkdocs') applyProfile(tree);
}

function normalizeNodes(tree: Root, source: string, {blocks}: Vocabulary): void {
  visit(tree, (node, index, parent) => {
    if (node.type === 'text') {
      node.value = repairEncoding(node.value);
      return;
    }

    if (parent === undefined || index === undefined) return;

    const block = blockKind(node, blocks);
    if (block) node.data = {...node.data, block};
    if (node.type === 'heading') showTags(node);
    if (node.type === 'code') readFenceOptions(node);
    if (node.type === 'list' && showLoneNumber(node, index, parent, source)) return index;
    if (node.type === 'detailsTitle' || (node.type === 'paragraph' && node.data?.directiveLabel)) {
      // First of all, as it goes by places in the source.
      if (hasId.has(parent.data?.block?.like)) takeTitleIds(node, source);
      readHtmlLinks(node);
      showTags(node);
    }
    if (isOfText(node)) readHtmlLinks(node, leadsToFile);

    if (node.type === 'html') {
      const parts = splitFiles(node, sourceOf(node, source));
      if (parts) replace(parent, index, parts);
      return parts ? [SKIP, index + parts.length] : undefined;
    }

    if (node.type === 'textDirective') {
      replace(parent, index, [textNode(sourceOf(node, source), node)]);
      mergeText(parent, index);
      return [SKIP, Math.max(0, index - 1)];
    }

    if (node.type === 'leafDirective') {
      replace(parent, index, [paragraph(sourceOf(node, source), node)]);
      return [SKIP, index];
    }

    if (node.type === 'containerDirective' && !block && !admonitions.has(node.name)) {
      replace(parent, index, unwrapContainer(node, source));
      return [SKIP, index];
    }
  });
}

/** What was joined from lines of its own has neither a kind yet, nor a title that was read. */
function readJoined(tree: Root, {blocks, profile}: Vocabulary): void {
  visit(tree, 'details', (node) => {
    const block = node.data?.block ? undefined : blockKind(node, blocks);
    const title = node.children.find(({type}) => type === 'detailsTitle');
    if (block) node.data = {...node.data, block};
    if (title?.type !== 'detailsTitle' || title.children[0]?.position) return;
    const written = plainText(title);
    const [read] = parseMarkdown(written, profile).children;
    if (read?.type !== 'paragraph') return;
    if (hasId.has(block?.like)) takeTitleIds(read, written);
    // Its places are those in the title alone.
    visit(read, (inner) => {
      delete inner.position;
    });
    title.children = read.children;
    if (read.data?.titleIds) title.data = {...title.data, titleIds: read.data.titleIds};
  });
}

/** Whether its children are words, and tags between them. */
function isOfText(node: Nodes): node is Paragraph {
  return /^(?:paragraph|heading|tableCell|emphasis|strong|delete)$/.test(node.type);
}

function sourceOf(node: Nodes, source: string): string {
  return source.slice(node.position?.start.offset, node.position?.end.offset);
}

function textNode(value: string, at: Nodes): Text {
  return {type: 'text', value, ...(at.position && {position: at.position})};
}

function paragraph(value: string, at: Nodes): Paragraph {
  return {
    type: 'paragraph',
    children: [textNode(value, at)],
    ...(at.position && {position: at.position}),
  };
}

/** The fence lines as text, what stands between them as the blocks it is. */
function unwrapContainer(node: ContainerDirective, source: string): RootContent[] {
  const lines = sourceOf(node, source).split(/\r?\n|\r/);
  const closing = lines.length > 1 ? lines.at(-1)?.trim() : undefined;
  const body = node.children.filter(
    (child) => !(child.type === 'paragraph' && child.data?.directiveLabel),
  );
  return [
    paragraph(lines[0] ?? '', node),
    ...body,
    ...(closing && /^:{3,}$/.test(closing) ? [paragraph(closing, node)] : []),
  ];
}

function replace(parent: Parents, index: number, nodes: RootContent[]): void {
  (parent.children as RootContent[]).splice(index, 1, ...nodes);
}

/** Join the text at the index with the texts around it, so that they read as one. */
function mergeText(parent: Parents, index: number): void {
  for (const at of [index + 1, index]) {
    const before = parent.children[at - 1];
    const node = parent.children[at];
    if (before?.type === 'text' && node?.type === 'text') {
      before.value += node.value;
      if (before.position && node.position) {
        before.position = {...before.position, end: node.position.end};
      }
      parent.children.splice(at, 1);
    }
  }
}

import type {Nodes, RootContent} from 'mdast';
import {toString} from 'mdast-util-to-string';
import {visit} from 'unist-util-visit';
import {lastLine} from '../../check/containers.ts';
import type {SourcePage} from '../../check/source-page.ts';

/*
 * What leads around a page: the site has its own, and the places that it leads to become questions.
 */

const toTop = String.raw`(?:\b(?:back|go|return|jump|scroll) (?:back )?to (?:the )?(?:top|toc|contents|table of contents|index|questions)\b|[⬆🔝▲↥])`;
const around = String.raw`(?:[*_>\s|-]|<\/?[a-z][^<>]*>)*`;
const backToTop = new RegExp(
  `^${around}(?:\\[[^\\]]*${toTop}[^\\]]*\\]\\(#[^()\\s]*\\)|<a\\s[^<>]*href=["']?#[^<>]*>[^<>]*${toTop}[^<>]*</a>)${around}$`,
  'iu',
);
const contents =
  /^[^\p{L}]*(?:table of contents|contents|toc|index|list of questions|questions)[^\p{L}]*$/iu;

/** Whether a line is nothing but a link to the top of its page. */
export function isLinkToTop(line: string): boolean {
  return line.length < 500 && backToTop.test(line);
}

/** The lines of the tables of contents that stand before a place. */
export function contentsLines(source: SourcePage, end: number): Set<number> {
  const found = new Set<number>();
  let before: RootContent | undefined;
  for (const node of source.page.tree.children) {
    if ((node.position?.start.offset ?? 0) >= end) break;
    if (isContents(node)) {
      drop(node);
      const isTitle =
        before?.type === 'paragraph' || (before?.type === 'heading' && before.depth > 1);
      if (before && isTitle && contents.test(toString(before))) drop(before);
    }
    if (node.type !== 'html') before = node;
  }
  return found;

  function drop(node: Nodes): void {
    for (let line = node.position?.start.line ?? 1; line <= lastLine(node); line++) found.add(line);
  }
}

/** A list or a table of three or more links to places of the page, and of little else. */
function isContents(node: RootContent): boolean {
  if (node.type !== 'list' && node.type !== 'table') return false;
  let links = 0;
  let others = '';
  visit(node, (child) => {
    if (child.type === 'tableRow' && node.type === 'table' && child === node.children[0])
      return 'skip';
    if (child.type === 'link') {
      if (child.url.startsWith('#')) links++;
      else others += child.url;
      return 'skip';
    }
    if ('value' in child && child.type !== 'html') others += child.value;
    return undefined;
  });
  return links >= 3 && !/\p{L}{2}/u.test(others);
}

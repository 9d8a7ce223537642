import type {Heading, Paragraph, Root} from 'mdast';
import {toString} from 'mdast-util-to-string';
import {visit} from 'unist-util-visit';
import {parseDocument, isScalar} from 'yaml';
import {readableText, withoutTags} from './plain-text.ts';
import type {Page} from './read-page.ts';

/** What lists, menus and search engines show of a page, read from its tree. */
export interface PageSummary {
  /** Plain text of its first heading of depth 1, wherever that stands; null without one. */
  name: string | null;
  /** Plain text of its first paragraph of prose outside blocks; null without one. */
  prose: string | null;
  /** Titles of its first questions, three at most. */
  titles: string[];
  questions: number;
  /** Fields of the front matter that are text to a reader and not to YAML: `2026-01-31`, `1.30`. */
  texts: Record<string, string>;
}

/** Attributes and ids at the end of a line, as MkDocs and Docusaurus have them. */
const attributes = /(?<!\s)\s*\{\s*(?:[:#.]|\w+=)[^{}]*\}\s*$/;

/** Lines that are for other tools, and no prose: `[TOC]`, tabs, snippets, fences of blocks. */
const forTools = /^(?:\[TOC\]|\[\[.*\]\]|===|-+8<-+|\/{3}|:{3}|\*\[|%%|\{%)/i;

export function summarizePage({tree, questions}: Page): PageSummary {
  return {
    name: nameOf(tree),
    prose: proseOf(tree),
    titles: questions.slice(0, 3).map(({parts}) => parts.question.title),
    questions: questions.length,
    texts: textsOf(tree),
  };
}

function nameOf({children}: Root): string | null {
  for (const node of children) {
    const name =
      node.type === 'heading' && node.depth === 1
        ? headingText(node)
        : node.type === 'html'
          ? htmlHeading(node.value)
          : '';
    if (name !== '') return name;
  }

  return null;
}

/** A heading that is only a logo has the text that stands for it. */
function headingText(heading: Heading): string {
  const text = readableText(heading).replace(attributes, '');
  return text === '' ? toString(heading).trim() : text;
}

function htmlHeading(html: string): string {
  const inside = /<h1\b[^>]*>([^]*?)<\/h1\s*>/i.exec(html)?.[1] ?? '';
  return withoutTags(inside).replace(/\s+/g, ' ').trim();
}

function proseOf({children}: Root): string | null {
  for (const node of children) {
    if (node.type !== 'paragraph') continue;
    const text = readableText(node).replace(attributes, '');
    if (!forTools.test(text) && isProse(node)) return text;
  }

  return null;
}

/** A row of badges or links leads elsewhere and says nothing of the page. */
function isProse(paragraph: Paragraph): boolean {
  let words = '';
  visit(paragraph, (node) => {
    if (node.type === 'link' || node.type === 'linkReference') return 'skip';
    if (node.type === 'text' || node.type === 'inlineCode') words += ` ${node.value}`;
    return undefined;
  });
  return /[\p{L}\p{N}]/u.test(words.replace(attributes, ''));
}

function textsOf({children}: Root): Record<string, string> {
  const node = children.find((child) => child.type === 'yaml');
  if (!node) return {};
  const document = parseDocument(node.value);
  const fields = ['title', 'sidebar_label', 'pagination_label', 'description'];
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value: unknown = document.contents === null ? null : document.get(field, true);
      if (!isScalar(value) || value.value === null || value.source === undefined) return [];
      return typeof value.value === 'string' && !/^\d{4}-\d\d?-\d\d?/.test(value.value)
        ? []
        : [[field, value.source]];
    }),
  );
}

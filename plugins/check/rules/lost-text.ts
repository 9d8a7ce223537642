/*
 * Why: some text is read and then shown nowhere: the cells of a row beyond the columns of its
 * table, a footnote that nothing refers to, a tag in a sentence that no end tag follows.
 */
import type {Html, Nodes, PhrasingContent, Root} from 'mdast';
import {SKIP, visit} from 'unist-util-visit';
import {ofType} from '../../language/nodes.ts';
import {plainText} from '../../language/questions/plain-text.ts';
import {htmlElements} from '../html-elements.ts';
import {maskHtml} from '../html-source.ts';
import {placeOf} from '../lines.ts';
import {shorten} from '../opening.ts';
import type {SourcePage} from '../source-page.ts';
import type {Finding} from '../types.ts';
import type {Rule} from './rule.ts';

export const lostText: Rule = {
  severity: 'error',
  about: 'Text is read and shown nowhere.',
  fix: 'Write it where it is shown.',
  examples: {
    bad: [
      ['| Port | Use |\n| ---- | --- |\n| 443  | TLS | HTTP/3 too |\n', 'docs/aws/page.md:3:14'],
    ],
    good: ['| Port | Use |\n| ---- | --- |\n| 443  | TLS |\n'],
  },
  page: findLostText,
};

/** Elements that need no end tag. */
const voids = new Set(
  (
    'area base br col embed hr img input link meta param source track wbr ' +
    // What a browser closes by itself, and what authors leave open.
    'p li dt dd td th tr tbody thead tfoot option'
  ).split(' '),
);

/** Elements whose text a browser keeps to itself. */
const hiding = /<(?:template|title|datalist|noframes|noembed|textarea|select|option)\b[^<>]*>/gi;

function findLostText({page: {tree, nodes}, text, lines}: SourcePage): Finding[] {
  const findings: Finding[] = [];
  const inText = new Set<Nodes>();
  const called = calledFootnotes(tree, nodes);
  const defined = new Set<string>();

  const note = (node: Nodes | undefined, found: string, expected: string, fix: string) => {
    const {line, column} = node?.position?.start ?? {line: 1, column: 1};
    findings.push({line, column, found, expected, fix});
  };
  for (const node of nodes) {
    if (node.type === 'table') {
      const columns = node.align?.length ?? node.children[0]?.children.length ?? 0;
      for (const row of node.children) {
        const lost = row.children.slice(columns);
        if (lost.length === 0 || plainText(lost) === '') continue;
        note(
          lost[0],
          `\`${shorten(plainText(lost))}\` in cell ${columns + 1} of a table with ${columns} columns: readers do not see it`,
          `${columns} cells in each row`,
          'Add a column to the head of the table, or write `\\|` for a pipe that is text.',
        );
      }
    } else if (node.type === 'footnoteDefinition') {
      const {identifier, label} = node;
      const isSecond = defined.has(identifier);
      defined.add(identifier);
      if (called.has(identifier) && !isSecond) continue;
      note(
        node,
        `the footnote \`[^${label ?? identifier}]\`, ${isSecond ? 'which was there before' : 'to which nothing refers'}: readers do not see it`,
        'one footnote of that name, and a place that refers to it',
        `Write \`[^${label ?? identifier}]\` where it belongs, or make it a paragraph.`,
      );
    } else if (node.type === 'html' && !inText.has(node)) {
      const start = node.position?.start.offset ?? 0;
      const html = maskHtml(text.slice(start, node.position?.end.offset ?? 0));
      for (const {0: tag, index} of /<svg\b/i.test(html) ? [] : html.matchAll(hiding)) {
        findings.push({
          ...placeOf(lines, start + index),
          found: `\`${shorten(tag)}\` in HTML, whose text readers do not see`,
          expected: 'elements that show their text',
          fix: `Put it in backticks (\`${shorten(tag)}\`) or in a code block.`,
        });
      }
    } else if (node.type === 'paragraph' || node.type === 'tableCell') {
      for (const child of node.children) inText.add(child);
      for (const tag of openTags(node.children)) {
        note(
          tag,
          `\`${shorten(tag.value)}\` in a sentence, which is read as an HTML tag and has no end tag: readers do not see it`,
          'text in angle brackets to be inline code, or an end tag',
          `Put it in backticks (\`${shorten(tag.value)}\`), or close the element.`,
        );
      }
    }
  }
  return findings;
}

/** The footnotes that are shown: those that the text refers to, and what those refer to. */
function calledFootnotes(tree: Root, nodes: readonly Nodes[]): Set<string> {
  const called = new Set<string>();
  const definitions = new Map<string, Nodes>();
  const call = (root: Nodes) => {
    visit(root, (node) => {
      if (node.type === 'footnoteDefinition' && node !== root) return SKIP;
      if (node.type !== 'footnoteReference' || called.has(node.identifier)) return undefined;
      called.add(node.identifier);
      const definition = definitions.get(node.identifier);
      if (definition) call(definition);
      return undefined;
    });
  };
  for (const node of ofType(nodes, 'footnoteDefinition')) {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  }
  if (definitions.size > 0) call(tree);
  return called;
}

/** Start tags of real elements that their paragraph does not close; others are no HTML at all. */
export function openTags(children: readonly PhrasingContent[]): Html[] {
  const open: {node: Html; name: string}[] = [];
  const walk = (nodes: readonly PhrasingContent[]) => {
    for (const node of nodes) {
      if ('children' in node) walk(node.children);
      if (node.type !== 'html') continue;
      const [, slash, name = ''] = /^<(\/?)([a-z][^\s/<>]*)/i.exec(node.value) ?? [];
      const key = name.toLowerCase();
      if (name === '' || voids.has(key) || !htmlElements.has(key)) continue;
      const at = open.findLastIndex((tag) => tag.name === key);
      if (slash !== '/') {
        if (!node.value.endsWith('/>')) open.push({node, name: key});
      } else if (at !== -1) open.splice(at, 1);
    }
  };
  walk(children);
  return open.map(({node}) => node);
}

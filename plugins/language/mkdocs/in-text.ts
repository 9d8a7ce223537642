import type {Nodes, PhrasingContent, Root, Text} from 'mdast';
import {nameToEmoji} from 'gemoji';
import {toString} from 'mdast-util-to-string';
import {SKIP, visit} from 'unist-util-visit';
import {isLanguage} from '../code/line-comment.ts';

/* What is found in the words of a tree: keys, abbreviations, icons, emoji. */

/** Exchange what a pattern finds in texts, in place. `make` returns null for what stays text. */
export function replaceInTexts(
  tree: Root,
  pattern: RegExp,
  make: (match: RegExpExecArray, node: Text) => PhrasingContent[] | null,
): void {
  visit(tree, 'text', (node, index, parent) => {
    if (!parent || index === undefined || isMade(parent)) return undefined;
    const made: PhrasingContent[] = [];
    let from = 0;
    for (const match of node.value.matchAll(pattern)) {
      const nodes = make(match, node);
      if (!nodes) continue;
      if (match.index > from) made.push({...node, value: node.value.slice(from, match.index)});
      made.push(...nodes);
      from = match.index + match[0].length;
    }
    if (from === 0) return undefined;
    if (from < node.value.length) made.push({...node, value: node.value.slice(from)});
    parent.children.splice(index, 1, ...made);
    return [SKIP, index + made.length];
  });
}

/** What was made here already. */
function isMade(parent: Nodes): boolean {
  return parent.type === 'inlineMark' && /^(?:kbd|abbr)$/.test(String(parent.data?.hName));
}

/** `` `#!python x` `` of inlinehilite is the code `x`; a shebang has a path, and `:::note x` is no language. */
export function dropCodeLanguages(tree: Root): void {
  visit(tree, 'inlineCode', (node) => {
    const [marked = '', name = ''] = /^(?:#!|:{3,})([\w#.+-]+)\s+(?=\S)/.exec(node.value) ?? [];
    if (isLanguage(name) || name === 'text') node.value = node.value.slice(marked.length);
  });
}

function mark(name: string, value: string, node: Text, title?: string): PhrasingContent {
  return {
    type: 'inlineMark',
    data: {hName: name, ...(title !== undefined && {hProperties: {title}})},
    children: [{type: 'text', value}],
    ...(node.position && {position: node.position}),
  };
}

const keys = /(?<![\w+])\+\+((?:[\w-]+|"[^"+\n]+")(?:\+(?:[\w-]+|"[^"+\n]+"))*)\+\+(?![\w+])/g;

/** Names of keys that are not what is printed on them. */
const keyNames: Readonly<Record<string, string>> = {
  'arrow-up': '↑',
  'arrow-down': '↓',
  'arrow-left': '←',
  'arrow-right': '→',
  up: '↑',
  down: '↓',
  left: '←',
  right: '→',
  cmd: '⌘ Cmd',
  command: '⌘ Cmd',
  control: 'Ctrl',
  escape: 'Esc',
  del: 'Del',
  delete: 'Del',
  ins: 'Ins',
  plus: '+',
  minus: '-',
  'page-up': 'Page Up',
  'page-down': 'Page Down',
  windows: 'Win',
};

/** `++ctrl+alt+del++` becomes keys. */
export function showKeys(tree: Root): void {
  replaceInTexts(tree, keys, ([, names = ''], node) =>
    (names.match(/"[^"]+"|[^+]+/g) ?? []).flatMap((name, index): PhrasingContent[] => [
      ...(index > 0 ? [{type: 'text' as const, value: '+'}] : []),
      mark('kbd', keyName(name), node),
    ]),
  );
}

function keyName(name: string): string {
  if (name.startsWith('"')) return name.slice(1, -1);
  const known = Object.hasOwn(keyNames, name.toLowerCase()) ? keyNames[name.toLowerCase()] : null;
  return (
    known ??
    name.replace(
      /(^|-)(\p{L})/gu,
      (_all, dash: string, letter: string) => (dash && ' ') + letter.toUpperCase(),
    )
  );
}

const icons =
  /:(?:material|fontawesome-(?:brands|regular|solid)|octicons|simple|lucide|custom)-([\w-]+?)(?:-\d{1,2})?:(?:\{[^{}\n]*\})?[ ]?/g;

/** Icons that say something by themselves, by how their names begin. */
const iconSigns: readonly (readonly [name: RegExp, sign: string])[] = [
  [/^check/, '✓'],
  [/^(?:close|cancel|x(?:mark)?(?:-|$))/, '✗'],
  [/^(?:alert|triangle-exclamation|warning)/, '⚠'],
  [/^arrow-right/, '→'],
  [/^arrow-left/, '←'],
  [/^arrow-up/, '↑'],
  [/^arrow-down/, '↓'],
];

/**
 * Icons are drawings of a theme that is not there. Those that mean something become a sign, those that stand alone, as in
 * a link or a cell, the words of their names; the others are taken out.
 */
export function replaceIcons(tree: Root, lost: (node: Nodes) => void): void {
  visit(tree, (parent) => {
    if (!('children' in parent)) return;
    for (const node of parent.children) {
      if (node.type !== 'text' || node.value.search(icons) < 0) continue;
      const isAlone = toString(parent).replace(icons, '').trim() === '';
      node.value = node.value.replace(icons, (written, name: string) => {
        lost(node);
        const [, sign] = iconSigns.find(([begins]) => begins.test(name)) ?? [];
        const shown = sign ?? (isAlone ? name.replaceAll('-', ' ') : '');
        return shown && written.endsWith(' ') ? `${shown} ` : shown;
      });
    }
  });
}

// As its author may glue it to the word behind it; not to one before it, as in `10:30:45`.
const emoji = /(?<![\w:/])(?::[\w+-]+:)+(?![\w+-]*:)/g;

/** `:rocket:` becomes the character, by the names that GitHub has; other words between colons stay. */
export function replaceEmoji(tree: Root): void {
  visit(tree, 'text', (node) => {
    node.value = node.value.replace(emoji, (row) =>
      row.replace(/:([^:]+):/g, (written, name: string) =>
        Object.hasOwn(nameToEmoji, name) ? (nameToEmoji[name] ?? written) : written,
      ),
    );
  });
}

const abbreviation = /^\*\[([^\]\n]+)\]:[ \t]*(.+)$/;

/** More would take longer than any page is worth. */
const mostAbbreviations = 500;

/** `*[HTML]: Hyper Text …` is taken out, and explains the words of the page. */
export function explainAbbreviations(tree: Root): void {
  const meanings = new Map<string, string>();
  visit(tree, 'paragraph', (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    const lines = toString(node).split('\n');
    const found = lines.map((line) => abbreviation.exec(line));
    if (!found.every((match) => match !== null)) return undefined;
    for (const [, name = '', meaning = ''] of found) {
      if (meanings.size < mostAbbreviations) meanings.set(name, meaning.trim());
    }
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  if (meanings.size === 0) return;
  const names = [...meanings.keys()]
    .sort((a, b) => b.length - a.length)
    // Not `-`: a pattern with the flag `u` may not have it escaped.
    .map((name) => name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}_])(?:${names.join('|')})(?![\\p{L}\\p{N}_])`, 'gu');
  replaceInTexts(tree, pattern, ([name], node) => [mark('abbr', name, node, meanings.get(name))]);
}

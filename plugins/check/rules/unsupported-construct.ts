/*
 * Why: banks that move here bring syntax of MkDocs extensions and of other tools. It is shown as
 * it is written: its marks as text, its indented bodies as code. One line for each kind says how
 * much there is, and where to begin.
 */
import type {Nodes} from 'mdast';
import {visit} from 'unist-util-visit';
import type {Bank, ConstructPlace} from '../bank.ts';
import {flowNodes} from '../containers.ts';
import type {SourcePage} from '../source-page.ts';
import {textLines} from '../text-lines.ts';
import type {BankFinding} from '../types.ts';
import type {Rule} from './rule.ts';

export const unsupportedConstruct: Rule = {
  severity: 'warning',
  liftedBy: 'amongOthers',
  about: 'Syntax of another tool is shown as text.',
  fix: 'Write it in the syntax of this site.',
  examples: {
    bad: [['=== "Ubuntu"\n    apt install nginx\n', 'docs/aws/page.md:1:1']],
    good: ['**Ubuntu**\n\n    apt install nginx\n'],
  },
  bank: findUnsupportedConstruct,
};

/** Kinds of syntax, by the text of a line; what they are called, and what to write. */
const kinds: readonly {name: string; sign: RegExp; instead: string}[] = [
  {
    name: 'content tabs (`=== "Title"`)',
    sign: /^===[+!]*\s*"/,
    instead: 'a bold line before each part',
  },
  {name: 'snippets (`--8<--`)', sign: /^;?-+8<-+/, instead: 'the text itself'},
  {
    name: 'blocks (`/// name`)',
    sign: /^\/{3,}\s*\S/,
    instead: '`??? note "Title"` or `!!! note "Title"`',
  },
  {
    name: 'a table of contents (`[TOC]`)',
    sign: /^\[TOC\]\s*$/i,
    instead: 'nothing: each page has one',
  },
  {
    name: 'attribute lists (`{: .class }`)',
    sign: /\{:[^{}]*\}|(?:[)\]`*_"]|^|\s)\{\s*(?:\.[a-z][\w-]*|[a-z][\w-]*=(?:"[^"]*"|[^\s{}]+))(?:\s[^{}]*)?\}/i,
    instead: 'nothing, or HTML',
  },
  {name: 'definition lists (`: text`)', sign: /^:\s{1,3}\S/, instead: 'a list with bold terms'},
  {
    name: 'abbreviations (`*[ABC]: text`)',
    sign: /^\*\[[^\]]+\]:/,
    instead: 'the words where they are used',
  },
  {name: 'formulas (`$$`, `\\(`)', sign: /^\$\$|\\\(.+\\\)|^\\\[/, instead: 'inline code'},
  {
    name: 'keys (`++ctrl+c++`)',
    sign: /(?<![\w+])\+\+[a-z0-9-]+(?:\+[a-z0-9-]+)*\+\+(?!\+)/i,
    instead: '`<kbd>Ctrl</kbd>`',
  },
  {
    name: 'icons (`:material-check:`)',
    sign: /:(?:material|fontawesome|octicons|simple)-[\w-]+:/,
    instead: 'an emoji or a word',
  },
  {
    name: 'marked text (`==text==`, `^^text^^`)',
    sign: /(?<![=\w])==[^=\s][^=]*==(?![=\w])|(?<!\^)\^\^[^^\s][^^]*\^\^/,
    instead: 'bold or emphasis',
  },
  {
    name: 'editing marks (`{++text++}`)',
    sign: /\{(?:\+\+|--|==|>>|~~).*?(?:\+\+|--|==|<<|~~)\}/,
    instead: 'the text as it is to be',
  },
  {name: 'wiki links (`[[page]]`)', sign: /!?\[\[[^\]]+\]\](?!\()/, instead: '`[text](page.md)`'},
  {
    name: 'alerts (`[!NOTE]`)',
    sign: /^\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]/i,
    instead: '`!!! note`',
  },
  {name: 'directives (`:::name`)', sign: /^:{3,}\s*[\w.-]/, instead: '`!!! note "Title"`'},
];

const markdownInHtml = '`markdown` in HTML tags';

/** The unsupported syntax of a page. */
export function unsupportedConstructs(source: SourcePage): ConstructPlace[] {
  const places: ConstructPlace[] = [];
  for (const block of flowNodes(source.page.tree, source.lines)) {
    const {node} = block;
    if (node.type === 'html' && /^<[a-z][^<>]*\smarkdown(?:[\s=>])/i.test(node.value)) {
      const {line, column} = node.position?.start ?? {line: 1, column: 1};
      places.push({kind: markdownInHtml, line, column});
    }

    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'table') continue;
    const code = codeIn(block.node, source);
    for (const {line, column, start, text} of textLines(block, source)) {
      const shown = text.replace(/[^]/g, (character, at: number) =>
        code.has(start + at) ? '\u2060' : character,
      );
      for (const {name, sign} of kinds) {
        const at = shown.search(sign);
        if (at !== -1) places.push({kind: name, line, column: column + at});
      }
    }
  }

  return places;
}

/** Offsets inside inline code. */
function codeIn(node: Nodes, {text}: SourcePage): Set<number> {
  const offsets = new Set<number>();
  visit(node, 'inlineCode', ({position}) => {
    const end = position?.end.offset ?? text.length;
    for (let at = position?.start.offset ?? end; at < end; at++) offsets.add(at);
  });
  return offsets;
}

function findUnsupportedConstruct(bank: Bank): BankFinding[] {
  const byKind = new Map<string, {first: BankFinding; count: number; files: Set<string>}>();
  for (const {path, unsupported} of bank.pages) {
    if (!bank.chosen(path)) continue;
    for (const {kind, line, column} of unsupported) {
      const known = byKind.get(kind);
      if (known) {
        known.count++;
        known.files.add(path);
        continue;
      }

      const instead = kinds.find(({name}) => name === kind)?.instead ?? 'Markdown outside the HTML';
      const first: BankFinding = {
        file: path,
        line,
        column,
        found: kind,
        expected: 'the syntax of this site: readers see the marks as text',
        fix: `Write ${instead} in its place.`,
      };
      byKind.set(kind, {first, count: 1, files: new Set([path])});
    }
  }

  return [...byKind.values()].map(({first, count, files}) => ({
    ...first,
    found: `${first.found}: ${count === 1 ? 'once' : `${count} times`} in ${files.size === 1 ? '1 file' : `${files.size} files`}, here first`,
  }));
}

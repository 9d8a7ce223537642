/*
 * Why: banks that move here bring syntax of MkDocs extensions and of other tools. It is shown as
 * it is written: its marks as text, its indented bodies as code. One line for each kind says how
 * much there is, and where to begin.
 */
import type {Nodes} from 'mdast';
import {visit} from 'unist-util-visit';
import {constructs} from '../../language/mkdocs/constructs.ts';
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

/** The unsupported syntax of a page. */
export function unsupportedConstructs(source: SourcePage): ConstructPlace[] {
  const places: ConstructPlace[] = [];
  const {profile} = source.page.vocabulary;
  const unread = constructs.filter(({read}) => read !== true || !profile);
  const isHtmlRead = !unread.some(({id}) => id === 'html');
  for (const block of flowNodes(source.page.tree, source.lines)) {
    const {node} = block;
    if (
      node.type === 'html' &&
      !isHtmlRead &&
      /^<[a-z][^<>]*\smarkdown(?:[\s=>])/i.test(node.value)
    ) {
      const {line, column} = node.position?.start ?? {line: 1, column: 1};
      places.push({kind: 'html', line, column});
    }

    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'table') continue;
    const code = codeIn(block.node, source);
    for (const {line, column, start, text} of textLines(block, source)) {
      const shown = text.replace(/[^]/g, (character, at: number) =>
        code.has(start + at) ? '\u2060' : character,
      );
      for (const {id, sign} of unread) {
        const at = sign ? shown.search(sign) : -1;
        if (at !== -1) places.push({kind: id, line, column: column + at});
      }
    }
  }

  for (const {id, line, column} of source.page.tree.data?.lost ?? []) {
    places.push({kind: id, line, column});
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

      const construct = constructs.find(({id}) => id === kind);
      if (!construct) continue;
      const {name, instead, read, shown} = construct;
      const other = read ? " Or set `bank.profile` to 'mkdocs', which reads it." : '';
      const first: BankFinding = {
        file: path,
        line,
        column,
        found: name,
        expected: shown ?? 'the syntax of this site: readers see the marks as text',
        fix: `Write ${instead} in its place.${other}`,
      };
      byKind.set(kind, {first, count: 1, files: new Set([path])});
    }
  }

  return [...byKind.values()].map(({first, count, files}) => ({
    ...first,
    found: `${first.found}: ${count === 1 ? 'once' : `${count} times`} in ${files.size === 1 ? '1 file' : `${files.size} files`}, here first`,
  }));
}

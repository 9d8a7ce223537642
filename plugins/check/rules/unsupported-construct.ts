/*
 * Why: banks that move here bring syntax of MkDocs extensions and of other tools. It is shown as
 * it is written: its marks as text, its indented bodies as code. One line for each kind says how
 * much there is, and where to begin.
 */
import type {InlineCode} from 'mdast';
import {nodesIn, ofType} from '../../language/nodes.ts';
import {constructs} from '../../language/mkdocs/constructs.ts';
import {withoutTags} from '../../language/questions/plain-text.ts';
import type {Bank, ConstructPlace} from '../bank.ts';
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
  for (const block of source.flow) {
    const {node} = block;
    if (node.type === 'html' && hasMarkdown(node.value, Boolean(profile))) {
      const {line, column} = node.position?.start ?? {line: 1, column: 1};
      places.push({kind: 'html', line, column});
    }

    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'table') continue;
    const nodes = nodesIn(node);
    const codes = ofType(nodes, 'inlineCode');
    for (const {line, column, start, text} of textLines(block, source)) {
      const shown = withoutCode(text, start, codes);
      for (const {id, sign, left, read} of constructs) {
        const found = ((profile && left) ?? sign)?.exec(shown);
        if (!found || shown[found.index - 1] === '\\') continue;
        // What was read is gone from the text that readers see.
        if (profile && read && !ofType(nodes, 'text').some(({value}) => value.includes(found[0])))
          continue;
        places.push({kind: id, line, column: column + found.index});
      }
    }
  }

  for (const {id, line, column} of source.page.tree.data?.lost ?? []) {
    places.push({kind: id, line, column});
  }
  return places;
}

/** Pairs of marks around words, links, and what a block of Markdown begins with. */
const markdown =
  /(?<![*\\])(\*{1,3})(?=[^\s*])[^*]*[^\s*]\1|(?<![\p{L}\p{N}_\\])(_{1,3})(?=[^\s_])[^_]*[^\s_]\2(?![\p{L}\p{N}_])|`[^`]+`|\]\(|^[ \t]*(?:[-+*>]|#{1,6}|\d+[.)])\s/mu;

/**
 * Whether HTML has an element whose content would be Markdown.
 *
 * @param isRead - Whether it is, from a line of its own on: then what has signs of Markdown is left.
 */
function hasMarkdown(html: string, isRead: boolean): boolean {
  if (!/^<[a-z][^<>]*\smarkdown(?:[\s=>])/i.test(html)) return false;
  return !isRead || markdown.test(withoutTags(html));
}

/** A line with another character in place of each inside inline code. */
function withoutCode(line: string, start: number, codes: readonly InlineCode[]): string {
  let shown = line;
  for (const {position} of codes) {
    const from = Math.max(0, (position?.start.offset ?? Infinity) - start);
    const to = Math.min(line.length, (position?.end.offset ?? Infinity) - start);
    if (from < to) shown = shown.slice(0, from) + '\u2060'.repeat(to - from) + shown.slice(to);
  }
  return shown;
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

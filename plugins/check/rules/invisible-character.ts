/*
 * Why: at the start of a line Markdown knows spaces and tabs only. A character that looks like one,
 * or that is not seen at all, makes text of an opening line, of a list, or of a whole answer, and
 * nobody can tell by looking.
 */
import {flowNodes, lastLine} from '../containers.ts';
import type {SourcePage} from '../source-page.ts';
import type {Finding} from '../types.ts';
import type {Rule} from './rule.ts';

export const invisibleCharacter: Rule = {
  severity: 'error',
  about: 'A character that nobody sees keeps a line from being read as meant.',
  fix: 'Repair it with `npx viva lint --fix`.',
  examples: {
    bad: [
      [
        '\u200B??? question "What is a pod? {#pod}"\n    🟢 **Beginner**\n\n    The smallest unit.\n',
        'docs/aws/page.md:1:1',
      ],
      ['#\u00A0Pods\n', 'docs/aws/page.md:1:2'],
    ],
    good: [
      '??? question "What is a pod? {#pod}"\n    🟢 **Beginner**\n\n    The smallest unit.\n',
      '# Pods\n',
      // What joins emoji to one.
      '# \u{1F469}\u200D\u{1F4BB} Pods\n\n- \u{1F469}\u200D\u{1F4BB} One\n',
    ],
  },
  page: findInvisibleCharacter,
};

const zeroWidth = '\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF';
const spaces = '\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000';
const odd = `[${zeroWidth}${spaces}]`;

/** Odd characters before the text of a line, behind the marks of quotes and lists too. Each is read in one way only. */
const lead = new RegExp(
  `^((?:[ \\t]|>|(?:[-+*]|\\d{1,9}[.)])[ \\t])*)(${odd}(?:${odd}|[ \\t])*)(.*)$`,
  'u',
);

/** Odd characters between the mark of a heading or list and its text. */
const afterMark = new RegExp(
  `^([ \\t>]*(?:#{1,6}|[-+*]|\\d{1,9}[.)]))([ \\t]*${odd}+[ \\t]*)`,
  'u',
);

/** Ends of lines to some editors, and not to Markdown. */
const foreignBreak = /[\v\f\u0085\u2028\u2029]/;

/** What means something to Markdown at the start of a line. */
const construct = /^(?:[?!]{3}|#{1,6}(?:\s|$)|[-+*]\s|\d{1,9}[.)]\s|>|`{3}|~{3}|:{3}|\||---)/;

function findInvisibleCharacter(source: SourcePage): Finding[] {
  const {lines} = source;
  const hidden = linesAsTheyAre(source);
  const findings: Finding[] = [];
  /** Whether the last line that says something belongs to a block, or opens one. */
  let inBlock = false;
  for (const [index, {text, start}] of lines.entries()) {
    if (hidden.has(index + 1)) continue;
    if (text.trim() !== '' && !new RegExp(`^[ ]*${odd}`, 'u').test(text)) {
      inBlock = /^(?:[ \t>]*[?!]{3}|\t| {4})/.test(text);
    }

    const place = (column: number, character: string, rest: Partial<Finding> = {}): Finding => ({
      line: index + 1,
      column: column + 1,
      found: `${nameOf(character)} where Markdown expects a space or the text itself`,
      expected: 'ordinary spaces, and no invisible characters, before text and marks',
      ...rest,
    });

    const [, before = '', run = '', after = ''] = lead.exec(text) ?? [];
    const second = run === '' ? afterMark.exec(text) : null;
    const found = second ? {before: second[1] ?? '', run: second[2] ?? ''} : {before, run};
    if (found.run !== '' && (second ?? (after !== '' && isMeant(inBlock, run, after)))) {
      const from = found.before.length;
      const at = from + found.run.search(new RegExp(odd, 'u'));
      const repair = second ? ' ' : asSpaces(found.run);
      findings.push(
        place(at, text.charAt(at), {
          repair: {start: start + from, end: start + from + found.run.length, text: repair},
        }),
      );
      continue;
    }

    const at = text.search(foreignBreak);
    if (at === -1) continue;
    findings.push(
      place(at, text.charAt(at), {
        expected: 'lines that end as Markdown knows it',
        fix: 'Press Enter there, or put a space in its place.',
      }),
    );
  }

  return findings;
}

/**
 * Whether odd characters change how a line is read: before a mark, or as the indentation of an
 * answer. Alone in front of ordinary text they are a matter of taste (ideographic spaces begin
 * paragraphs in Chinese), unless nothing is seen of them.
 */
function isMeant(inBlock: boolean, run: string, after: string): boolean {
  if (construct.test(after) || new RegExp(`[${zeroWidth}]`, 'u').test(run)) return true;
  return inBlock && asSpaces(run).length >= 2;
}

function asSpaces(run: string): string {
  return run
    .replace(new RegExp(`[${zeroWidth}]`, 'gu'), '')
    .replaceAll('\u3000', '  ')
    .replace(new RegExp(`[${spaces}]`, 'gu'), ' ');
}

/** Lines of code, of front matter and of HTML are shown, or read by others, as they are. */
function linesAsTheyAre({page, lines}: SourcePage): Set<number> {
  const hidden = new Set<number>();
  for (const {node} of flowNodes(page.tree, lines)) {
    if (node.type !== 'code' && node.type !== 'yaml' && node.type !== 'html') continue;
    for (let line = node.position?.start.line ?? 1; line <= lastLine(node); line++)
      hidden.add(line);
  }

  return hidden;
}

const names = new Map([
  ['\u00A0', 'a no-break space'],
  ['\u200B', 'a zero-width space'],
  ['\u3000', 'an ideographic space'],
  ['\uFEFF', 'a byte order mark'],
]);

function nameOf(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `${names.get(character) ?? 'a special character'} (U+${code})`;
}

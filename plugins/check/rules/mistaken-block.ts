/*
 * Why: every word before a title is a class. One that was meant to be something else, a title without its quotes above
 * all, is shown nowhere; and a question without the word `question` is in no search and no count.
 */
import {lostTitle, misspeltKind, openingLine, otherKind} from '../block-words.ts';
import {shorten} from '../opening.ts';
import type {SourcePage} from '../source-page.ts';
import type {Finding} from '../types.ts';
import type {Rule} from './rule.ts';

export const mistakenBlock: Rule = {
  severity: 'warning',
  about: 'A block is hardly what was meant: its title has no quotes, or it was to be a question.',
  fix: 'Write it as `??? note "Title"`, or as `??? question "Title"`.',
  examples: {
    bad: [
      ['!!! tip Read this first\n    A.\n', 'docs/aws/page.md:1:1'],
      ['!!! tip read this first\n    A.\n', 'docs/aws/page.md:1:1'],
      ['??? beginner "What is a pod?"\n    A.\n', 'docs/aws/page.md:1:1'],
      ['??? note "What is a pod? {#pod}"\n    A.\n', 'docs/aws/page.md:1:1'],
    ],
    good: [
      '!!! tip "Read this first"\n    A.\n',
      '!!! tip inline end\n    A.\n',
      '!!! danger highlight blink\n    A.\n',
      '??? note is-a is-b is-c\n    A.\n',
    ],
  },
  page: findMistakenBlock,
};

function findMistakenBlock(source: SourcePage): Finding[] {
  return source.flow.flatMap(({node}) => {
    if (node.type !== 'details') return [];
    const like = node.data?.block?.like ?? 'collapsible';
    // A lost question is an error, which another rule tells.
    if (like !== 'collapsible' || misspeltKind(node, source.page.vocabulary) !== null) return [];
    const {line, column} = node.position?.start ?? {line: 1, column: 1};
    const written = `\`${shorten(openingLine(node, source.lines).trim(), 100)}\``;
    return [otherKind(node, source.page.vocabulary), lostTitle(node, source)].flatMap((defect) =>
      defect ? [{line, column, ...defect, found: `${written}, with ${defect.found}`}] : [],
    );
  });
}

/*
 * Why: the id is part of an address and names a folder. A slash, a question mark or a
 * name of 300 letters works on some hosts only.
 */
import {unusableId} from '../../bank/ledger/unusable-id.ts';
import {askedBlocks} from '../block-words.ts';
import type {SourcePage} from '../source-page.ts';
import type {Finding} from '../types.ts';
import type {Rule} from './rule.ts';

export const unusableIds: Rule = {
  severity: 'error',
  about: 'An id cannot be part of an address.',
  fix: 'Write it with letters, digits and `-`.',
  examples: {
    bad: [
      ['??? question "A {#iam/roles}"\n    🟢 **Beginner**\n\n    A.\n', 'docs/aws/page.md:1:1'],
      ['??? question "What {#is} it?"\n    🟢 **Beginner**\n\n    A.\n', 'docs/aws/page.md:1:1'],
      ['??? question "A {#id"\n    🟢 **Beginner**\n\n    A.\n', 'docs/aws/page.md:1:1'],
      ['??? question "A {#if-else"\n    🟢 **Beginner**\n\n    A.\n', 'docs/aws/page.md:1:1'],
      ['??? quiz "A {#id"\n    - [ ] B\n    - [x] C\n\n    D.\n', 'docs/aws/page.md:1:1'],
      ['??? question "A {#id .class}"\n    🟢 **Beginner**\n\n    A.\n', 'docs/aws/page.md:1:1'],
    ],
    good: [
      '??? question "A {#iam-roles}"\n    🟢 **Beginner**\n\n    A.\n',
      '??? question "A {#什么是-pod}"\n    🟢 **Beginner**\n\n    A.\n',
      '??? question "What does `{#if`"\n    🟢 **Beginner**\n\n    A.\n',
      '??? question "What does {{#if"\n    🟢 **Beginner**\n\n    A.\n',
      '??? question "What is Svelte’s {#if"\n    🟢 **Beginner**\n\n    A.\n',
      '??? question "What is {#await?"\n    🟢 **Beginner**\n\n    A.\n',
      '??? question "A {#one #two}"\n    🟢 **Beginner**\n\n    A.\n',
    ],
  },
  page: findUnusableIds,
};

function findUnusableIds(source: SourcePage): Finding[] {
  return [...strayIds(source), ...unusable(source)];
}

/** What stands in a title like an id, and is not read as one. */
function strayIds(source: SourcePage): Finding[] {
  return askedBlocks(source).flatMap(({node, strayIds: stray}) =>
    stray.map((found) => ({
      line: node.position?.start.line ?? 1,
      column: node.position?.start.column ?? 1,
      found: `\`${found}\` in the title, which is not read as an id`,
      expected: 'one `{#id}` at the end of the title, with nothing but ids in it',
      fix: found.endsWith('}')
        ? `Move the id to the end of the title, aliases after it: \`{#id #old-id}\`. If readers are to see it, put it in backticks.`
        : `Close the brace: \`${found.replace(/[)\]>]+$/, '')}}\`.`,
    })),
  );
}

function unusable({page}: SourcePage): Finding[] {
  return page.questions.flatMap(({parts: {question}}) => {
    // Without a title there is something else to mend first.
    const ids = question.title === '' ? [] : [question.id, ...question.aliases];
    return ids.flatMap((id) => {
      const reason = unusableId(id);
      if (reason === null) return [];
      const {line, column} = question;
      return [
        {
          line,
          column,
          found: `the id \`${id}\`, ${reason}`,
          expected: 'letters, digits, `-`, `_` and `.`, at most 200 bytes',
          ...(!question.explicitId && {
            fix: `Write another one at the end of the title, as in \`{#the-${id}}\`.`,
          }),
        },
      ];
    });
  });
}

/*
 * Why: the id is part of an address and names a folder. A slash, a question mark or a
 * name of 300 letters works on some hosts only.
 *
 * Bad:   {#iam/roles}   {#what?}
 * Good:  {#iam-roles}   {#什么是-pod}
 */
import {unusableId} from '../../question-ledger/unusable-id.ts';
import type {SourcePage} from '../source-page.ts';
import type {Finding} from '../types.ts';

export function unusableIds({page}: SourcePage): Finding[] {
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

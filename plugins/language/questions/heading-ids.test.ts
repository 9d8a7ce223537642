import {expect, it} from 'vitest';
import {readPage} from './read-page.ts';

function idsOf(text: string): string[] {
  return [...readPage(text).headingIds.values()].map(({id}) => id);
}

const question = '??? question "What? {#scheduling #placement}"\n    Answer.\n\n';

it('a question keeps its id and its aliases, before headings and after', () => {
  expect(idsOf(`## Scheduling\n\n${question}## Scheduling\n\n## Placement\n`)).toEqual([
    'scheduling-1',
    'scheduling-2',
    'placement-1',
  ]);
});

it('headings of the same words in one answer have ids of their own', () => {
  expect(idsOf('??? question "Q {#q}"\n    ### Step\n\n    a\n\n    ### Step\n')).toEqual([
    'q--step',
    'q--step-1',
  ]);
});

it('a heading keeps the id that its author wrote', () => {
  expect(idsOf(`## One {#two}\n\n## Two\n\n## Three <!-- #four -->\n`)).toEqual([
    'two',
    'two-1',
    'four',
  ]);
});

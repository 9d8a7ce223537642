import {describe, expect, it} from 'vitest';
import {answers, type Answer} from './answers.ts';
import {facts, type Fact} from './facts.ts';

/*
 * Two answers that contradict each other cost an author's word for both. What more than one answer
 * states is in the table of `facts.ts`, and each of them is held to it.
 */

interface Statement {
  id: string;
  value: string;
}

/** What answers say about a fact. */
function statements({says}: Fact, said: readonly Answer[]): Statement[] {
  return said.flatMap(({id, text}) =>
    [...text.matchAll(says)].map(([, ...groups]) => ({
      id,
      value: groups.filter(Boolean).join(' / '),
    })),
  );
}

const contradictions = (fact: Fact, said: readonly Answer[]) =>
  statements(fact, said).filter(({value}) => !fact.is.includes(value));

it('two values for one fact are found', () => {
  const fact = {name: 'days', says: /keeps it (\w+) days/g, is: ['14', 'fourteen']};
  const said = [
    {id: 'one', text: 'It keeps it 14 days.'},
    {id: 'two', text: 'By default it keeps it fourteen days.'},
    {id: 'three', text: 'It keeps it 7 days.'},
  ];
  expect(contradictions(fact, said)).toEqual([{id: 'three', value: '7'}]);
});

describe('answers agree about', () => {
  it.each(facts)('$name', (fact) => {
    expect(contradictions(fact, answers)).toEqual([]);
    // A sentence that was reworded is no longer held to it, so two answers at least have to state it.
    expect(new Set(statements(fact, answers).map(({id}) => id)).size).toBeGreaterThan(1);
  });
});

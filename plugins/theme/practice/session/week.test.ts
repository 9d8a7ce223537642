import {expect, it} from 'vitest';
import {byId, day, known} from './testing';
import {week} from './week';

const now = new Date(2026, 10, 26, 20).getTime();

it('has what was graded in seven days, what was still known, and what is due in the next', () => {
  const days = week(
    byId(
      known('one', ['had', now - 3 * day], ['had', now]),
      known('two', ['again', now - 3 * day], ['again', now]),
      known('old', ['had', now - 40 * day]),
    ),
    now,
  );
  expect(days).toHaveLength(14);
  expect(days[3]).toMatchObject({done: 2, had: 1, retention: null});
  expect(days[6]).toMatchObject({done: 2, had: 1, retention: 0.5});
  // What is overdue is due today.
  expect(days[6]?.due).toBe(2);
  expect(days.slice(0, 6).every(({due}) => due === 0)).toBe(true);
  expect(days.map(({start}) => new Date(start).getHours())).toEqual(Array(14).fill(0));
});

it('leaves out times that a clock gave wrongly', () => {
  const days = week(byId(known('future', ['had', now + 2 * day])), now);
  expect(days.every(({done}) => done === 0)).toBe(true);
});

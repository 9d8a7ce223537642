import {expect, test} from 'vitest';
import {lastingTasks, type Session} from './lasting-tasks.ts';

const steps = [
  {name: 'open', at: 0},
  {name: 'type', at: 1000},
];

function session(...tasks: [start: number, took: number][]): Session {
  const spans = tasks.map(([start, took]) => ({start, took}));
  return {
    steps,
    tasks: spans,
    frames: spans.map((span) => ({...span, parts: [`${span.took} ms`]})),
  };
}

test('a task that comes back counts with its shortest time and what ran in it', () => {
  const sessions = [session([10, 90]), session([30, 70], [200, 60]), session([20, 120])];
  expect(lastingTasks(sessions)).toEqual([{step: 'open', took: 70, parts: ['70 ms']}]);
});

test('a task that one session does not have is chance', () => {
  expect(lastingTasks([session([10, 90]), session([1200, 90])])).toEqual([]);
});

test('the longest comes first', () => {
  const sessions = [session([10, 60], [1100, 80]), session([10, 60], [1100, 80])];
  expect(lastingTasks(sessions).map(({step}) => step)).toEqual(['type', 'open']);
});

/**
 * How long it takes to choose what is asked next, at 10,000 questions that are all due: at the start of a session, and
 * after each grade. As a processor of a quarter of the speed would take.
 *
 *     npm run bench:practice -- [--questions 10000]
 */
import {parseArgs} from 'node:util';
import {begin, grade, type Session} from '../plugins/theme/practice/session/session.ts';
import {select} from '../plugins/theme/practice/session/select.ts';
import {
  byId,
  day,
  everything,
  known,
  questionOf,
} from '../plugins/theme/practice/session/testing.ts';
import {record} from './figures.ts';
import {positive, run} from './options.ts';

/** In milliseconds, at a quarter of the speed. */
const goal = 50;
const slowdown = 4;

function best(work: () => void): number {
  const times = Array.from({length: 9}, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...times) * slowdown;
}

run(() => {
  const {values} = parseArgs({options: {questions: {type: 'string', default: '10000'}}});
  const count = positive('--questions', values.questions);
  const now = Date.UTC(2026, 10, 26);
  const questions = Array.from({length: count}, (_, index) =>
    questionOf(`q${index}`, {topic: `t${index % 20}`, level: 'advanced'}),
  );
  // In no order: each was learned at a time of its own.
  const progress = byId(
    ...questions.map(({id}, index) =>
      known(id, ['had', now - (40 + ((index * 7919) % 997)) * day]),
    ),
  );
  const choice = {
    ...everything,
    kind: 'due',
    topics: ['t1', 't2', 't3'],
    levels: ['advanced'],
  } as const;
  const rows: [what: string, work: () => void][] = [
    ['first card, all due', () => select(questions, progress, everything, now)],
    ['first card, some topics', () => select(questions, progress, choice, now)],
  ];
  let session: Session = begin(select(questions, progress, everything, now));
  rows.push([
    'next card, after "Again"',
    () => {
      session = grade(session, {grade: 'again', given: null, due: now});
    },
  ]);
  let missed = 0;
  for (const [what, work] of rows) {
    const time = best(work);
    if (time > goal) missed += 1;
    record('practice', [{what, measured: time, unit: 'ms', atMost: goal}]);
    console.log(`${what}: ${time.toFixed(1)} ms of ${goal} (${(time / goal).toFixed(2)})`);
  }
  return Promise.resolve(missed === 0 ? 0 : 1);
});

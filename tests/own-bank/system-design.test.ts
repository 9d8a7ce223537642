import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {PGlite} from '@electric-sql/pglite';
import {expect, it} from 'vitest';
import {answerOf, printedBy, scratch} from './scratch.ts';

it.each([
  'cache-hit-rate-maths',
  'design-rate-limiter',
  'idempotency-key-design',
  'design-url-shortener',
])('what the code of %s prints is what the answer shows', (id) => {
  const {printed, shown} = printedBy('system-design', id);
  expect(printed.trimEnd()).toBe(shown);
});

it('a payment that fails leaves neither itself nor its key behind', () => {
  const {code} = answerOf('system-design', 'idempotency-key-design');
  const {bash, folder} = scratch();
  writeFileSync(
    join(folder, 'answer.py'),
    `${code('python')}
db.execute("CREATE TRIGGER crash BEFORE INSERT ON request BEGIN SELECT RAISE(ABORT, 'crash'); END")
try: pay("c1", "k-new", 100)
except sqlite3.Error: print("failed", *db.execute("SELECT count(*) FROM payment").fetchone())
db.execute("DROP TRIGGER crash")
print(pay("c1", "k-new", 100))`,
  );
  expect(bash('python3 answer.py').output).toMatch(/failed 2\n201 payment 3\n$/);
});

it('a worker that comes back after its lease finishes nothing, and the planned time stays', async () => {
  const db = await PGlite.create();
  const sql = answerOf('system-design', 'job-scheduler-design').code('sql');
  const [table = '', claim = '', finish = ''] = sql.split(/^-- .*$/m);
  await db.exec(`${table}; INSERT INTO job VALUES
    (7, '2026-06-01', '2026-06-01'), (8, '2999-01-01', '2999-01-01')`);
  const first = await db.query(claim);
  expect(first.rows).toEqual([{id: 7, planned: expect.any(Date) as Date, attempt: 1}]);
  expect((await db.query(claim)).rows).toEqual([]);
  await db.exec("UPDATE job SET next_try = now() - interval '1 s' WHERE id = 7");
  const second = await db.query<{attempt: number; planned: Date}>(claim);
  expect(second.rows).toMatchObject([{id: 7, attempt: 2}]);
  expect(second.rows[0]?.planned.getUTCFullYear()).toBe(2026);
  expect((await db.query(finish)).affectedRows).toBe(0);
  expect((await db.query(finish.replace('attempt = 1', 'attempt = 2'))).affectedRows).toBe(1);
});

import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {answerOf, scratch} from './scratch.ts';

it.each([
  'cache-hit-rate-maths',
  'design-rate-limiter',
  'idempotency-key-design',
  'design-url-shortener',
])('what the code of %s prints is what the answer shows', (id) => {
  const {code} = answerOf('system-design', id);
  const {bash, folder} = scratch();
  writeFileSync(join(folder, 'answer.py'), code('python'));
  expect(bash('python3 answer.py').output.trimEnd()).toBe(code('text'));
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

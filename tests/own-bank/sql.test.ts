import {PGlite} from '@electric-sql/pglite';
import {beforeEach, describe, expect, it} from 'vitest';
import {answerOf} from './scratch.ts';

/*
 * The SQL of answers, run in a PostgreSQL that npm brings along, for what the answers say of it.
 */

const db = await PGlite.create();

beforeEach(async () => {
  await db.exec('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
});

/** The rows of the last statement. */
async function rows(sql: string): Promise<Readonly<Record<string, unknown>>[]> {
  return (await db.exec(sql)).at(-1)?.rows ?? [];
}

/** The value in the first column of the first row. */
async function value(sql: string): Promise<unknown> {
  return Object.values((await rows(sql))[0] ?? {})[0];
}

/** How PostgreSQL would run a query, as text. */
async function plan(query: string, options = 'COSTS OFF'): Promise<string> {
  const lines = await rows(`EXPLAIN (${options}) ${query}`);
  return lines.flatMap((line) => Object.values(line)).join('\n');
}

const sqlOf = (topic: string, id: string, index = 0) => answerOf(topic, id).code('sql', index);

/** What stands before and after a line that begins with some words. */
function around(sql: string, line: string): readonly [before: string, after: string] {
  const at = sql.indexOf(line);
  if (at < 0) throw new Error(`Expected "${line}" in: ${sql}`);
  return [sql.slice(0, at), sql.slice(sql.indexOf(';', at) + 1)];
}

describe('access', () => {
  it('the invoice of another account is found by its number alone', async () => {
    await db.exec(`CREATE TABLE invoice (id int, account text, total int);
      INSERT INTO invoice VALUES (1001, 'acme', 120), (1002, 'bolt', 990)`);
    const [careless, careful] = await db.exec(sqlOf('security', 'authentication-or-authorisation'));
    expect(careless?.rows).toEqual([{id: 1002, account: 'bolt', total: 990}]);
    expect(careful?.rows).toEqual([]);
  });

  it('two logins work side by side, and the old one leaves nothing behind', async () => {
    await db.exec(`CREATE ROLE shop LOGIN; GRANT USAGE, CREATE ON SCHEMA public TO shop;
      CREATE TABLE granted (id int); GRANT SELECT ON granted TO shop;
      SET ROLE shop; CREATE TABLE made_before (id int); RESET ROLE`);
    const sql = sqlOf('security', 'rotate-shared-password');
    const [twoLogins, rest] = around(sql, 'SELECT usename');
    const [lock, drop] = around(rest, 'ALTER ROLE shop NOLOGIN');
    await db.exec(`${twoLogins}; GRANT SELECT ON granted TO shop_owner`);
    const logins =
      await rows(`SELECT rolname, rolconfig, pg_has_role(oid, 'shop_owner', 'SET') AS may
      FROM pg_roles WHERE rolname IN ('shop', 'orders_b') ORDER BY 1`);
    const asOwner = {rolconfig: ['role=shop_owner'], may: true};
    expect(logins).toEqual([
      {rolname: 'orders_b', ...asOwner},
      {rolname: 'shop', ...asOwner},
    ]);
    // So whoever logs in as one of them works as that role.
    const login = (statement: string) => db.exec(`SET ROLE shop_owner; ${statement}; RESET ROLE`);
    await login('CREATE TABLE made_meanwhile (id int)');
    await login('TABLE granted; TABLE made_before; TABLE made_meanwhile');
    await db.exec(`SET ROLE shop; CREATE TABLE made_by_an_old_session (id int); RESET ROLE`);
    await db.exec(`${lock} ALTER ROLE shop NOLOGIN; ${drop}`);
    expect(
      await rows(`SELECT DISTINCT tableowner FROM pg_tables WHERE tablename LIKE 'made%'`),
    ).toEqual([{tableowner: 'shop_owner'}]);
    expect(await rows(`SELECT 1 FROM pg_roles WHERE rolname = 'shop'`)).toEqual([]);
  });

  it('a secret read for the first time in 90 days is told, and a usual read is not', async () => {
    await db.exec(`CREATE TABLE secret_reads (at timestamptz, identity text, path text);
      INSERT INTO secret_reads VALUES
        ('2026-10-01', 'billing', 'prod/billing/db'), ('2026-11-27T01:00Z', 'billing', 'prod/billing/db'),
        ('2026-07-01', 'ci-deploy', 'prod/billing/db'), ('2026-11-27T02:14Z', 'ci-deploy', 'prod/billing/db')`);
    const found = await rows(sqlOf('security', 'security-logs-detection'));
    expect(found).toMatchObject([{identity: 'ci-deploy', path: 'prod/billing/db'}]);
  });
});

describe('queries', () => {
  const newest = 'SELECT * FROM orders WHERE customer_id = 42 ORDER BY created_at DESC LIMIT 20';

  it('an index serves its first column, and not a function of it or the second one', async () => {
    await db.exec(`CREATE TABLE orders (id serial, customer_id int, created_at timestamptz, status text);
      INSERT INTO orders (customer_id, created_at, status)
        SELECT n * 7919 % 50000, timestamptz '2026-01-01' + n * interval '1 minute',
          CASE WHEN n % 100 = 0 THEN 'open' ELSE 'done' END
        FROM generate_series(1, 200000) n;
      ANALYZE orders`);
    const [, create] = around(sqlOf('data-stores', 'index-what-it-costs'), 'SELECT * FROM orders');
    expect(await plan(newest)).toContain('Seq Scan');
    await db.exec(`${create}; CREATE INDEX ON orders (status)`);
    expect(await plan(newest)).toMatch(/Index Scan \w+ orders_customer_id_created_at_idx/);
    const scanned = ["customer_id::text = '42'", "created_at > '2026-05-19'", "status = 'done'"];
    for (const condition of scanned)
      expect(await plan(`SELECT * FROM orders WHERE ${condition}`)).toContain('Seq Scan');
    expect(await plan(`SELECT * FROM orders WHERE status = 'open'`)).toMatch(/Index|Bitmap/);
  });

  it('after a load the estimate is one row, until the table is analysed', async () => {
    await db.exec(`CREATE TABLE ev (day date); INSERT INTO ev
        SELECT date '2026-11-20' + n % 5 FROM generate_series(1, 100000) n;
      CREATE INDEX ON ev (day); ANALYZE ev;
      INSERT INTO ev SELECT '2026-11-27' FROM generate_series(1, 20000)`);
    const today = "SELECT * FROM ev WHERE day = '2026-11-27'";
    const estimate = async () => Number(/rows=(\d+)/.exec(await plan(today, 'COSTS'))?.[1]);
    expect(await estimate()).toBe(1);
    await db.exec('ANALYZE ev');
    expect(await estimate()).toBeGreaterThan(15_000);
  });

  it.each([
    ['data-stores', 'query-slow-overnight', 0],
    ['data-stores', 'alter-table-blocks-reads', 0],
    ['data-stores', 'prove-restores-work', 0],
    ['aws', 'rds-connections-exhausted', 0],
  ])('the look of %s/%s at the server runs', async (topic, id, index) => {
    await db.exec(sqlOf(topic, id, index));
  });
});

describe('transactions and changes', () => {
  const accounts = `CREATE TABLE acc (id int PRIMARY KEY, balance int); INSERT INTO acc VALUES (1, 100)`;

  it('an error takes all back, and without one an update of no row destroys 30', async () => {
    const sql = sqlOf('data-stores', 'acid-transaction-meaning');
    const balance = 'SELECT balance FROM acc WHERE id = 1';
    await db.exec(accounts);
    const [updates] = around(sql, 'SELECT 1 / 0');
    await expect(db.exec(`${updates}; SELECT 1 / 0`)).rejects.toThrow('division by zero');
    await db.exec('COMMIT');
    expect(await value(balance)).toBe(100);
    await db.exec(`${updates}; COMMIT`);
    expect(await value(balance)).toBe(70);
    await expect(db.exec(sqlOf('data-stores', 'acid-transaction-meaning', 1))).rejects.toThrow(
      'violates check constraint "positive"',
    );
  });

  it.each([
    ['ADD COLUMN note text', false],
    ["ADD COLUMN state text DEFAULT 'new'", false],
    ['ADD COLUMN draw float DEFAULT random()', true],
    ['ALTER COLUMN balance TYPE bigint', true],
    ['ADD CONSTRAINT known NOT NULL balance NOT VALID', false],
  ])('ALTER TABLE acc %s: rewrites is %s', async (change, rewrites) => {
    await db.exec(accounts);
    const file = "SELECT pg_relation_filenode('acc')";
    const before = await value(file);
    await db.exec(`ALTER TABLE acc ${change}`);
    expect((await value(file)) !== before).toBe(rewrites);
  });

  it('a column is renamed in steps', async () => {
    await db.exec(`CREATE TABLE customers (id int, email text); INSERT INTO customers
      SELECT n, n || '@example.org' FROM generate_series(1, 100) n`);
    await db.exec(sqlOf('ci-cd', 'migration-with-rolling-deploy'));
    expect(await value('SELECT count(*) FROM customers WHERE email_address = email')).toBe(100);
  });

  it('deleted rows come back beside those that came in since', async () => {
    await db.exec(`CREATE TABLE customers (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text);
      INSERT INTO customers (name) SELECT 'c' || n FROM generate_series(1, 1000) n;
      CREATE TABLE there AS TABLE customers; DELETE FROM customers;
      INSERT INTO customers (name) VALUES ('new')`);
    const sql = sqlOf('data-stores', 'delete-without-where').replaceAll(/^\\.*$/gm, '');
    const at = sql.indexOf('INSERT');
    const [create, insert] = [sql.slice(0, at), sql.slice(at)];
    await db.exec(`${create}; INSERT INTO customers_restored OVERRIDING SYSTEM VALUE TABLE there`);
    await expect(db.exec(insert)).rejects.toThrow('non-DEFAULT value into column "id"');
    await db.exec(insert.replace('SELECT', 'OVERRIDING SYSTEM VALUE SELECT'));
    expect(await value('SELECT count(*) FROM customers')).toBe(1001);
  });
});

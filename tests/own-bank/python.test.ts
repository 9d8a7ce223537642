import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {answerOf, scratch} from './scratch.ts';

/*
 * Python of answers outside the topic of scripts, run for what the answers say of it.
 */

/** What a program prints, line by line, with code of an answer above it. */
function python(program: string): string[] {
  const {bash, folder} = scratch();
  writeFileSync(join(folder, 'program.py'), program);
  return bash('python3 program.py').output.trim().split('\n');
}

it('a value that is joined into a query is code, as a parameter it is a value', () => {
  const {code} = answerOf('security', 'sql-injection-parameters');
  const printed = python(`import sqlite3
db = sqlite3.connect(":memory:")
db.executescript("""CREATE TABLE users (name, role); INSERT INTO users VALUES ('ann', 'admin'), ('bob', 'user');
CREATE TABLE inv (id); INSERT INTO inv VALUES (1), (2)""")
${code('python').replaceAll(/^db\.execute.*$/gm, 'print($&.fetchall())')}
${code('python', 1).replace(/^db\.execute.*$/m, 'print($&.fetchall())')}
print(db.execute("SELECT name FROM users ORDER BY ?", ("name DESC",)).fetchall())`);
  expect(printed).toEqual([
    "[('ann', 'admin'), ('bob', 'user')]",
    '[]',
    '[(1,), (2,)]',
    "[('ann',), ('bob',)]",
  ]);
});

it('an address is judged as what it means, but a cloud that has a public one is not known', () => {
  const {code} = answerOf('security', 'ssrf-metadata-credentials');
  const spellings = [...code('text').matchAll(/^https:\S+/gm)].map(([url]) => url);
  expect(spellings).toHaveLength(3);
  const passing = ['https://168.63.129.16/', 'https://[64:ff9b::a9fe:a9fe]/'];
  const printed = python(`${code('python')}
for url in ${JSON.stringify([...spellings, 'http://192.0.2.1/', ...passing])}:
    try:
        print("passes", public_address(url))
    except ValueError as error:
        print("refused:", error)`);
  expect(printed.slice(0, 4).map((line) => line.split(' ')[0])).toEqual(
    Array.from({length: 4}, () => 'refused:'),
  );
  expect(printed.slice(4)).toEqual(['passes 168.63.129.16', 'passes 64:ff9b::a9fe:a9fe']);
});

it('200 threads that miss the cache at once ask the database once', () => {
  const {code} = answerOf('data-stores', 'cache-stampede');
  const printed = python(`import threading, time
cache, queries = {}, 0
def query(key):
    global queries
    queries += 1
    time.sleep(0.2)
    return "page"
${code('python')}
threads = [threading.Thread(target=single, args=("start",)) for _ in range(200)]
for thread in threads: thread.start()
for thread in threads: thread.join()
print(queries, cache)`);
  expect(printed).toEqual(["1 {'start': 'page'}"]);
});

it('a product that is not there is kept for seconds, and one that is for minutes', () => {
  const {code} = answerOf('data-stores', 'cache-aside-basics');
  const printed = python(`import json, random
class Store(dict):
    def set(self, key, text, ex):
        self[key] = text
        print(key, "short" if ex == 5 else "long" if 300 <= ex <= 360 else ex)
    def delete(self, key): self.pop(key, None)
class Database:
    names = {1: "lamp"}
    def read_product(self, id): return self.names.get(id)
    def rename_product(self, id, name): self.names[id] = name
cache, db = Store(), Database()
${code('python')}
print(product(1), product(2), product(1))
rename(1, "desk lamp")
print(product(1))`);
  expect(printed).toEqual([
    'product:1 long',
    'product:2 short',
    'lamp None lamp',
    'product:1 long',
    'desk lamp',
  ]);
});

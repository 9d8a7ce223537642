// @vitest-environment happy-dom
import {beforeEach, expect, it, vi} from 'vitest';
import type {Place} from './places.ts';
import {recordsOf} from './testing.ts';

/* A database that fails for a while, and the pages of one visit. */

const database = vi.hoisted(() => ({fault: null as 'closed' | 'full' | null, place: {} as Place}));
vi.mock(import('./places.ts'), async (original) => ({
  ...(await original()),
  openDatabase: () =>
    database.fault === 'closed'
      ? Promise.reject(new DOMException('connection lost', 'UnknownError'))
      : Promise.resolve(database.place),
}));
vi.stubGlobal('__webpack_public_path__', '/');

let stored: Map<unknown, unknown>;

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  database.fault = null;
  const {known, records} = recordsOf();
  stored = known;
  const put = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
  database.place = {
    change: (work) => work(database.fault === 'full' ? {...records, put} : records),
    close: () => undefined,
  };
});

/** A page is a document of its own, and has a store of its own. */
async function nextPage() {
  vi.resetModules();
  const {openStore} = await import('./index.ts');
  const {hasPractised} = await import('./practised.ts');
  const had = hasPractised();
  const store = await openStore();
  const ids = async () => [...(await store.all()).keys()].sort();
  return {had, store, ids};
}

const question = (id: string) => ({id, aliases: [], answer: '0123abcd'});

it('what a full database did not take lasts for the visit, and is taken in when it can be', async () => {
  const first = await nextPage();
  await first.store.grade(question('one'), 'had', 1000);
  database.fault = 'full';
  await first.store.grade(question('two'), 'again', 2000);
  const second = await nextPage();
  expect(await second.ids()).toEqual(['one', 'two']);
  expect(second.store.isKept).toBe(false);
  await second.store.grade(question('one'), 'nearly', 3000);
  database.fault = null;
  const third = await nextPage();
  expect(third.store.isKept).toBe(true);
  expect([...stored.keys()].sort()).toEqual(['one', 'two']);
  expect((await third.store.all()).get('one')?.reviews).toHaveLength(2);
  expect(sessionStorage).toHaveLength(0);
});

it('what was forgotten is gone, in the database and beside it', async () => {
  const {store} = await nextPage();
  await store.grade(question('one'), 'had', 1000);
  database.fault = 'full';
  await store.grade(question('two'), 'again', 2000);
  await store.forget();
  expect([stored.size, sessionStorage.length, localStorage.length]).toEqual([0, 0, 0]);
  const next = await nextPage();
  expect(next.had).toBe(false);
  expect(await next.ids()).toEqual([]);
  expect(next.store.takeProblems()).toEqual([]);
});

it('who never graded hears nothing of a database that failed once', async () => {
  database.fault = 'closed';
  expect(await (await nextPage()).ids()).toEqual([]);
  database.fault = null;
  const next = await nextPage();
  expect(next.had).toBe(false);
  expect(next.store.takeProblems()).toEqual([]);
});

it('a grade taken back leaves no record of the visit', async () => {
  database.fault = 'closed';
  const {store} = await nextPage();
  await store.undo(await store.grade(question('one'), 'had', 1000));
  expect((await nextPage()).had).toBe(false);
});

it('who hears that all was set aside does not hear next that the browser has removed it', async () => {
  stored.set('one', {version: 1, id: 'one', reviews: 'none'});
  const {store, ids} = await nextPage();
  expect(await ids()).toEqual([]);
  expect(store.takeProblems()).toEqual([{kind: 'set-aside', count: 1}]);
  const next = await nextPage();
  expect(next.had).toBe(false);
  expect(next.store.takeProblems()).toEqual([]);
});

it('who was told that it lasts for the visit does not hear on the next that it was removed', async () => {
  database.fault = 'closed';
  const {store} = await nextPage();
  await store.grade(question('one'), 'had', 1000);
  expect((await nextPage()).had).toBe(true);
  sessionStorage.clear();
  database.fault = null;
  expect((await nextPage()).store.takeProblems()).toEqual([]);
});

it('a browser that lets no tab speak to another keeps what is graded', async () => {
  vi.spyOn(globalThis, 'BroadcastChannel').mockImplementationOnce(function refused() {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  });
  const {store, ids} = await nextPage();
  await store.grade(question('one'), 'had', 1000);
  expect(await ids()).toEqual(['one']);
});

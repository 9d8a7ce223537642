// @vitest-environment happy-dom
import {beforeEach, expect, it, vi} from 'vitest';
import {openStore, type ProgressStore} from './index.ts';

/* Without a database: what a visit remembers. */

const question = {id: 'air-brake', aliases: ['brake'], answer: '0123abcd'};
let store: ProgressStore;
const record = async () => (await store.all()).get(question.id);

beforeEach(async () => {
  vi.stubGlobal('__webpack_public_path__', '/');
  store = await openStore();
  await store.forget();
});

it('takes a grade back', async () => {
  expect(await store.undo(await store.grade(question, 'had', 1000))).toBe(true);
  expect(await record()).toBeUndefined();
  const {after} = await store.grade(question, 'had', 2000);
  await store.undo(await store.grade(question, 'again', 3000));
  expect(await record()).toEqual(after);
});

it('leaves what was graded elsewhere since', async () => {
  const given = await store.grade(question, 'again', 1000);
  const {after} = await store.grade(question, 'had', 2000);
  expect(await store.undo(given)).toBe(false);
  expect(await record()).toEqual(after);
});

it('counts grades in their order, whatever the clock says', async () => {
  await store.grade(question, 'again', 5000);
  const given = await store.grade(question, 'nearly', 4000);
  const {after} = await store.grade(question, 'had', 3000);
  expect(after.reviews.map(({grade}) => grade)).toEqual(['again', 'nearly', 'had']);
  // Another one was given since.
  await store.undo(given);
  expect(await record()).toEqual(after);
});

it('knows what was graded elsewhere before, whatever its page has seen', async () => {
  const {after} = await store.grade({...question, id: 'brake', aliases: []}, 'had', 1000);
  await store.undo(await store.grade(question, 'again', 2000));
  expect(await record()).toEqual({...after, id: question.id});
});

it('leaves a question saved that was saved since', async () => {
  const given = await store.grade(question, 'again', 1000);
  await store.save(question, true, 2000);
  await store.undo(given);
  expect(await record()).toMatchObject({isSaved: true, card: null, reviews: []});
});

it('keeps what is graded after a record of a time to come', async () => {
  const ahead = {version: 1, id: question.id, reviews: [{at: 8e15, grade: 'had'}]};
  const file = {format: 'viva-progress', version: 1, questions: [ahead]};
  await store.importJson(JSON.stringify(file));
  await store.grade(question, 'again');
  expect((await record())?.reviews.map(({grade}) => grade)).toEqual(['had', 'again']);
  expect(store.takeProblems()).toEqual([]);
});

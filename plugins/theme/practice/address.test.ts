import {expect, it} from 'vitest';
import {chooser, placeQuery, readPlace} from './address';
import type {Bank} from './data';
import {questionOf} from './session/testing';

it('keeps what was chosen in the address', () => {
  const query =
    '?page=%2Ftrains%2F&what=due&topic=a&topic=b&difficulty=advanced&count=20&minutes=5&start=';
  const place = readPlace(query);
  expect(place).toEqual({
    view: 'cards',
    kind: 'due',
    topics: ['a', 'b'],
    levels: ['advanced'],
    page: '/trains/',
    count: 20,
    minutes: 5,
  });
  expect(placeQuery(place)).toBe(query);
  expect(placeQuery(readPlace('?mode=flash'))).toBe('?mode=flash');
});

it('is ten in a quarter of an hour unless it says otherwise, whatever is in it', () => {
  const usual = readPlace('');
  expect(usual).toMatchObject({view: 'choose', kind: 'mixed', count: 10, minutes: 15});
  expect(placeQuery(usual)).toBe('');
  expect(readPlace('?what=constructor&count=-1&minutes=1e9&mode=x')).toEqual(usual);
});

it('has all questions of a page, and time for them', () => {
  const place = readPlace('?page=/trains/signals/&start');
  expect(place).toMatchObject({view: 'cards', page: '/trains/signals/', count: 0, minutes: 0});
  expect(placeQuery(place)).toBe('?page=%2Ftrains%2Fsignals%2F&start=');
});

const bank: Bank = {
  questions: [questionOf('one', {level: 'easy'}), questionOf('two', {topic: 'b'})],
  topics: ['a', 'b'].map((name) => ({name, label: name, path: `/${name}/`})),
  levels: ['easy', 'unused'],
  pages: [{path: '/a/', label: 'A', topic: 0}],
  callouts: {},
};

it.each([
  ['?topic=gone&topic=b&difficulty=gone&difficulty=none&start', '?topic=b&difficulty=none'],
  ['?difficulty=unused', ''],
  ['?page=%2Fgone%2F&what=due&start', '?what=due'],
  ['?page=%2Fa%2F&count=20&mode=flash', '?page=%2Fa%2F&count=20'],
])('leads from %s to a choice of what the bank has', (link, chosen) => {
  expect(placeQuery(chooser(bank, readPlace(link)))).toBe(chosen);
});

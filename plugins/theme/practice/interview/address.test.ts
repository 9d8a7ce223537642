import {expect, it} from 'vitest';
import {placeQuery, readPlace} from './address';

const read = (search: string, hash = '') => readPlace({search, hash}, 'new');

it('has all that an interview is drawn from, and what was scored where no host sees it', () => {
  const query = '?seed=k3f9&topic=a&topic=b&difficulty=advanced&minutes=45&set=0abc1def';
  const place = read(query, '#score=6h00');
  expect(place).toMatchObject({
    seed: 'k3f9',
    topics: ['a', 'b'],
    levels: ['advanced'],
    minutes: 45,
    tags: '0abc1def',
  });
  expect(place.score).toHaveLength(2);
  expect(placeQuery(place)).toBe(`${query}#score=6h00`);
});

it('is half an hour of all there is unless it says otherwise, whatever is in it', () => {
  expect(placeQuery(read(''))).toBe('?seed=new&minutes=30');
  expect(read('?seed=&minutes=0&set=abc', '#other')).toEqual(read(''));
  expect(read('?minutes=-5&set=<b>').tags).toBeNull();
  expect(read('?seed=' + 'x'.repeat(99)).seed).toHaveLength(40);
  expect(read('', '#score=zz').score).toBe('unreadable');
});

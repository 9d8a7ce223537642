import {describe, expect, it} from 'vitest';
import {readView, viewQuery, withView} from './view.ts';

describe('what an address says of the view', () => {
  it.each([
    ['', {}],
    ['?level=advanced', {level: 'advanced'}],
    ['?level=none&answers=open', {level: 'none', allOpen: true}],
    ['?levels=hidden', {levelsHidden: true}],
    ['?hints=hidden', {hintsHidden: true}],
    ['?level=nonsense&levels=shown&hints=1&answers=', {}],
  ])('%s', (search, view) => {
    const usual = {level: null, levelsHidden: false, hintsHidden: false, allOpen: false};
    expect(readView(search)).toEqual({...usual, ...view});
  });

  it('keeps the rest of the query, and nothing that is as always', () => {
    const view = {
      level: 'beginner',
      levelsHidden: true,
      hintsHidden: false,
      allOpen: false,
    } as const;
    expect(viewQuery('?from=mail&answers=open', view)).toBe(
      '?from=mail&level=beginner&levels=hidden',
    );
    expect(viewQuery('?level=advanced', readView(''))).toBe('');
  });
});

it.each([
  ['?level=advanced', '?level=advanced'],
  ['?level=none&levels=hidden', '?level=none&levels=hidden'],
  ['?hints=hidden', '?hints=hidden'],
  // What was opened, found or asked for on this page is not about the next.
  ['?level=beginner&answers=open&find=lock', '?level=beginner'],
  ['?level=nonsense', ''],
  ['', ''],
])('to the next page goes of %s what was chosen to see: %s', (search, expected) => {
  const address = '/bank/topic/page/';
  // Chosen anew, the old choice is gone.
  for (const query of ['', '?level=intermediate', '?answers=open']) {
    expect(withView(`https://host.example${address}${query}`, readView(search))).toBe(
      address + expected,
    );
  }
});

import {expect, it} from 'vitest';
import {searchEngine} from './search-settings.ts';

it('goes by the size of the bank unless told', () => {
  expect(searchEngine({})).toBe('auto');
  expect(searchEngine({SEARCH_ENGINE: ''})).toBe('auto');
  expect(searchEngine({SEARCH_ENGINE: ' pagefind '})).toBe('pagefind');
  expect(searchEngine({SEARCH_ENGINE: 'embedded'})).toBe('embedded');
});

it('says which engines there are', () => {
  expect(() => searchEngine({SEARCH_ENGINE: 'lunr'})).toThrow(
    'SEARCH_ENGINE is "lunr". Expected one of auto, embedded, pagefind.',
  );
});

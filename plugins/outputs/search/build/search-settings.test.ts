import {expect, it} from 'vitest';
import {searchEngine} from './search-settings.ts';

const hosted = {
  SEARCH_ENGINE: 'typesense',
  TYPESENSE_HOST: 'https://search.example.org:8108/',
  TYPESENSE_COLLECTION: 'questions',
  TYPESENSE_SEARCH_KEY: 'only-searches',
};

it('is the one of the site by default', () => {
  expect(searchEngine({})).toBe('auto');
  expect(searchEngine({SEARCH_ENGINE: ''})).toBe('auto');
  expect(searchEngine({SEARCH_ENGINE: ' embedded '})).toBe('embedded');
});

it('says which engines there are', () => {
  expect(() => searchEngine({SEARCH_ENGINE: 'lunr'})).toThrow(
    'SEARCH_ENGINE is "lunr". Expected one of auto, embedded, typesense.',
  );
});

it('reads where the hosted index is, and no other key', () => {
  expect(searchEngine({...hosted, TYPESENSE_ADMIN_KEY: 'writes'})).toEqual({
    engine: 'typesense',
    host: 'https://search.example.org:8108',
    collection: 'questions',
    key: 'only-searches',
  });
});

it.each(['TYPESENSE_HOST', 'TYPESENSE_COLLECTION', 'TYPESENSE_SEARCH_KEY'])(
  'says that %s is missing',
  (name) => {
    expect(() => searchEngine({...hosted, [name]: ' '})).toThrow(
      `${name} is not set. Expected it with SEARCH_ENGINE=typesense.`,
    );
  },
);

it.each(['search.example.org', 'ftp://search.example.org'])('refuses the host %s', (host) => {
  expect(() => searchEngine({...hosted, TYPESENSE_HOST: host})).toThrow(/Expected an address/);
});

import {expect, it} from 'vitest';
import {openSearchDescription} from './open-search.ts';

it('tells browsers where the search is', () => {
  const text = openSearchDescription('Q & A', 'https://example.org/bank/', '/bank/i.svg');
  expect(text).toContain('template="https://example.org/bank/search/?q={searchTerms}"');
  expect(text).toContain('<Image>https://example.org/bank/i.svg</Image>');
  expect(text).toContain('<ShortName>Q &amp; A</ShortName>');
});

import {expect, it} from 'vitest';
import {fillIn} from './fill-in.ts';

it('puts values into the form of an address, whatever they have for one', () => {
  const form = 'https://site.example/new?issue[title]={title}&body={body}&none={none}';
  expect(fillIn(form, {title: 'a&title=b#c "d"', body: 'e\n%'})).toBe(
    'https://site.example/new?issue[title]=a%26title%3Db%23c%20%22d%22&body=e%0A%25&none=',
  );
  expect(fillIn('{constructor}', {})).toBe('');
});

it('makes no address that is too long for a server', () => {
  const address = fillIn('{title}', {title: `a${'\u{1F9E0}'.repeat(5000)}`});
  expect(decodeURIComponent(address)).toBe(`a${'\u{1F9E0}'.repeat(299)}`);
});

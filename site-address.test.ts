import {expect, it} from 'vitest';
import {siteAddress} from './site-address.ts';

it.each([
  [{}, 'http://localhost:3000', '/'],
  [{SITE_URL: ''}, 'http://localhost:3000', '/'],
  [{BASE_URL: 'bank'}, 'http://localhost:3000', '/bank/'],
  [{SITE_URL: 'https://example.org'}, 'https://example.org', '/'],
  [{SITE_URL: ' https://example.org/bank '}, 'https://example.org', '/bank/'],
  [{SITE_URL: 'https://example.org/a/', BASE_URL: '/b/c'}, 'https://example.org', '/b/c/'],
  [{SITE_URL: 'https://example.org/a/', BASE_URL: '/'}, 'https://example.org', '/'],
  [{SITE_URL: 'http://example.org:8080/?a=b#c'}, 'http://example.org:8080', '/'],
])('%j is %s and %s', (env, url, baseUrl) => {
  expect(siteAddress(env)).toEqual({url, baseUrl});
});

it.each(['example.org', '//example.org', 'ftp://example.org', 'javascript:alert(1)', '/bank'])(
  '%s is refused, with an example',
  (address) => {
    expect(() => siteAddress({SITE_URL: address})).toThrow(/SITE_URL is ".*Expected.*example\.org/);
  },
);

import type {LoadContext} from '@docusaurus/types';
import {expect, it} from 'vitest';
import {siteIcon} from './site-icon.ts';

it.each([
  ['/', 'img/i.svg', '/img/i.svg'],
  ['/', '/img/i.svg', '/img/i.svg'],
  ['/bank/', '/img/i.svg', '/bank/img/i.svg'],
  ['/bank/', '/bank/img/i.svg', '/bank/img/i.svg'],
  ['/bank/', 'https://example.org/i.svg', 'https://example.org/i.svg'],
  ['/bank/', '//example.org/i.svg', '//example.org/i.svg'],
  ['/bank/', 'data:image/svg+xml,x', 'data:image/svg+xml,x'],
  ['/bank/', undefined, '/bank/favicon.ico'],
])('at %s the icon %s is at %s', (baseUrl, favicon, address) => {
  expect(siteIcon({baseUrl, siteConfig: {favicon}} as LoadContext)).toBe(address);
});

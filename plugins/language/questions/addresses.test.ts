import {expect, it} from 'vitest';
import {hostedAddress, pageFile} from './addresses.ts';

const baseUrl = '/bank/';

it.each([
  [undefined, 'docs/pods', 'docs/pods/', 'docs/pods/index.html'],
  [undefined, 'docs/more/', 'docs/more/', 'docs/more/index.html'],
  [undefined, 'docs/old.html', 'docs/old.html', 'docs/old.html'],
  [true, 'docs/pods', 'docs/pods/', 'docs/pods/index.html'],
  [true, 'docs/pods/', 'docs/pods/', 'docs/pods/index.html'],
  [false, 'docs/pods', 'docs/pods', 'docs/pods.html'],
  [false, 'docs/more/', 'docs/more', 'docs/more.html'],
  [false, '404.html', '404.html', '404.html'],
  [false, '', '', 'index.html'],
  [undefined, '', '', 'index.html'],
  // Docusaurus writes names as they are in addresses.
  [true, 'blog/caf%C3%A9/', 'blog/caf%C3%A9/', 'blog/caf%C3%A9/index.html'],
  [true, 'blog/100%/', 'blog/100%/', 'blog/100%/index.html'],
])('with trailingSlash %s the page %j is at %j, in %j', (trailingSlash, path, address, file) => {
  const places = {baseUrl, trailingSlash};
  expect(hostedAddress(baseUrl + path, places)).toBe(baseUrl + address);
  expect(pageFile(baseUrl + path, places)).toBe(file);
  expect(pageFile(hostedAddress(baseUrl + path, places), places)).toBe(file);
});

import {matchPath} from 'react-router';
import {expect, it} from 'vitest';
import {literalRoute} from './literal-route.ts';

const addresses = [
  '/t/:id/',
  '/t/other/',
  '/graphs (theory)/',
  '/Sets (a b)/x/',
  '/c++/',
  '/c--/',
  '/x, y; z=1/@home~1/',
  '/$ref/a $ b/',
  '/v1.2/^/',
];
const routes = addresses.map((path) => literalRoute({path}));
const matching = (address: string) =>
  routes.findIndex(({path}) => matchPath(address, {path, exact: true}) !== null);

it.each(addresses)('the page at %s is shown there, and at no other address', (address) => {
  expect(matching(address)).toBe(addresses.indexOf(address));
});

it('pages below are meant too, and what no page has is left to the last route', () => {
  expect(literalRoute({path: '/', routes: [{path: '/:id/'}]}).routes).toEqual([
    {path: String.raw`/\:id/`},
  ]);
  expect(literalRoute({path: '*'})).toEqual({path: '*'});
  expect(matching('/t/anything/')).toBe(-1);
});

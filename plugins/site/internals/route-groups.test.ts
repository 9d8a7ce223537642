import {matchRoutes} from 'react-router-config';
import {expect, it} from 'vitest';
import {literalRoute, type Route} from './literal-route.ts';
import {inGroups} from './route-groups.ts';

const paths = [
  '/base/',
  '/base/about/',
  '/base/topic/',
  ...['topic', 'topic-2', '(a b)'].flatMap((topic) =>
    Array.from({length: 20}, (_, page) => `/base/${topic}/page-${page}/`),
  ),
];
const site: Route = {
  path: '/base/',
  routes: [{path: '/base/', routes: paths.map((path) => ({path, exact: true}))}],
};
const found = (routes: Route[], path: string) =>
  matchRoutes(routes.map(literalRoute), path).map(({route}) => route.path);

it('each page is found where it was, after few others', () => {
  const groups = inGroups(site);
  const leaf = (path: string) => found(groups, path).at(-1);
  expect(paths.map(leaf)).toEqual(paths.map((path) => literalRoute({path}).path));
  expect(found(groups, '/base/topic-2/page-1/')).toEqual([
    '/base/',
    '/base/topic-2',
    '/base/topic-2/page-1/',
  ]);
  const sizes = groups[0]?.routes?.map(({routes = []}) => routes.length);
  expect(sizes).toEqual([21, 20, 20, 2]);
});

it('a page is found whose folder another has in other letters', () => {
  const own = ['/base/Topic/start/', '/base/TOPIC/', '/base/Only/one/', '/base/only/two/'];
  const all = [...paths.filter((path) => path !== '/base/topic/'), ...own];
  const routes = [{path: '/base/', routes: all.map((path) => ({path, exact: true}))}];
  const groups = inGroups({path: '/base/', routes});
  for (const path of all) expect(found(groups, path).at(-1)).toBe(literalRoute({path}).path);
});

it('a page that is not there is in no route', () => {
  expect(found(inGroups(site), '/base/topic-2/none/').at(-1)).toBe('/base/topic-2');
});

it('few pages stay as they are, and so do pages that have others below', () => {
  const few = {path: '/', routes: [{path: '/a/b/', exact: true}]};
  expect(inGroups(few)).toEqual([few]);
  const deep = {path: '/', routes: paths.map((path) => ({path, routes: [{path, exact: true}]}))};
  expect(inGroups(deep)).toEqual([deep]);
});

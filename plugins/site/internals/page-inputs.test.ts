import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterEach, beforeEach, expect, it} from 'vitest';
import type {Rendering} from './build-steps.ts';
import {pageInputs} from './page-inputs.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'page-inputs-'));
});
afterEach(() => {
  rmSync(folder, {recursive: true});
});

const routesChunkNames = {
  '/-111': {__comp: 'frame', __context: {plugin: 'plugin'}},
  '/-222': {__comp: 'home', data: 'home-data'},
  '/a/one/-333': {__comp: 'doc', content: 'one', other: {data: 'one-data'}},
  '/a/two/-444': {__comp: 'doc', content: 'two', other: {data: 'both'}},
  '/a/three/-555': {__comp: 'doc', content: 'three', other: {data: 'both'}},
};
const files: Record<string, string> = {
  'server/server.bundle.js': 'main',
  'routesChunkNames.json': JSON.stringify(routesChunkNames),
  'client-manifest.json': JSON.stringify({
    origins: {main: ['1'], more: ['2']},
    assets: {1: {js: [{file: 'a.js', hash: 'x'}]}},
  }),
};
for (const name of 'frame plugin home home-data doc one one-data two both three'.split(' ')) {
  files[`server/assets/${name}.js`] = name;
}
const routes = [
  {
    path: '/',
    component: 'frame',
    routes: ['one', 'two', 'three'].map((name) => ({path: `/a/${name}/`})),
  },
  {path: '/', component: 'home'},
];

/** The pages whose inputs are others with these changes. */
function changedBy(changes: Record<string, string>, props: object = {}): string[] {
  const inputs = (given: Record<string, string>, own: object) => {
    for (const [name, text] of Object.entries(given)) {
      mkdirSync(dirname(join(folder, name)), {recursive: true});
      writeFileSync(join(folder, name), text);
    }
    const siteConfig = {ssrTemplate: 'a', noIndex: false, trailingSlash: true, future: {}};
    return pageInputs({
      props: {routes, generatedFilesDir: folder, siteConfig, headTags: 'h', ...own},
      serverBundlePath: join(folder, 'server/server.bundle.js'),
      clientManifestPath: join(folder, 'client-manifest.json'),
    } as unknown as Rendering);
  };
  const before = inputs(files, {});
  const after = inputs({...files, ...changes}, props);
  return ['/', '/a/one/', '/a/two/', '/a/three/'].filter((path) => before(path) !== after(path));
}

const all = ['/', '/a/one/', '/a/two/', '/a/three/'];

it.each([
  ['the text of a page', {'server/assets/one.js': 'new'}, ['/a/one/']],
  ['the data of a page', {'server/assets/one-data.js': 'new'}, ['/a/one/']],
  ['data of two pages', {'server/assets/both.js': 'new'}, all],
  ['a component of pages', {'server/assets/doc.js': 'new'}, all],
  ['what is around all pages', {'server/assets/frame.js': 'new'}, all],
  ['the data of a page whose address others are below', {'server/assets/home-data.js': 'new'}, all],
  ['what all scripts share', {'server/server.bundle.js': 'new'}, all],
  [
    'the name of what browsers get',
    {'client-manifest.json': files['client-manifest.json']?.replace('a.js', 'b.js') ?? ''},
    all,
  ],
  ['nothing', {}, []],
  [
    'the order and the number of the build in the list of what browsers get',
    {
      'client-manifest.json': JSON.stringify({
        assets: {1: {js: [{file: 'a.js', hash: 'y'}]}},
        origins: {more: ['2'], main: ['1']},
      }),
    },
    [],
  ],
])('%s is an input of the pages that it is for', (_, changes, pages) => {
  expect(changedBy(changes)).toEqual(pages);
});

it.each([
  ['the tags in all heads', {headTags: 'new'}],
  [
    'the template',
    {siteConfig: {ssrTemplate: 'new', noIndex: false, trailingSlash: true, future: {}}},
  ],
  [
    'what search engines may do',
    {siteConfig: {ssrTemplate: 'a', noIndex: true, trailingSlash: true, future: {}}},
  ],
])('%s are an input of all pages', (_, props) => {
  expect(changedBy({}, props)).toEqual(all);
});

import {createRequire} from 'node:module';
import {expect, it} from 'vitest';
import {watchTargets} from './watch-targets.ts';

const require = createRequire(import.meta.url);
const mdxLoader = require.resolve('@docusaurus/mdx-loader');

it('a page is made anew when one of the bank has moved, and as its own loader has it', async () => {
  const options = {processors: {}, dependencies: ['/site/own.json']} as never;
  const rules = [{include: ['/site/docs/'], use: [{loader: mdxLoader, options}]}];
  // The bundler's configurations for browsers and for Node share them.
  for (let times = 0; times < 2; times++) watchTargets(rules, '/site/docs', '/site/targets.json');

  const watched: string[] = [];
  const {default: load} = require(mdxLoader) as {
    default: (this: object, text: string) => Promise<void>;
  };
  const context = {
    _compiler: {name: 'client'},
    resourcePath: '/site/docs/page.md',
    getOptions: () => options,
    addDependency: (file: string) => watched.push(file),
    // There is no such page.
    async: () => () => undefined,
  };
  await load.call(context, 'Text');
  expect(watched).toEqual(['/site/own.json', '/site/targets.json']);
});

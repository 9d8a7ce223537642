import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, it} from 'vitest';

const engine = join(__dirname, '../..');

/** All style sheets of the theme, and what writes styles or sets properties. */
const texts = ['theme', 'site'].flatMap((folder) =>
  readdirSync(join(engine, folder), {recursive: true, encoding: 'utf8'})
    .filter((file) => /\.(css|tsx?)$/.test(file) && !file.includes('.test.'))
    .map((file) => ({file, text: readFileSync(join(engine, folder, file), 'utf8')})),
);

it('every custom property that a style sheet uses is set somewhere, or has another value beside', () => {
  const all = texts.map(({text}) => text).join('\n');
  const set = new Set([...all.matchAll(/(--[\w-]+)(?=\s*:|['"`],)/g)].map(([, name = '']) => name));
  const unset = texts
    .filter(({file}) => file.endsWith('.css'))
    .flatMap(({file, text}) =>
      [...text.matchAll(/var\(\s*(--[\w-]+)\s*\)/g)].map(([, name = '']) => ({file, name})),
    )
    // Infima's, in the style of an app.
    .filter(({name}) => !set.has(name) && !name.startsWith('--ifm-'));
  expect(unset).toEqual([]);
});

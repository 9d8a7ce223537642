import {readFileSync} from 'node:fs';
import {expect, expectTypeOf, it} from 'vitest';
import type * as Viva from 'docusaurus-preset-viva';
import {defaultCallouts} from './language/questions/callouts.ts';
import {defaultLevels} from './language/questions/difficulty.ts';
import {bankRules, readOptions, type BankOptions, type Options} from './options.ts';

it('options have defaults that go by what browsers get', () => {
  expect(readOptions(undefined)).toMatchObject({pages: 'app', mdx: true, offline: false});
  expect(readOptions({pages: 'documents'})).toMatchObject({mdx: false, offline: true});
  expect(readOptions({pages: 'documents', mdx: true})).toMatchObject({mdx: true});
});

it.each([
  [{pagess: 'app'}, /bank\.pagess is no option, expected one of pages, search, .*Correct the name/],
  [{pages: 'apps'}, /bank\.pages is "apps", expected "app" or "documents"\./],
  [{mdx: 'yes'}, /bank\.mdx is "yes", expected true or false\./],
  [{copyFiles: 'CNAME'}, /bank\.copyFiles is "CNAME", expected a list of paths/],
  [{copyFiles: ['a', 1]}, /bank\.copyFiles\.1 is 1, expected a list of paths/],
  [{search: 'google'}, /bank\.search is "google", expected "auto", "embedded"/],
  [{home: {titel: 'Hi'}}, /bank\.home.* is .*, expected true, false, or an object of title/],
  [{repository: 'owner/name'}, /bank\.repository is "owner\/name", expected an address such as/],
  [{offline: true}, /bank\.offline is true, expected it with `pages: "documents"`/],
  ['documents', /bank is "documents", expected an object/],
])('says what is wrong with %j', (options, message) => {
  expect(() => readOptions(options)).toThrow(message);
});

it('says all that is wrong at once', () => {
  expect(() => readOptions({pages: 1, mdx: 1})).toThrow(/bank\.pages is 1[^]*bank\.mdx is 1/);
});

it('the page of options has each, with its default in both kinds of page', () => {
  const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8');
  const rows = [...readme.matchAll(/^\| `bank\.(\w+)` +\| (.+?) +\| (.+?) +\|/gm)];
  expect(rows.map(([, name]) => name)).toEqual(Object.keys(bankRules));
  const named = new Map([
    [JSON.stringify(defaultLevels), '`defaultLevels`'],
    [JSON.stringify(defaultCallouts), '`defaultCallouts`'],
  ]);
  const written = (value: unknown) =>
    named.get(JSON.stringify(value)) ?? `\`${JSON.stringify(value).replaceAll('"', "'")}\``;
  const [app, documents] = [readOptions({}), readOptions({pages: 'documents'})];
  for (const [, name = '', inApp, inDocuments] of rows) {
    const key = name as keyof BankOptions;
    expect([name, inApp, inDocuments]).toEqual([
      name,
      written(app[key]),
      key === 'pages' ? written('app') : written(documents[key]),
    ]);
  }
});

it('the types that sites get are those of the package', () => {
  expectTypeOf<Viva.BankOptions>().toEqualTypeOf<BankOptions>();
  expectTypeOf<Viva.Options>().toEqualTypeOf<Options>();
});

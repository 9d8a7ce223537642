import {readFileSync} from 'node:fs';
import {expect, expectTypeOf, it} from 'vitest';
import type * as Viva from 'docusaurus-preset-viva';
import {defaultBlocks} from './language/questions/block-kinds.ts';
import {defaultCallouts} from './language/questions/callouts.ts';
import {defaultLevels} from './language/questions/difficulty.ts';
import type {EngineChoice} from './outputs/search/build/engine-choices.ts';
import {bankRules, readOptions, type BankOptions, type Options} from './options.ts';

it('options have defaults that go by what browsers get', () => {
  expect(readOptions(undefined)).toMatchObject({
    pages: 'app',
    mdx: true,
    offline: false,
    exports: false,
  });
  expect(readOptions({pages: 'documents'})).toMatchObject({
    mdx: false,
    offline: true,
    exports: true,
  });
  expect(readOptions({pages: 'documents', mdx: true})).toMatchObject({mdx: true});
});

const typesense = {
  engine: 'typesense',
  host: 'https://search.example.org',
  collection: 'bank',
  key: 'k',
};

it.each([
  [{pagess: 'app'}, /bank\.pagess is no option, expected one of pages, search, .*Correct the name/],
  [{pages: 'apps'}, /bank\.pages is "apps", expected "app" or "documents"\./],
  [{mdx: 'yes'}, /bank\.mdx is "yes", expected true or false\./],
  [{copyFiles: 'CNAME'}, /bank\.copyFiles is "CNAME", expected a list of paths/],
  [{copyFiles: ['a', 1]}, /bank\.copyFiles\.1 is 1, expected a list of paths/],
  [{search: 'google'}, /bank\.search is "google", expected "auto", "embedded"/],
  [{home: {titel: 'Hi'}}, /bank\.home\.titel is no option, expected one of title, lead, .*Correct/],
  [{home: 'Hi'}, /bank\.home is "Hi", expected true, false, or an object of title/],
  [{home: {lead: ''}}, /bank\.home\.lead is "", expected a text/],
  [{home: {sections: ['topic']}}, /home\.sections\.0 is "topic", expected a list of "/],
  [{home: {trust: [{title: 'A', text: 1}]}}, /home\.trust\.0\.text is 1, expected a text/],
  [{home: {trust: 'A'}}, /home\.trust is "A", expected a list of objects of title and text/],
  [{exports: ['anki', 'anki']}, /bank\.exports\.1 is "anki", expected each of "anki", .* once/],
  [
    {search: {...typesense, host: 'search'}},
    /search\.host is "search", expected an address such as "https:/,
  ],
  [{search: {...typesense, key: 1}}, /search\.key is 1, expected the key of typesense/],
  [{search: {...typesense, port: 1}}, /search\.port is no option, expected one of engine, host/],
  [
    {search: {...typesense, engine: 'x'}},
    /search is .*'x'.*, expected "auto", .* or \{engine: "typesense"/,
  ],
  [
    {search: {engine: 'typesense', host: 'x'}},
    /host is "x"[^]*collection is left out[^]*key is left/,
  ],
  [{search: true}, /, or \{engine: "typesense", host, collection, key\}\./],
  [{report: 'x'}, /"https:\/\/tracker\.example\/new\?text=\{body\}", with .*, or null/],
  [{report: 'https://x/?t={titel}'}, /is "https:.*, with no other braces than \{title\}, \{id\}/],
  [{report: 'https://x/?t={Title}'}, /no other braces/],
  [{report: 'me@example.org'}, /bank\.report is "me@example\.org", expected an address such as/],
  [{repository: 'owner/name'}, /bank\.repository is "owner\/name", expected an address such as/],
  [{exports: ['anki', 'xls']}, /bank\.exports\.1 is "xls", expected a list of "anki"/],
  [
    {comments: {repo: 'https://github.com/owner/name'}},
    /bank\.comments\.repo is "https.*expected the repository .* "owner\/name"/,
  ],
  [
    {comments: {repo: 'owner/name', repoId: 'R_1', category: 'Ideas'}},
    /bank\.comments\.categoryId is left out, expected the id that giscus\.app shows/,
  ],
  [
    {comments: {mapping: 'pathname'}},
    /bank\.comments\.mapping is no option, expected one of repo, repoId, category, categoryId/,
  ],
  [{comments: 'owner/name'}, /bank\.comments is "owner\/name", expected an object of repo/],
  [{home: true}, /bank\.home is given, expected it with `pages: "documents"`/],
  [
    {levels: [defaultLevels[0], {...defaultLevels[1], synonyms: ['Junior ']}]},
    /levels\.1 has synonyms "junior", expected one that no other entry has: bank\.levels\.0 has it/,
  ],
  [
    {levels: [defaultLevels[0], {...defaultLevels[1], label: 'beginner'}]},
    /levels\.1 has id or label "beginner".*levels\.0/,
  ],
  [
    {callouts: [...defaultCallouts, {...defaultCallouts[0], id: 'flash', marks: []}]},
    /callouts\.6 has types "tip".*callouts\.0/,
  ],
  [
    {callouts: [...defaultCallouts, {...defaultCallouts[0], id: 'flash', types: []}]},
    /callouts\.6 has marks "✔".*callouts\.0/,
  ],
  [{offline: true}, /bank\.offline is true, expected it with `pages: "documents"`/],
  ['documents', /bank is "documents", expected an object/],
])('says what is wrong with %j', (options, message) => {
  expect(() => readOptions(options)).toThrow(message);
});

const expert = {id: 'expert', label: 'Expert', synonyms: [], mark: '🟣', tone: '#6b3fa0'};
const card = {id: 'flashcard', types: ['flashcard'], marks: ['🃏'], sign: '♠', tone: 'accent'};
const riddle = {id: 'riddle', label: 'Riddle', like: 'question'};

it.each([
  [
    {levels: []},
    /bank\.levels is \[\], expected a list of objects of id, label, synonyms, mark, tone/,
  ],
  [
    {levels: [{...expert, id: 'Very hard'}]},
    /levels\.0\.id is "Very hard", expected small letters/,
  ],
  [{levels: [{...expert, id: 'none'}]}, /id is "none", expected .* not all, none/],
  [{levels: [{...expert, label: ''}]}, /label is "", expected what readers see/],
  [{levels: [{...expert, synonyms: 'x'}]}, /synonyms is "x", expected a list of words/],
  [{levels: [{...expert, tone: 'purple'}]}, /tone is "purple", expected accent/],
  [{levels: ['expert']}, /levels\.0 is "expert", expected an object of id, label/],
  [{levels: [expert, expert]}, /bank\.levels\.1 is .* expected an id of its own/],
  [{callouts: [{...card, sign: "'"}]}, /callouts\.0\.sign is "'", expected one letter/],
  [{callouts: [{...card, row: 'tips'}]}, /row is "tips", expected followUp or mistake/],
  [{callouts: [card, card]}, /bank\.callouts\.1 is .* expected an id of its own/],
  [{blocks: [{...riddle, like: 'poll'}]}, /like is "poll", expected one of question, quiz, coll/],
  [{blocks: [{id: 'riddle'}]}, /blocks\.0\.like is left out, expected one of question/],
  [{blocks: [{...riddle, id: 'Riddle me'}]}, /id is "Riddle me", expected small letters/],
  [
    {blocks: [{...riddle, sign: '?'}]},
    /blocks\.0\.sign is no option, expected one of id, label, like/,
  ],
  [{blocks: [riddle, riddle]}, /bank\.blocks\.1 is .* expected an id of its own/],
])('refuses the words of a bank as in %j', (options, message) => {
  expect(() => readOptions(options)).toThrow(message);
});

it('takes the words of a bank', () => {
  // Pages are read by the words of levels, which may share an emoji; an id is no synonym of another level.
  const above = {...expert, id: 'principal', label: 'Principal', synonyms: ['expert']};
  const words = {levels: [expert, above], callouts: [card], blocks: [...defaultBlocks, riddle]};
  expect(readOptions(words)).toMatchObject(words);
});

it('takes the words of a home page', () => {
  const home = {title: 'Ask me', trust: [{title: 'Honest.', text: 'We do not peek.'}]};
  expect(readOptions({pages: 'documents', home})).toMatchObject({home});
  expect(() => readOptions({home: {trust: [{title: 'Honest.'}]}})).toThrow(/bank\.home.*expected/);
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
    [JSON.stringify(defaultBlocks), '`defaultBlocks`'],
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
  expectTypeOf<Required<Viva.BankOptions>['search']>().toEqualTypeOf<EngineChoice | false>();
  expectTypeOf<Viva.Options>().toEqualTypeOf<Options>();
});

it('words and emoji of callouts are what pages are read for', () => {
  const [own] = readOptions({
    callouts: [{...defaultCallouts[0], types: ['Flashcard', 'ÜBUNG'], marks: ['⚠️']}],
  }).callouts;
  expect(own).toMatchObject({types: ['flashcard', 'übung'], marks: ['⚠']});
});

it('what was found is said, though it is nothing of JSON', () => {
  expect(() => readOptions({offline: 1n})).toThrow('bank.offline is 1n, expected true or false.');
  expect(() => readOptions({offline: NaN})).toThrow('bank.offline is NaN, expected');
  expect(() => readOptions({report: () => 'x'})).toThrow('bank.report is [Function: report], exp');
  const loop: {self?: object} = {};
  loop.self = loop;
  expect(() => readOptions({offline: loop})).toThrow('[Circular *1]');
});

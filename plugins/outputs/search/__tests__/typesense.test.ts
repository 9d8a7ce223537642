import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {beginChosenIndex} from '../build/choose-engine.ts';
import {jsonLines} from '../hosted/export.ts';
import {push} from '../hosted/push.ts';
import {loadEngine} from '../load-engine.ts';
import type {SearchEngine} from '../search-engine.ts';
import {bank, inMemory} from './fixtures.ts';
import {adminKey, searchKey, typesenseStub, type TypesenseStub} from './typesense-stub.ts';

let stub: TypesenseStub;
beforeEach(async () => {
  stub = await typesenseStub();
});
afterEach(() => {
  stub.close();
});

async function engine(key = searchKey, host = stub.host): Promise<SearchEngine> {
  const hosted = {engine: 'typesense', host, collection: 'questions', key} as const;
  return loadEngine(inMemory(await (await beginChosenIndex(hosted, bank))()));
}

const pushBank = (now: number, key = adminKey) =>
  push([...jsonLines(bank)].join(''), {host: stub.host, alias: 'questions', key}, now);

describe('push', () => {
  test('puts all records in a collection of its own and leads the alias to it', async () => {
    expect(await pushBank(1)).toEqual({collection: 'questions_1', records: bank.length});
    expect(stub.aliases.get('questions')).toBe('questions_1');
    await pushBank(2);
    expect(stub.aliases.get('questions')).toBe('questions_2');
    expect([...stub.collections.keys()]).toEqual(['questions_2']);
  });

  test('leaves the old collection where it is if a record is refused', async () => {
    await pushBank(1);
    const lines = `${[...jsonLines(bank)].join('')}{"id": "x"}\n`;
    const target = {host: stub.host, alias: 'questions', key: adminKey};
    await expect(push(lines, target, 2)).rejects.toThrow(
      'a record was refused: Field `title` is missing.',
    );
    expect(stub.aliases.get('questions')).toBe('questions_1');
    expect([...stub.collections.keys()]).toEqual(['questions_1']);
  });

  test('says what the service answers', async () => {
    await expect(pushBank(1, searchKey)).rejects.toThrow(/Reading the alias.*401.*valid/);
  });
});

describe('a reader', () => {
  test('needs no file but the manifest, which has no other key', async () => {
    const hosted = {
      engine: 'typesense',
      host: 'https://a.example',
      collection: 'c',
      key: 'k',
    } as const;
    const end = await beginChosenIndex(hosted, bank);
    const files = await end();
    expect(files.map(({name}) => name)).toEqual(['manifest.json']);
  });

  test.each([
    ['is told that the service refuses the key', 'missing', () => engine('wrong')],
    [
      'is told that the service is not there',
      'missing',
      () => engine(searchKey, 'http://127.0.0.1:1'),
    ],
    ['is told that the collection is not there', 'missing', () => engine()],
  ])('%s', async (_, code, start) => {
    await expect((await start()).search('pending')).rejects.toMatchObject({
      name: 'SearchIndexError',
      code,
    });
  });

  test.each([
    ['a page', '<!doctype html>'],
    ['half an answer', '{"results": [{"fou'],
    ['another answer', '{"hits": []}'],
    ['too few answers', '{"results": []}'],
  ])('is told that %s came', async (_, content) => {
    await pushBank(1);
    const running = await engine();
    stub.instead = (response) => response.end(content);
    await expect(running.search('pending')).rejects.toMatchObject({code: 'damaged'});
    stub.instead = null;
    expect(await running.search('pending')).toHaveLength(1);
  });

  test('filters are values, whatever they hold', async () => {
    await pushBank(1);
    const options = {topic: 'kubernetes`] || level:=[`advanced'};
    expect(await (await engine()).search('credentials', options)).toEqual([]);
  });
});

import {describe, expect, it} from 'vitest';
import {
  addressOf,
  introducedTopic,
  nameProblem,
  reservedFor,
  topicAddress,
  topicOf,
  whereOneStands,
} from './index.ts';

describe('the address of a page', () => {
  it.each([
    ['aws/s3.md', '/aws/s3'],
    ['aws/index.md', '/aws'],
    ['aws/README.md', '/aws'],
    ['aws/aws.md', '/aws/aws'],
    ['aws/deep/index.md', '/aws/deep'],
    ['linux.md', '/linux'],
    ['README.md', '/more'],
    ['01-basics/02-pods.md', '/01-basics/02-pods'],
    ['Cafe\u0301/x.md', '/Caf\u00E9/x'],
  ])('of %s is %s', (path, address) => {
    expect(addressOf(path)).toBe(address);
  });

  it.each([
    ['aws/s3.md', 'buckets', '/aws/buckets'],
    ['aws/s3.md', '../gcp/gcs', '/gcp/gcs'],
    ['aws/s3.md', '/storage/', '/storage'],
    ['aws/index.md', 'home', '/aws/home'],
    ['aws/s3.md', '/', ''],
  ])('of %s with the slug %s is %s', (path, slug, address) => {
    expect(addressOf(path, slug)).toBe(address);
  });

  it.each([
    ['01-basics/02-pods.md', '/basics/pods'],
    ['10.5-x/2021-11-02.md', '/10.5-x/2021-11-02'],
    ['01-basics/index.md', '/basics'],
  ])('of %s, when numbers are taken off, is %s', (path, address) => {
    expect(addressOf(path, null, {stripNumbers: true})).toBe(address);
    const topic = topicOf(path);
    expect(address).toMatch(new RegExp(`^${topicAddress(topic, {stripNumbers: true})}`));
  });
});

it('a page belongs to its first folder, and to the root topic without one', () => {
  expect(['aws/a/b.md', 'linux.md'].map(topicOf)).toEqual(['aws', 'more']);
  expect(
    ['aws/index.md', 'README.md', 'aws/a/index.md', 'aws/aws.md'].map(introducedTopic),
  ).toEqual(['aws', 'more', null, null]);
});

it('names that the site needs are held, whatever their case', () => {
  expect(
    ['', '/q/x', '/Assets', '/aws', '/aws/q'].map((address) => reservedFor(address) !== null),
  ).toEqual([true, true, true, false, false]);
});

it.each([
  'C#',
  '50%',
  "$'",
  'a"b',
  'x'.repeat(300),
  '.',
  ' ',
  '#',
  'index.html',
  '&co',
  '💥'.repeat(90),
])('for %s a name is given that can be part of an address', (name) => {
  const problem = nameProblem(name);
  expect(problem).not.toBeNull();
  expect(nameProblem(problem?.better ?? '')).toBeNull();
});

it('where one stands is where npm was called, unless a script has moved on', () => {
  const npm = {npm_package_json: '/site/package.json', INIT_CWD: '/home/me'};
  expect(whereOneStands(npm, '/site')).toBe('/home/me');
  expect(whereOneStands(npm, '/tmp/x')).toBe('/tmp/x');
  expect(whereOneStands({}, '/site')).toBe('/site');
});

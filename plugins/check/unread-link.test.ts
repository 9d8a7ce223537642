import {expect, it} from 'vitest';
import {defaultVocabulary} from '../language/vocabulary.ts';
import {checkBank} from './check.ts';
import {file, only, places} from './test-helpers.ts';

const vocabulary = {...defaultVocabulary, profile: 'mkdocs'} as const;
const links = {text: '[name]: https://k8s.local/\n', base: '', path: 'links.md', included: {}};

function found(text: string): string[] {
  const page = {...file(text), included: {'links.md': links}};
  return places(only(checkBank([page], {vocabulary}), 'unread-link'));
}

it.each([
  '*[HTML]: x\n\nHTML [a](./b c.md) HTML and HTML.\n',
  '++a++ [a](./b c.md) and ++b++.\n',
  '- ++a++ and\n  [a\n  b](./b c.md).\n',
])('is told once, however the profile has cut its text: %j', (text) => {
  expect(found(text)).toHaveLength(1);
});

it('is none that the profile has read', () => {
  expect(found('See [x][name] and [x][nope].\n\n--8<-- "links.md"\n')).toEqual([
    'unread-link 1:19',
  ]);
});

import {expect, it} from 'vitest';
import {repositoryAddress} from './repository-address.ts';

it.each([
  [undefined, null],
  [' ', null],
  ['https://github.com/owner/name', 'https://github.com/owner/name'],
  [' https://github.com/owner/name/ ', 'https://github.com/owner/name'],
  ['https://github.com/owner/name.git', 'https://github.com/owner/name'],
])('%j is %j', (REPOSITORY_URL, address) => {
  expect(repositoryAddress({REPOSITORY_URL})).toBe(address);
});

it.each(['owner/name', 'git@github.com:owner/name.git', 'javascript:alert(1)'])(
  '%s is refused, with an example',
  (REPOSITORY_URL) => {
    expect(() => repositoryAddress({REPOSITORY_URL})).toThrow(
      /REPOSITORY_URL is ".*Expected.*github\.com\/owner\/name/,
    );
  },
);

// @vitest-environment happy-dom
import {expect, it, vi} from 'vitest';

async function bankAt(base: string) {
  vi.resetModules();
  vi.stubGlobal('__webpack_public_path__', base);
  return await import('./recent');
}

it('searches of before are those of this bank, and not of another on the same host', async () => {
  (await bankAt('/one/')).rememberSearch('polygon');
  expect((await bankAt('/two/')).recentSearches()).toEqual([]);
  expect((await bankAt('/one/')).recentSearches()).toEqual(['polygon']);
});

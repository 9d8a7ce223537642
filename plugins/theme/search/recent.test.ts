// @vitest-environment happy-dom
import {afterEach, expect, it, vi} from 'vitest';

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

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

it('what another tab forgot does not come back', async () => {
  const one = await bankAt('/bank/');
  one.rememberSearch('polygon');
  const other = await bankAt('/bank/');
  other.forgetSearches();
  expect(one.recentSearches()).toEqual([]);
  one.rememberSearch('circle');
  expect(other.recentSearches()).toEqual(['circle']);
});

it('a list that is shown hears of other tabs, and of coming back to its page', async () => {
  const {recentSearches, rememberSearch, subscribe} = await bankAt('/bank/');
  rememberSearch('polygon');
  expect(recentSearches()).toBe(recentSearches());
  const listener = vi.fn();
  const end = subscribe(listener);
  dispatchEvent(new Event('storage'));
  dispatchEvent(new Event('pageshow'));
  expect(listener).toHaveBeenCalledTimes(2);
  end();
  dispatchEvent(new Event('storage'));
  expect(listener).toHaveBeenCalledTimes(2);
});

it('a storage that refuses leaves what is known until the page is left', async () => {
  const {forgetSearches, recentSearches, rememberSearch} = await bankAt('/bank/');
  rememberSearch('polygon');
  for (const refused of ['setItem', 'getItem'] as const) {
    vi.spyOn(Storage.prototype, refused).mockImplementation(() => {
      throw new DOMException('Blocked', 'SecurityError');
    });
    rememberSearch(refused);
  }
  expect(recentSearches()).toEqual(['getItem', 'setItem', 'polygon']);
  forgetSearches();
  expect(recentSearches()).toEqual([]);
});

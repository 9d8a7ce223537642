// @vitest-environment happy-dom
import {beforeEach, expect, it, vi} from 'vitest';
import {areKeysOff} from '../shortcuts.ts';
import './keys.ts';
import './practised.ts';
import './theme-switch.ts';

const showMarks = vi.hoisted(() => vi.fn());
vi.stubGlobal('__webpack_public_path__', '/');
vi.mock('../practice/marks', () => ({showMarks}));

const {dataset} = document.documentElement;

/** The page is shown again, after others had their time. */
function show(persisted: boolean): void {
  window.dispatchEvent(Object.assign(new Event('pageshow'), {persisted}));
}

beforeEach(() => {
  localStorage.clear();
  show(true);
});

it('a page that the browser kept shows what was chosen on others', async () => {
  localStorage.setItem('theme', 'dark');
  localStorage.setItem('keys', 'off');
  localStorage.setItem('viva.practised:/', '');
  show(false);
  expect([dataset.theme, areKeysOff()]).toEqual(['light', false]);
  show(true);
  expect([dataset.theme, areKeysOff()]).toEqual(['dark', true]);
  await vi.waitFor(() => {
    expect(showMarks).toHaveBeenCalledOnce();
  });
});

it('a page that had no script before its own reads it then', async () => {
  localStorage.setItem('keys', 'off');
  vi.resetModules();
  await import('./keys.ts');
  expect(areKeysOff()).toBe(true);
});

it('a page follows what another tab chooses', () => {
  const choose = (key: string, newValue: string | null) =>
    window.dispatchEvent(new StorageEvent('storage', {key, newValue}));
  choose('theme', 'dark');
  choose('keys', 'off');
  expect([dataset.theme, areKeysOff()]).toEqual(['dark', true]);
  choose('keys', null);
  expect(areKeysOff()).toBe(false);
});

it('a page that may read nothing keeps what was chosen on it', () => {
  vi.stubGlobal('localStorage', {
    getItem: () => {
      throw new DOMException('refused', 'SecurityError');
    },
  });
  dataset.keys = 'off';
  show(true);
  expect(areKeysOff()).toBe(true);
});

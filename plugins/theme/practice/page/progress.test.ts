// @vitest-environment happy-dom
import {act, createElement} from 'react';
import {createRoot} from 'react-dom/client';
import {expect, it, vi} from 'vitest';
import {openStore} from '../store/index.ts';
import Progress from './Progress.tsx';

vi.stubGlobal('__webpack_public_path__', '/');
vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);

it('lets one take along and forget what the bank no longer has', async () => {
  const store = await openStore();
  const place = document.createElement('div');
  const root = createRoot(place);
  // What is known of the bank's questions is nothing.
  const show = () =>
    act(() => {
      root.render(
        createElement(Progress, {store, progress: new Map(), onChange: () => Promise.resolve()}),
      );
      return Promise.resolve();
    });
  const buttons = () => [...place.querySelectorAll('button')].map((button) => button.textContent);
  await show();
  expect(buttons()).toEqual([]);
  await store.grade({id: 'gone', aliases: [], answer: ''}, 'had');
  await show();
  await vi.waitFor(() => {
    expect(buttons()).toEqual(['Export', 'Forget everything…']);
  });
});

it('says a second time what came of a file, in words that differ for a screen reader', async () => {
  const store = await openStore();
  const place = document.createElement('div');
  await act(() => {
    createRoot(place).render(
      createElement(Progress, {store, progress: new Map(), onChange: () => Promise.resolve()}),
    );
    return Promise.resolve();
  });
  const input = place.querySelector('input');
  Object.defineProperty(input, 'files', {value: [new File(['half of on'], 'progress.json')]});
  const choose = async () => {
    await act(async () => {
      input?.dispatchEvent(new Event('change', {bubbles: true}));
      await new Promise((resolve) => setTimeout(resolve, 20));
    });
    return place.querySelector('[role="status"]')?.textContent ?? '';
  };
  const first = await choose();
  expect(first).toMatch(/damaged/);
  expect(await choose()).toBe(`${first}\u00A0`);
});

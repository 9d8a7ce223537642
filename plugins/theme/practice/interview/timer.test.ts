// @vitest-environment happy-dom
import {act, createElement} from 'react';
import {createRoot} from 'react-dom/client';
import {expect, it, vi} from 'vitest';
import {startClock} from '../session/clock.ts';
import Timer from './Timer.tsx';

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);

it('what is due while a dialog is open is said when that is closed', async () => {
  vi.useFakeTimers();
  document.body.innerHTML = '<p data-announcer></p><dialog></dialog>';
  const dialog = document.querySelector('dialog');
  const onOver = vi.fn();
  await act(() => {
    createRoot(document.createElement('div')).render(
      createElement(Timer, {clock: startClock(15, Date.now()), onOver}),
    );
    return Promise.resolve();
  });
  const saidAfter = async (minutes: number) => {
    await act(() => vi.advanceTimersByTimeAsync(minutes * 60_000));
    const announcer = document.querySelector('[data-announcer]');
    const words = announcer?.textContent;
    announcer?.replaceChildren();
    return words;
  };

  expect(await saidAfter(9)).toBe('');
  expect(await saidAfter(1)).toBe('5 minutes left');
  dialog?.showModal();
  expect(await saidAfter(4.5)).toBe('');
  dialog?.close();
  expect(await saidAfter(0.1)).toBe('One minute left');
  dialog?.showModal();
  expect(await saidAfter(1)).toBe('');
  expect(onOver).toHaveBeenCalled();
  dialog?.close();
  expect(await saidAfter(0.1)).toMatch(/^Time is up/);
  expect(await saidAfter(1)).toBe('');
});

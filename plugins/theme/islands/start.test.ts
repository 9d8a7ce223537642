// @vitest-environment happy-dom
import {expect, it, vi} from 'vitest';

const island = (inside: string) =>
  `<viva-island data-island="Some" data-press="island">${inside}</viva-island>`;

it('presses an icon in an island once that is live', async () => {
  document.body.innerHTML = island('<button><svg></svg></button>');
  const {pressIn} = await import('./start.ts');
  const pressed = vi.fn();
  document.querySelector('button')?.addEventListener('click', pressed);
  const place = document.querySelector<HTMLElement>('viva-island');
  const icon = document.querySelector('svg');
  if (place && icon) await pressIn(place, icon);
  expect(pressed).toHaveBeenCalledOnce();
});

it('leaves an island to the browser when its code does not come', async () => {
  vi.doMock('./start', () => {
    throw new Error('Without network');
  });
  document.body.innerHTML =
    island('<input type="checkbox">') + island('<a href="#there">There</a>');
  await import('../client/islands.ts');
  const box = document.querySelector('input');
  box?.click();
  await vi.waitFor(() => {
    expect(box?.checked).toBe(true);
  });
  box?.click();
  expect(box?.checked).toBe(false);
  document.querySelector('a')?.click();
  await vi.waitFor(() => {
    expect(location.hash).toBe('#there');
  });
});

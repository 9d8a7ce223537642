// @vitest-environment happy-dom
import {expect, it, vi} from 'vitest';
import {markQuestion, unmark} from './mark-words.ts';

it('does nothing in a browser that cannot mark', async () => {
  vi.stubGlobal('CSS', {});
  document.body.innerHTML = '<details><summary>Q</summary><p id="one">Words.</p></details>';
  await expect(markQuestion('one', ['words'])).resolves.toBeUndefined();
  expect(unmark).not.toThrow();
});

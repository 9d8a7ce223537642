// @vitest-environment happy-dom
import {expect, it, vi} from 'vitest';

/** A page at an address, whose script comes after the reader closed or opened a question. */
async function comeTo(hash: string, open: boolean): Promise<string> {
  history.replaceState(null, '', `/page/${hash}`);
  document.body.innerHTML = `
    <div class="question">
      <details ${open ? 'open' : ''}>
        <summary>One</summary><span id="one" data-anchor></span><p id="part">Text.</p>
      </details>
    </div>
    <p id="elsewhere"></p>`;
  window.vivaOpened = document.querySelector('summary') ?? undefined;
  vi.resetModules();
  await import('./question-address.ts');
  return location.hash;
}

it.each(['#one', '#part'])('a question that was closed early is not led to by %s', async (hash) => {
  expect(await comeTo(hash, false)).toBe('');
});

it('what else the address leads to stays', async () => {
  expect(await comeTo('#elsewhere', false)).toBe('#elsewhere');
});

it('a question that was opened early is in the address', async () => {
  expect(await comeTo('#elsewhere', true)).toBe('#one');
});

it('closing a question leaves the address of what is in its answer', async () => {
  await comeTo('#part', true);
  history.replaceState(null, '', '#part');
  // Before the browser closes it.
  document.querySelector('summary')?.dispatchEvent(new Event('click', {bubbles: true}));
  expect(location.hash).toBe('');
});

it('a browser that refuses to change the address keeps nobody from going on', async () => {
  await comeTo('', false);
  const {putInAddress} = await import('./question-address.ts');
  vi.spyOn(history, 'replaceState').mockImplementation(() => {
    throw new DOMException('Too many calls', 'SecurityError');
  });
  const question = document.querySelector('details');
  expect(() => {
    if (question) putInAddress(question);
  }).not.toThrow();
});

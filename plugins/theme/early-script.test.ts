import {join} from 'node:path';
import {buildSync} from 'esbuild';
import {Window} from 'happy-dom';
import {describe, expect, it} from 'vitest';
import {earlyScript} from './early-script.ts';

const [file] = buildSync({
  entryPoints: [join(import.meta.dirname, 'client/early-presses.ts')],
  bundle: true,
  format: 'iife',
  write: false,
}).outputFiles;
const beside = file?.text ?? '';

/*
 * What is in a page and what comes beside it run in either order: from a browser's cache the file can be first.
 */
describe.each([
  ['the script inside the page first', [earlyScript, beside]],
  ['the file beside it first', [beside, earlyScript]],
])('%s', (_order, scripts) => {
  it('keeps what is pressed for the page’s own script', () => {
    const window = new Window({
      settings: {
        enableJavaScriptEvaluation: true,
        suppressInsecureJavaScriptEnvironmentWarning: true,
      },
    });
    const {document} = window;
    document.documentElement.dataset.app = '/main.js';
    document.body.innerHTML = '<a href="/search/" data-press="search">Search</a>';
    for (const script of scripts) window.eval(script);
    const link = document.querySelector('a');
    const event = new window.MouseEvent('click', {bubbles: true, cancelable: true});
    link?.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
    expect(window.eval('vivaPressed.length')).toBe(1);
  });
});

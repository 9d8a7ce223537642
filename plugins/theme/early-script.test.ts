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
    const {window, press} = open('/main.js', scripts);
    expect(press().defaultPrevented).toBe(true);
    expect(window.eval('vivaPressed.length')).toBe(1);
  });
});

describe('a page’s script that has come', () => {
  it.each([
    ['and failed', false],
    ['and runs', true],
  ])('%s', (_what, runs) => {
    const {window, press, tell} = open('/main.js /quiz.js', [earlyScript, beside]);
    press();
    tell(0, 'load');
    expect(press().defaultPrevented).toBe(true);
    // All of a page's files have run before the last one's load event.
    if (runs) window.document.documentElement.dataset.hasHydrated = 'true';
    tell(1, 'load');
    expect(window.location.hash).toBe(runs ? '' : '#there');
    expect(press().defaultPrevented).toBe(false);
  });

  it('after a part that only some pages have failed', () => {
    const {window, press, tell} = open('/main.js /quiz.js', [earlyScript, beside]);
    press();
    tell(1, 'error');
    expect(press().defaultPrevented).toBe(true);
    window.document.documentElement.dataset.hasHydrated = 'true';
    tell(0, 'load');
    expect(window.location.hash).toBe('');
  });
});

/** A page with its early scripts, and a link on it that the page's own script is to do more with. */
function open(app: string, scripts: readonly string[]) {
  const window = new Window({
    url: 'http://localhost/',
    settings: {
      enableJavaScriptEvaluation: true,
      suppressInsecureJavaScriptEnvironmentWarning: true,
    },
  });
  const {document} = window;
  document.documentElement.dataset.app = app;
  document.body.innerHTML = '<a href="#there" data-press="search">Search</a>';
  const files: (typeof document.head)[] = [];
  document.head.append = (...added) => {
    files.push(...(added as typeof files));
  };
  for (const script of scripts) window.eval(script);
  const tell = (file: number, type: string) => files[file]?.dispatchEvent(new window.Event(type));
  const press = () => {
    const event = new window.MouseEvent('click', {bubbles: true, cancelable: true});
    document.querySelector('a')?.dispatchEvent(event);
    return event;
  };
  return {window, press, tell};
}

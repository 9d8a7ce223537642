import {createRequire} from 'node:module';
import {join} from 'node:path';
import {createContext, runInContext} from 'node:vm';
import {build} from 'esbuild';
import {beforeAll, describe, expect, it} from 'vitest';

const require = createRequire(import.meta.url);

interface Watched {
  rendering: <T>(render: () => Promise<T>) => Promise<{result: T; lasts: boolean}>;
  loading: (load: () => unknown) => unknown;
}

let script = '';

const soon = <T>(work: () => T) => Promise.resolve().then(work);

/** As Docusaurus runs the script that renders pages: with globals of its own. */
function fresh() {
  const module = {exports: {} as Watched};
  const {process, performance, crypto, fetch, setTimeout} = globalThis;
  const own = {module, require, process, performance, crypto, fetch, setTimeout};
  const context = createContext(own);
  runInContext(script, context);
  const run = (code: string) => runInContext(code, context) as unknown;
  return {...module.exports, run};
}

beforeAll(async () => {
  const {outputFiles} = await build({
    entryPoints: [join(import.meta.dirname, 'watched-globals.ts')],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
  });
  script = outputFiles[0]?.text ?? '';
});

describe('a page that was rendered', () => {
  it.each([
    'new Date()',
    'Date()',
    'Date.now()',
    'Math.random()',
    'performance.now()',
    'process.env.HOME',
    'crypto.randomUUID()',
    'require("node:fs").existsSync("/")',
    'require("os").hostname()',
    'new Intl.DateTimeFormat("en").format()',
    'new Intl.DateTimeFormat("en").formatToParts()',
    'fetch("data:,").catch(() => 0)',
  ])('with %s would be another at another time', async (code) => {
    const {rendering, run} = fresh();
    expect((await rendering(() => soon(() => run(code)))).lasts).toBe(false);
  });

  it.each([
    ['new Date(0).getTime()', 0],
    ['new Date("2026-11-27T00:00:00Z").toISOString()', '2026-11-27T00:00:00.000Z'],
    ['new Date(0) instanceof Date', true],
    ['new (class extends Date {})(5).getTime()', 5],
    ['Date.UTC(1970, 0, 1)', 0],
    ['Math.max(1, 2)', 2],
    ['new Intl.DateTimeFormat("en", {timeZone: "UTC"}).format(new Date(0))', '1/1/1970'],
    ['require("node:path").posix.join("a", "b")', 'a/b'],
    ['process.nextTick(() => 0)', undefined],
  ])('with %s would be the same', async (code, value) => {
    const {rendering, run} = fresh();
    expect(await rendering(() => soon(() => run(code)))).toEqual({result: value, lasts: true});
  });

  it('is told from others that are rendered at the same time', async () => {
    const {rendering, run} = fresh();
    const late = (code: string) =>
      rendering(async () => {
        await new Promise((resolve) => setTimeout(resolve, 5));
        return run(code);
      });
    const [one, other] = await Promise.all([late('Date.now()'), late('Math.min(1)')]);
    expect([one.lasts, other.lasts]).toEqual([false, true]);
  });

  it('would be another when a module asked as it was loaded, whichever page loaded it', async () => {
    const {rendering, loading, run} = fresh();
    const before = await rendering(() => soon(() => 1));
    await loading(() => run('globalThis.year = new Date().getFullYear()'));
    const after = await rendering(() => soon(() => 1));
    expect([before.lasts, after.lasts]).toEqual([true, false]);
  });
});

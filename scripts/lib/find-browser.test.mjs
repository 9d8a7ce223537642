import {describe, expect, it, vi} from 'vitest';
import {findBrowser} from './find-browser.mjs';

const PLAYWRIGHTS = '/cache/chrome';

/**
 * A machine with the given programs, and the programs that a download or Debian would bring.
 *
 * @param {Partial<import('./find-browser.mjs').Host> & {
 *   files?: string[], broken?: string[], download?: string[], debian?: string[],
 * }} [given]
 */
function machine({files = [], broken = [], download = [], debian = [], ...rest} = {}) {
  const there = new Set(files);
  const add = (/** @type {string[]} */ more) => more.forEach((file) => there.add(file));
  return {
    env: {},
    platform: /** @type {const} */ ('linux'),
    uid: 1000,
    isExecutable: (/** @type {string} */ file) => there.has(file),
    runs: (/** @type {string} */ file) => !broken.includes(file),
    which: (/** @type {string} */ name) =>
      there.has(`/usr/bin/${name}`) ? `/usr/bin/${name}` : undefined,
    playwrightPath: () => Promise.resolve(PLAYWRIGHTS),
    downloadPlaywright: vi.fn(() => Promise.resolve(add(download))),
    installDebian: vi.fn(() => Promise.resolve(add(debian))),
    ...rest,
  };
}

describe('findBrowser', () => {
  it('takes CHROME_PATH before anything else', async () => {
    const host = machine({
      env: {CHROME_PATH: '/my/chrome'},
      files: ['/my/chrome', '/usr/bin/chromium'],
    });
    expect(await findBrowser(host)).toBe('/my/chrome');
  });

  it('does not look further when CHROME_PATH is wrong', async () => {
    const host = machine({env: {CHROME_PATH: '/my/chrome'}, files: ['/usr/bin/chromium']});
    await expect(findBrowser(host)).rejects.toThrow('CHROME_PATH is "/my/chrome"');
  });

  it('prefers Chrome on PATH and downloads nothing', async () => {
    const host = machine({files: ['/usr/bin/chromium', '/usr/bin/google-chrome', PLAYWRIGHTS]});
    expect(await findBrowser(host)).toBe('/usr/bin/google-chrome');
    expect(host.downloadPlaywright).not.toHaveBeenCalled();
  });

  it("prefers Debian's shell, which has no windows to draw", async () => {
    const files = ['/usr/bin/chromium', '/usr/bin/chromium-headless-shell'];
    expect(await findBrowser(machine({files}))).toBe('/usr/bin/chromium-headless-shell');
  });

  it('passes over a browser that does not run', async () => {
    const files = ['/usr/bin/chromium', '/usr/bin/chromium-browser'];
    const host = machine({files, broken: ['/usr/bin/chromium']});
    expect(await findBrowser(host)).toBe('/usr/bin/chromium-browser');
  });

  it.each([
    ['darwin', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['win32', String.raw`C:\Programs\Google\Chrome\Application\chrome.exe`],
  ])('knows the usual place on %s', async (name, file) => {
    const platform = /** @type {NodeJS.Platform} */ (name);
    const host = machine({platform, env: {ProgramFiles: String.raw`C:\Programs`}, files: [file]});
    expect(await findBrowser(host)).toBe(file);
  });

  it('takes what Playwright has already downloaded', async () => {
    const host = machine({files: [PLAYWRIGHTS]});
    expect(await findBrowser(host)).toBe(PLAYWRIGHTS);
    expect(host.downloadPlaywright).not.toHaveBeenCalled();
  });

  it('downloads with patience when nothing else is left', async () => {
    const host = machine({download: [PLAYWRIGHTS]});
    expect(await findBrowser(host)).toBe(PLAYWRIGHTS);
    expect(host.downloadPlaywright).toHaveBeenCalledWith({timeoutMs: 300_000, quiet: false});
  });

  it("falls back on Debian's package after a short, quiet download", async () => {
    const host = machine({uid: 0, files: ['/usr/bin/apt-get'], debian: ['/usr/bin/chromium']});
    expect(await findBrowser(host)).toBe('/usr/bin/chromium');
    expect(host.downloadPlaywright).toHaveBeenCalledWith({timeoutMs: 60_000, quiet: true});
  });

  it.each([
    ['someone who is not root', {uid: 1000, files: ['/usr/bin/apt-get']}],
    ['a system without apt-get', {uid: 0}],
    ['Windows, which has no user ids', {uid: undefined}],
  ])('does not try apt-get for %s', async (_, given) => {
    const host = machine(given);
    await expect(findBrowser(host)).rejects.toThrow(/^No browser .*CHROME_PATH.*$/);
    expect(host.installDebian).not.toHaveBeenCalled();
  });

  it('gives up with one line when every way failed', async () => {
    const host = machine({uid: 0, files: ['/usr/bin/apt-get']});
    await expect(findBrowser(host)).rejects.toThrow(/^No browser .*$/);
    expect(host.installDebian).toHaveBeenCalledOnce();
  });
});

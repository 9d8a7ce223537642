import {describe, expect, it, vi} from 'vitest';
import {findEngines} from './find-engines.mjs';

const DEBIANS = {
  firefox: {driver: 'puppeteer', file: '/usr/bin/firefox-esr'},
  webkit: {driver: 'webkitgtk', file: '/usr/bin/WebKitWebDriver'},
};
const PLAYWRIGHTS = {
  firefox: {driver: 'playwright', file: '/cache/firefox'},
  webkit: {driver: 'playwright', file: '/cache/webkit'},
};
const COMMANDS = ['firefox-esr', 'pdftotext', 'WebKitWebDriver', 'Xvfb'];
const PACKAGES = [
  ...['firefox-esr', 'poppler-utils'],
  ...['webkit2gtk-driver', 'xvfb', 'gir1.2-webkit2-4.1', 'python3-gi'],
];

/**
 * A machine with the given commands and engines of Playwright, and what a download or Debian would
 * bring.
 *
 * @param {{
 *   commands?: string[], engines?: string[], download?: string[], debian?: string[],
 *   uid?: number | undefined, env?: Record<string, string>, hasWebKitWindow?: () => boolean,
 * }} [given]
 */
function machine({commands = [], engines = [], download = [], debian = [], ...rest} = {}) {
  const there = new Set(commands);
  const playwrights = new Set(engines);
  return {
    env: {},
    uid: 1000,
    which: (/** @type {string} */ name) => (there.has(name) ? `/usr/bin/${name}` : undefined),
    hasWebKitWindow: () => true,
    playwrights: (/** @type {string} */ name) =>
      Promise.resolve(playwrights.has(name) ? `/cache/${name}` : undefined),
    downloadPlaywrights: vi.fn(() => {
      download.forEach((name) => playwrights.add(name));
      return Promise.resolve();
    }),
    installDebian: vi.fn(() => {
      debian.forEach((name) => there.add(name));
      return Promise.resolve();
    }),
    ...rest,
  };
}

const root = {uid: 0, commands: ['apt-get']};

describe('findEngines', () => {
  it("takes Debian's, which can do more, and brings nothing", async () => {
    const host = machine({...root, commands: COMMANDS, engines: ['firefox', 'webkit']});
    expect(await findEngines(host)).toEqual({found: DEBIANS});
    expect(host.downloadPlaywrights).not.toHaveBeenCalled();
    expect(host.installDebian).not.toHaveBeenCalled();
  });

  it.each([
    ['the screen', {commands: COMMANDS.filter((name) => name !== 'Xvfb')}],
    ['the window', {commands: COMMANDS, hasWebKitWindow: () => false}],
  ])("does not count Debian's WebKit without %s", async (_, given) => {
    const host = machine({...given, engines: ['firefox', 'webkit']});
    const {found} = await findEngines(host);
    expect(found).toEqual({firefox: DEBIANS.firefox, webkit: PLAYWRIGHTS.webkit});
  });

  it('downloads with patience, and only what is missing', async () => {
    const host = machine({engines: ['firefox'], download: ['webkit']});
    expect(await findEngines(host)).toEqual({found: PLAYWRIGHTS});
    expect(host.downloadPlaywrights).toHaveBeenCalledWith(['webkit'], {timeoutMs: 300_000});
  });

  it("brings Debian's packages at once after a short download", async () => {
    const host = machine({...root, debian: COMMANDS});
    expect(await findEngines(host)).toEqual({found: DEBIANS});
    const engines = ['firefox', 'webkit'];
    expect(host.downloadPlaywrights).toHaveBeenCalledWith(engines, {timeoutMs: 60_000});
    expect(host.installDebian).toHaveBeenCalledExactlyOnceWith(PACKAGES);
  });

  it.each([
    ['someone who is not root', {uid: 1000, commands: ['apt-get']}],
    ['a system without apt-get', {uid: 0}],
    ['Windows, which has no user ids', {uid: undefined, commands: ['apt-get']}],
  ])('does not try apt-get for %s', async (_, given) => {
    const host = machine({...given, debian: COMMANDS});
    const {found, problem} = await findEngines(host);
    expect(found).toEqual({});
    expect(problem?.message).toMatch(/^Not tried in Firefox and WebKit: .*firefox-esr.*$/);
    expect(host.installDebian).not.toHaveBeenCalled();
  });

  it('tries the one engine that can be had', async () => {
    const {found, problem} = await findEngines(machine({engines: ['firefox']}));
    expect(found).toEqual({firefox: PLAYWRIGHTS.firefox});
    expect(problem?.message).toMatch(/^Not tried in WebKit: .*$/);
  });

  it.each([
    ['on a machine of one’s own', {...root, env: {}}, false],
    ['in CI that may install nothing', {env: {CI: 'true'}}, false],
    ['in CI that may install everything', {...root, env: {CI: 'true'}}, true],
  ])('a missing engine, %s', async (_, given, isError) => {
    const {problem} = await findEngines(machine(given));
    expect(problem?.isError).toBe(isError);
  });
});

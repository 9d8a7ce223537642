import {spawn, spawnSync} from 'node:child_process';
import {accessSync, constants, statSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {ROOT} from './paths.mjs';
import {binCommand} from './processes.mjs';

/** @typedef {import('./processes.mjs').Command} Command */

/** @type {import('./find-browser.mjs').Host} This machine, as findBrowser sees it. */
export const browserHost = {
  env: process.env,
  platform: process.platform,
  uid: process.getuid?.(),
  isExecutable,
  runs,
  which,

  async playwrightPath() {
    // Loaded late: the packages may have been installed only a moment ago.
    const {chromium} = await import('@playwright/test');
    return chromium.executablePath();
  },

  async downloadPlaywright({timeoutMs, quiet}) {
    console.error("No Chrome or Chromium found: trying Playwright's download ...");
    // Without the separate headless shell: executablePath() names the full browser only.
    const install = binCommand(ROOT, 'playwright', ['install', 'chromium', '--no-shell']);
    await attempt(install, {timeoutMs, quiet});
  },

  async installDebian() {
    console.error("Trying Debian's package chromium-headless-shell ...");
    const options = {timeoutMs: 600_000, quiet: false};
    await attempt({command: 'apt-get', args: ['update']}, options);
    // The shell is not in older releases.
    for (const name of ['chromium-headless-shell', 'chromium']) {
      const args = ['install', '-y', '--no-install-recommends', name];
      if (await attempt({command: 'apt-get', args}, options)) return;
    }
  },
};

/** @param {string} file */
export function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** @param {string} file */
function runs(file) {
  // On Windows chrome.exe --version opens a window instead of answering.
  if (process.platform === 'win32') return true;
  return spawnSync(file, ['--version'], {stdio: 'ignore', timeout: 20_000}).status === 0;
}

/** @param {string} name */
export function which(name) {
  const file = process.platform === 'win32' ? `${name}.exe` : name;
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => path.join(folder, file))
    .find(isExecutable);
}

/**
 * Runs a command that is allowed to fail: what counts is whether a browser is there afterwards.
 *
 * @param {Command} command
 * @param {{timeoutMs: number, quiet: boolean}} options
 * @returns {Promise<boolean>} whether it ended well
 */
export function attempt({command, args}, {timeoutMs, quiet}) {
  const posix = process.platform !== 'win32';
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: quiet ? 'ignore' : ['ignore', 2, 2],
      env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'},
      // A group of its own, because the download runs in a grandchild that has to end as well.
      detached: posix,
    });
    const end = () => {
      if (child.pid === undefined) return;
      if (posix) process.kill(-child.pid, 'SIGTERM');
      else child.kill();
    };
    const timer = setTimeout(end, timeoutMs);
    // The group of its own also hides Ctrl-C from the child.
    const interrupt = () => {
      end();
      process.exit(130);
    };
    process.once('SIGINT', interrupt);
    const settle = (/** @type {boolean} */ well) => {
      clearTimeout(timer);
      process.off('SIGINT', interrupt);
      resolve(well);
    };
    child.once('error', () => {
      settle(false);
    });
    child.once('exit', (code) => {
      settle(code === 0);
    });
  });
}

import {spawnSync} from 'node:child_process';
import process from 'node:process';
import {attempt, isExecutable, which} from './browser-host.mjs';
import {ROOT} from './paths.mjs';
import {binCommand} from './processes.mjs';

/** Debian's own: its packages do not reach a Python that was installed beside it. */
const PYTHON = '/usr/bin/python3';
const IMPORTS =
  'import gi; gi.require_version("Gtk", "3.0"); gi.require_version("WebKit2", "4.1"); ' +
  'from gi.repository import Gtk, WebKit2';

/** @type {import('./find-engines.mjs').Host} This machine, as findEngines sees it. */
export const engineHost = {
  env: process.env,
  uid: process.getuid?.(),
  which,

  hasWebKitWindow() {
    return spawnSync(PYTHON, ['-c', IMPORTS], {stdio: 'ignore', timeout: 20_000}).status === 0;
  },

  async playwrights(name) {
    // Loaded late: the packages may have been installed only a moment ago.
    const {[name]: engine} = await import('@playwright/test');
    const file = engine.executablePath();
    if (!isExecutable(file)) return undefined;
    try {
      // It may lack libraries of the system.
      await (await engine.launch()).close();
      return file;
    } catch {
      return undefined;
    }
  },

  async downloadPlaywrights(engines, {timeoutMs}) {
    console.error(`Trying Playwright's download of ${engines.join(' and ')} ...`);
    const install = binCommand(ROOT, 'playwright', ['install', ...engines]);
    // What it says of a machine that cannot reach it is said in one line later.
    await attempt(install, {timeoutMs, quiet: true});
  },

  async installDebian(packages) {
    console.error(`Trying Debian's packages ${packages.join(', ')} ...`);
    const options = {timeoutMs: 600_000, quiet: false};
    // Another installation on this machine is waited for.
    const wait = ['-o', 'DPkg::Lock::Timeout=300'];
    await attempt({command: 'apt-get', args: [...wait, 'update']}, options);
    const args = [...wait, 'install', '-y', '--no-install-recommends', ...packages];
    await attempt({command: 'apt-get', args}, options);
  },
};

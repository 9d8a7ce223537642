import {createHash} from 'node:crypto';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {releaseLock, takeLock} from '../../plugins/site/lock.mjs';
import {ROOT} from './paths.mjs';
import {npmCommand, run} from './processes.mjs';

/**
 * @typedef {{version?: string, integrity?: string, optional?: boolean, devOptional?: boolean}} Entry
 * @typedef {{packages?: Record<string, Entry>}} Lock
 */

const LOCK = 'package-lock.json';
const INSTALLED = 'node_modules/.package-lock.json';
const STAMP = 'node_modules/.installed-from';

/**
 * Installs the packages when they are missing or differ from the lock file. Everything it and npm
 * say goes to stderr: the standard output belongs to the command that runs afterwards.
 *
 * @param {string} [root]
 * @param {(args: string[]) => Promise<void>} [install]
 * @returns {Promise<boolean>} whether anything was installed
 */
export async function ensurePackages(root = ROOT, install = (args) => npm(root, args)) {
  if (packagesAreCurrent(root)) return false;
  // Two commands on a fresh clone: each would take away what the other has installed.
  const lock = path.join(root, '.docusaurus/install.lock');
  await takeLock(lock, () => console.error('Waiting for packages that are being installed ...'));
  try {
    return !packagesAreCurrent(root) && (await installPackages(root, install));
  } finally {
    releaseLock(lock);
  }
}

/**
 * @param {string} root
 * @param {(args: string[]) => Promise<void>} install
 */
async function installPackages(root, install) {
  const command = existsSync(path.join(root, LOCK)) ? 'ci' : 'install';
  console.error(`Installing packages (npm ${command}) ...`);
  // Development packages are asked for by name because NODE_ENV=production would leave them out.
  // The level is set because an outer "npm run --silent" would hide even npm's errors.
  await install([command, '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  const stamp = stampOf(root);
  if (stamp !== undefined) writeFileSync(path.join(root, STAMP), stamp);
  return true;
}

/**
 * Compares contents, because a checkout or a copy changes times without changing packages, and the
 * other way round.
 *
 * @param {string} root
 */
export function packagesAreCurrent(root) {
  const installed = read(root, INSTALLED);
  if (installed === undefined) return false;
  const lock = read(root, LOCK);
  if (lock === undefined) return true;
  return read(root, STAMP) === stampOf(root) || covers(JSON.parse(installed), JSON.parse(lock));
}

/**
 * Whether a plain `npm ci` or `npm install`, run by hand, left what the lock asks for. Optional
 * packages may be absent: most of them are builds for other platforms.
 *
 * @param {Lock} installed
 * @param {Lock} lock
 */
function covers(installed, lock) {
  return Object.entries(lock.packages ?? {}).every(([name, wanted]) => {
    if (name === '') return true;
    const found = installed.packages?.[name];
    if (found === undefined) return wanted.optional === true || wanted.devOptional === true;
    return found.version === wanted.version && found.integrity === wanted.integrity;
  });
}

/**
 * Covers both files, so that an npm run by hand after our own install makes the stamp void.
 *
 * @param {string} root
 */
function stampOf(root) {
  const texts = [read(root, LOCK), read(root, INSTALLED)];
  if (texts.some((text) => text === undefined)) return undefined;
  return texts.map((text = '') => `${createHash('sha256').update(text).digest('hex')}\n`).join('');
}

/**
 * @param {string} root
 * @param {string} file
 */
function read(root, file) {
  try {
    return readFileSync(path.join(root, file), 'utf8');
  } catch {
    return undefined;
  }
}

/**
 * @param {string} root
 * @param {string[]} args
 */
async function npm(root, args) {
  const {code} = await run(npmCommand(args), {cwd: root, stdio: ['ignore', 2, 2]});
  if (code !== 0) throw new Error(`npm ${args[0]} failed: the packages are not installed.`);
}

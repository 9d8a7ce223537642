import {spawn} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {clearInterval, setInterval} from 'node:timers';

/**
 * @typedef {{code: number | null, signal: NodeJS.Signals | null}} Ending
 * @typedef {{command: string, args: string[]}} Command
 */

/** @type {Record<string, string>} The package that brings each command. */
const PACKAGE_OF = {
  depcruise: 'dependency-cruiser',
  docusaurus: '@docusaurus/core',
  eslint: 'eslint',
  playwright: '@playwright/test',
  prettier: 'prettier',
  'size-limit': 'size-limit',
  tsc: 'typescript',
  tsx: 'tsx',
  vitest: 'vitest',
  viva: 'docusaurus-preset-viva',
};

/**
 * A package's command as `node <script>`. The launchers in node_modules/.bin are batch files on
 * Windows, which cannot be spawned without a shell; the scripts behind them run anywhere.
 *
 * @param {string} root
 * @param {string} name
 * @param {string[]} args
 * @returns {Command}
 */
export function binCommand(root, name, args) {
  const owner = Object.hasOwn(PACKAGE_OF, name) ? PACKAGE_OF[name] : undefined;
  if (owner === undefined) {
    throw new Error(`"${name}" is none of: ${Object.keys(PACKAGE_OF).join(', ')}`);
  }
  const folder = path.join(root, 'node_modules', owner);
  const {bin} = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const script = typeof bin === 'string' ? bin : bin[name];
  return {command: process.execPath, args: [path.join(folder, script), ...args]};
}

/**
 * npm as `node npm-cli.js`, for the same reason as {@link binCommand}.
 *
 * @param {string[]} args
 * @returns {Command}
 */
export function npmCommand(args) {
  const beside = path.join(path.dirname(process.execPath), 'node_modules/npm/bin/npm-cli.js');
  for (const script of [process.env.npm_execpath, beside]) {
    // Under yarn or pnpm, npm_execpath names that tool instead of npm.
    if (script !== undefined && path.basename(script) === 'npm-cli.js' && existsSync(script)) {
      return {command: process.execPath, args: [script, ...args]};
    }
  }
  return {command: 'npm', args};
}

/** How often it is looked whether npm is still there, and how long a child may take to end. */
const POLL_MS = 200;
const KILL_AFTER_MS = 5000;

/**
 * Runs a command to its end and hands signals on to it. A command that was told to end did not do
 * what it was called for, whatever it says of itself.
 *
 * npm runs scripts in a shell, which a signal to npm ends without a word to what runs in it. So the
 * end of that shell counts as SIGTERM. And a child that is too busy to hear a signal is killed.
 *
 * @param {Command} command
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<Ending>}
 */
export function run({command, args}, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {stdio: 'inherit', ...options});
    /** @type {NodeJS.Signals | undefined} */
    let told;
    /** @type {NodeJS.Timeout | undefined} */
    let killer;
    /** @param {NodeJS.Signals} signal */
    const forward = (signal) => {
      told ??= signal;
      // A terminal has already sent Ctrl-C to the child; a second one would cut its clean-up short.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
      if (signal !== 'SIGINT') killer ??= setTimeout(() => child.kill('SIGKILL'), KILL_AFTER_MS);
    };
    const parent = process.ppid;
    const watch = setInterval(() => {
      if (process.ppid === parent || told) return;
      forward('SIGTERM');
    }, POLL_MS);
    if (process.env.npm_lifecycle_event === undefined) clearInterval(watch);
    /** @type {NodeJS.Signals[]} */
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, forward);
    const done = () => {
      clearInterval(watch);
      clearTimeout(killer);
      for (const signal of signals) process.off(signal, forward);
    };
    child.once('error', (error) => {
      done();
      reject(error);
    });
    child.once('exit', (code, signal) => {
      done();
      resolve(told && code === 0 ? {code: null, signal: told} : {code, signal});
    });
  });
}

/**
 * Ends this process the way a child ended.
 *
 * @param {Ending} ending
 */
export function endLike({code, signal}) {
  if (signal === null) process.exitCode = code ?? 1;
  else process.kill(process.pid, signal);
}

/**
 * The frame of every launcher: a failure is one line, not a stack trace.
 *
 * @param {() => Promise<Ending>} launch
 */
export async function main(launch) {
  try {
    endLike(await launch());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

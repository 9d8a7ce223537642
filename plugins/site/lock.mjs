import {randomUUID} from 'node:crypto';
import {mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {hostname} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {setTimeout} from 'node:timers/promises';
import {Worker} from 'node:worker_threads';

/*
 * One process at a time, by a file that says which. It is held until the process ends, however it
 * ends: a thread of its own renews the file's time, as a build can be busy for minutes, and a
 * file that nobody renews, or whose process is gone, counts as none.
 */

/** How often the file's time is renewed, and how old it may be, in milliseconds. */
const RENEW_MS = 5000;
const EXPIRE_MS = 60_000;

/** @typedef {{pid: number, host: string, since: string}} Holder */

/** @typedef {Map<string, {text: string, renewing: Worker}>} Taken What this process holds, by file. */

/** @type {Record<symbol, Taken | undefined>} However often this module is loaded. */
const everywhere = globalThis;
const taken = (everywhere[Symbol.for('docusaurus-preset-viva.locks')] ??= new Map());

/**
 * Take a lock, after whoever has it.
 *
 * @param {string} file absolute path
 * @param {(holder: Holder | undefined) => void} onWait called once if it is held by another process
 */
export async function takeLock(file, onWait) {
  for (let waited = false; !tryLock(file); waited = true) {
    if (!waited) onWait(parse(readOr(file)));
    await setTimeout(300);
  }
}

/**
 * Take a lock if nobody has it. A process that has it already has it still.
 *
 * @param {string} file absolute path
 */
export function tryLock(file) {
  mkdirSync(path.dirname(file), {recursive: true});
  const found = readOr(file);
  if (found !== undefined) {
    if (taken.get(file)?.text === found) return true;
    if (isHeld(file, found)) return false;
    bury(file, found);
  }
  const since = new Date().toISOString();
  const mine = JSON.stringify({pid: process.pid, host: hostname(), since});
  try {
    writeFileSync(file, mine, {flag: 'wx'});
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  }
  if (taken.size === 0) process.on('exit', giveBackAll);
  void taken.get(file)?.renewing.terminate();
  taken.set(file, {text: mine, renewing: renew(file, mine)});
  return true;
}

/**
 * Give a lock back before the process ends.
 *
 * @param {string} file
 */
export function releaseLock(file) {
  const lock = taken.get(file);
  if (lock === undefined) return;
  taken.delete(file);
  if (taken.size === 0) process.off('exit', giveBackAll);
  void lock.renewing.terminate();
  if (readOr(file) === lock.text) rmSync(file, {force: true});
}

function giveBackAll() {
  for (const file of taken.keys()) releaseLock(file);
}

/**
 * @param {string} file
 * @param {string} text
 */
function isHeld(file, text) {
  const age = Date.now() - (statSync(file, {throwIfNoEntry: false})?.mtimeMs ?? 0);
  if (Math.abs(age) > EXPIRE_MS) return false;
  const holder = parse(text);
  // Nobody but this machine knows its processes. A file without text is being written.
  if (holder?.host !== hostname()) return true;
  // Of an earlier run: in a container each has the same number.
  if (holder.pid === process.pid) return false;
  try {
    process.kill(holder.pid, 0);
    return true;
  } catch (error) {
    return !isCode(error, 'ESRCH');
  }
}

/**
 * Take away what a process has left that is gone. If another was faster, its lock is put back.
 *
 * @param {string} file
 * @param {string} left
 */
function bury(file, left) {
  const removed = `${file}.${randomUUID()}`;
  try {
    renameSync(file, removed);
    const text = readOr(removed);
    if (text !== undefined && text !== left) writeFileSync(file, text, {flag: 'wx'});
  } catch (error) {
    if (!isCode(error, 'ENOENT') && !isCode(error, 'EEXIST')) throw error;
  } finally {
    rmSync(removed, {force: true});
  }
}

/**
 * @param {string} file
 * @param {string} text what is renewed: not the lock of another that came after
 */
function renew(file, text) {
  const [path, mine] = [file, text].map((value) => JSON.stringify(value));
  const code = `const {readFileSync, utimesSync} = require('node:fs');
    setInterval(() => {
      try {
        if (readFileSync(${path}, 'utf8') === ${mine}) utimesSync(${path}, new Date(), new Date());
      } catch {}
    }, ${RENEW_MS});`;
  const worker = new Worker(code, {eval: true, execArgv: []});
  worker.unref();
  return worker;
}

/** @param {string} file */
function readOr(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/**
 * @param {string | undefined} text
 * @returns {Holder | undefined}
 */
function parse(text) {
  try {
    const holder = JSON.parse(text ?? '');
    return Number.isInteger(holder?.pid) && holder.pid > 0 ? holder : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {unknown} error
 * @param {string} code
 */
function isCode(error, code) {
  return error instanceof Error && 'code' in error && error.code === code;
}

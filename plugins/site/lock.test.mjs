import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import {hostname, tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {releaseLock, takeLock, tryLock} from './lock.mjs';

let folder = '';
let file = '';
/** @type {import('node:child_process').ChildProcess[]} */
let others = [];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lock-'));
  file = path.join(folder, 'inside/build.lock');
});

afterEach(async () => {
  releaseLock(file);
  for (const other of others) {
    if (other.exitCode !== null || other.signalCode !== null) continue;
    other.kill('SIGKILL');
    await once(other, 'exit');
  }
  others = [];
  rmSync(folder, {recursive: true});
});

/**
 * Another process that takes the lock and says when it has it.
 *
 * @param {string} then what it does after that
 */
async function another(then = 'setTimeout(() => 0, 60_000)') {
  const module = new URL('lock.mjs', import.meta.url).href;
  const code = `import {takeLock} from ${JSON.stringify(module)};
    await takeLock(${JSON.stringify(file)}, () => console.log('waits'));
    console.log('has it');
    ${then}`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code]);
  others.push(child);
  const [first] = await once(child.stdout, 'data');
  return {child, first: String(first).trim()};
}

describe('a lock', () => {
  it('is held by one process, and still by it when it asks again', async () => {
    const {first} = await another();
    expect(first).toBe('has it');
    expect(tryLock(file)).toBe(false);
    expect((await another()).first).toBe('waits');
  });

  it('goes to the one who waits when the other ends', async () => {
    const {child} = await another();
    const onWait = vi.fn(() => child.kill('SIGKILL'));
    await takeLock(file, onWait);
    expect(onWait).toHaveBeenCalledOnce();
    expect(onWait).toHaveBeenCalledWith(expect.objectContaining({pid: child.pid}));
    expect(tryLock(file)).toBe(true);
    expect((await another()).first).toBe('waits');
  });

  it('can be given back', async () => {
    tryLock(file);
    releaseLock(file);
    expect(existsSync(file)).toBe(false);
    expect((await another()).first).toBe('has it');
    releaseLock(file);
    expect(tryLock(file)).toBe(false);
  });

  it('leaves nothing behind', async () => {
    const {child} = await another('process.exit(0)');
    if (child.exitCode === null) await once(child, 'exit');
    expect(existsSync(file)).toBe(false);
  });

  it('goes to one of many when its process was killed', async () => {
    const {child} = await another();
    child.kill('SIGKILL');
    await once(child, 'exit');
    const answers = await Promise.all(Array.from({length: 6}, () => another()));
    expect(answers.filter(({first}) => first === 'has it')).toHaveLength(1);
  });

  it.each([0, 3600])(
    'that an earlier run with this number left %i s ago is taken anew',
    async (age) => {
      mkdirSync(path.dirname(file));
      const left = JSON.stringify({pid: process.pid, host: hostname(), since: ''});
      writeFileSync(file, left);
      const then = Date.now() / 1000 - age;
      utimesSync(file, then, then);
      expect(tryLock(file)).toBe(true);
      expect(readFileSync(file, 'utf8')).not.toBe(left);
      expect(Date.now() - statSync(file).mtimeMs).toBeLessThan(60_000);
      expect((await another()).first).toBe('waits');
      releaseLock(file);
      expect(existsSync(file)).toBe(false);
    },
  );

  it('is held however often its module is loaded', async () => {
    expect(tryLock(file)).toBe(true);
    const before = readFileSync(file, 'utf8');
    vi.resetModules();
    const again = await import('./lock.mjs');
    expect(again.tryLock).not.toBe(tryLock);
    expect(again.tryLock(file)).toBe(true);
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it('of another machine is held for as long as that renews it', () => {
    tryLock(file);
    writeFileSync(file, JSON.stringify({pid: process.pid, host: `not-${hostname()}`, since: ''}));
    expect(tryLock(file)).toBe(false);
    utimesSync(file, 0, 0);
    expect(tryLock(file)).toBe(true);
  });

  it.each(['', '{"pid":', '[]', '{"pid":-1}'])('that says "%s" is held for a minute', (text) => {
    tryLock(file);
    writeFileSync(file, text);
    expect(tryLock(file)).toBe(false);
    utimesSync(file, 0, 0);
    expect(tryLock(file)).toBe(true);
  });
});

import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {existsSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {ROOT} from './paths.mjs';
import {binCommand, npmCommand, run} from './processes.mjs';

it.each(['docusaurus', 'eslint', 'playwright', 'prettier', 'tsc', 'tsx', 'vitest'])(
  'finds the script of %s',
  (name) => {
    const {command, args} = binCommand(ROOT, name, ['--flag']);
    expect(command).toBe(process.execPath);
    expect(existsSync(args[0] ?? '')).toBe(true);
    expect(args[1]).toBe('--flag');
  },
);

it.each(['', 'rm', 'constructor'])('refuses the unknown command "%s"', (name) => {
  expect(() => binCommand(ROOT, name, [])).toThrow('is none of');
});

it('keeps the arguments of npm', () => {
  expect(npmCommand(['ci', 'a b']).args.slice(-2)).toEqual(['ci', 'a b']);
});

it('hands on exit codes and signals', async () => {
  const node = (/** @type {string} */ code) => ({command: process.execPath, args: ['-e', code]});
  expect(await run(node('process.exit(3)'))).toEqual({code: 3, signal: null});
  const killed = await run(node('process.kill(process.pid, "SIGKILL"); setTimeout(() => 0, 1e4)'));
  expect(killed).toEqual({code: null, signal: 'SIGKILL'});
});

it('rejects when there is no such program', async () => {
  await expect(run({command: '/no/such/program', args: []})).rejects.toThrow('ENOENT');
});

describe('a command that is told to end', () => {
  let folder = '';

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'processes-'));
  });

  afterEach(() => {
    rmSync(folder, {recursive: true});
  });

  /**
   * A package whose script runs a command as the scripts of this one do.
   *
   * @param {string} code what the command does; `told` says that it was told to end
   */
  function startPackage(code) {
    const module = new URL('processes.mjs', import.meta.url).href;
    const said =
      "const told = (end) => process.on('SIGTERM', () => { console.log('told'); end(); });";
    const command = {command: process.execPath, args: ['-e', `${said}${code}`]};
    const launcher = `import {main, run} from ${JSON.stringify(module)};
      await main(() => run(${JSON.stringify(command)}));`;
    writeFileSync(path.join(folder, 'run.mjs'), launcher);
    const scripts = {build: 'node run.mjs build'};
    writeFileSync(path.join(folder, 'package.json'), JSON.stringify({scripts}));
    const {command: npm, args} = npmCommand(['run', 'build', '--silent', '--', '--now']);
    const child = spawn(npm, args, {cwd: folder, stdio: ['ignore', 'pipe', 'inherit']});
    /** @type {Promise<string>} The end of the output is the end of all who could write to it. */
    const output = new Promise((resolve) => {
      let text = '';
      child.stdout.on('data', (part) => (text += part)).on('end', () => resolve(text));
    });
    return {child, output};
  }

  const waits = "console.log('begins'); setTimeout(() => console.log('goes on'), 9000);";

  it('ends when npm is told to, and says that it did not finish', async () => {
    const {child, output} = startPackage(`told(() => process.exit(0)); ${waits}`);
    await once(child.stdout, 'data');
    child.kill('SIGTERM');
    const [code] = await once(child, 'exit');
    expect(code).not.toBe(0);
    expect(await output).toBe('begins\ntold\n');
  });

  it('ends when it does not listen', async () => {
    const {child, output} = startPackage(`told(() => 0); ${waits}`);
    await once(child.stdout, 'data');
    child.kill('SIGTERM');
    expect(await output).toBe('begins\ntold\n');
  });
});

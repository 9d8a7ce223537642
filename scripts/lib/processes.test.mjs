import {existsSync} from 'node:fs';
import process from 'node:process';
import {expect, it} from 'vitest';
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

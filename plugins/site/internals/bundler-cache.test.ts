import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {hostname, tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {forgetBrokenOff} from './bundler-cache.ts';

/** What a run is told of the one before, and the version of what it keeps. */
interface Run {
  wasBrokenOff: boolean;
  versions: string[];
}

describe('what the bundler keeps of a run that was broken off', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'bundler-runs-'));
  });
  afterEach(() => {
    rmSync(folder, {recursive: true});
  });

  /** A process that bundles for browsers and for Node, and ends in a way. */
  function run(end = ''): Run {
    const script = `
      const {tryLock} = require(${JSON.stringify(join(import.meta.dirname, '../lock.mjs'))});
      const isAlone = tryLock(${JSON.stringify(join(folder, 'runs/a.lock'))});
      const {forgetBrokenOff} = require(${JSON.stringify(join(import.meta.dirname, 'bundler-cache.ts'))});
      const configs = [{cache: {version: 'v'}}, {cache: {version: 'v'}}];
      const [wasBrokenOff] = configs.map((one) => forgetBrokenOff(one, ${JSON.stringify(join(folder, 'runs/a.json'))}, isAlone));
      console.log(JSON.stringify({wasBrokenOff, versions: configs.map(({cache}) => cache.version)}));
      ${end}`;
    const args = ['--require', 'tsx/cjs', '--eval', script];
    const {stdout, stderr} = spawnSync(process.execPath, args, {encoding: 'utf8'});
    expect(stderr).toBe('');
    return JSON.parse(stdout) as Run;
  }

  it('is nothing, however often that happens', () => {
    expect(run()).toEqual({wasBrokenOff: false, versions: ['v', 'v']});
    expect(run('process.kill(process.pid, "SIGABRT")')).toEqual({
      wasBrokenOff: false,
      versions: ['v', 'v'],
    });
    expect(run('process.kill(process.pid, "SIGKILL")')).toEqual({
      wasBrokenOff: true,
      versions: ['v-1', 'v-1'],
    });
    expect(run('process.exit(1)')).toEqual({wasBrokenOff: true, versions: ['v-2', 'v-2']});
    expect(run()).toEqual({wasBrokenOff: false, versions: ['v-2', 'v-2']});
  });

  it.each([
    ['this machine', hostname()],
    ['a container that may be gone', 'another'],
  ])('is left to a run of %s that has the lock', (_, host) => {
    run();
    const file = join(folder, 'runs/a.json');
    writeFileSync(file, JSON.stringify({brokenOff: 0, process: process.pid}));
    writeFileSync(join(folder, 'runs/a.lock'), JSON.stringify({pid: process.pid, host}));
    const [first, second] = [run(), run()];
    expect(first.wasBrokenOff).toBe(false);
    // One for all that a run bundles, and none that another has.
    expect(new Set(first.versions).size).toBe(1);
    expect(new Set([...first.versions, ...second.versions, 'v', 'v-1']).size).toBe(4);
    // How it ends, it says by itself.
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({brokenOff: 0, process: process.pid});
  });

  it.each([
    ['this run', process.pid],
    ['another process', process.ppid],
  ])('is nothing too where %s has the number of the one before, as in a container', (_, number) => {
    const config = {cache: {version: 'v'}};
    const file = join(folder, 'a.json');
    writeFileSync(file, JSON.stringify({brokenOff: 0, process: number}));
    expect(forgetBrokenOff(config, file, true)).toBe(true);
    expect(config.cache.version).toBe('v-1');
  });

  it('is what there was, if nobody can read how it ended', () => {
    run();
    writeFileSync(join(folder, 'runs/a.json'), 'half a fi');
    expect(run()).toEqual({wasBrokenOff: false, versions: ['v', 'v']});
  });
});

import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {join, resolve} from 'node:path';
import {afterAll, beforeAll, expect, it} from 'vitest';
import {keepFile, keepValue, readKeptValue} from '../../bank/cache/index.ts';
import {workerScript, type WorkerScript} from './worker-script.ts';

let folder = '';
let script: WorkerScript;

beforeAll(async () => {
  // Packages are found from where it is.
  folder = await mkdtemp(join(resolve('node_modules'), '.worker-script-'));
  script = await workerScript(folder);
}, 60_000);

afterAll(() => rm(folder, {recursive: true, force: true}));

it('walks through trees without naming each step', async () => {
  const code = await readFile(script.file, 'utf8');
  expect(code).toContain('function visitParents(');
  expect(code).not.toContain('value: "node ("');
});

it('is kept, until what it is made by changes', async () => {
  expect(await workerScript(folder)).toEqual(script);

  const stamp = await readKeptValue<{inputs: Record<string, string>}>(join(folder, 'script'));
  const inputs = {...stamp?.inputs, 'worker-script.ts': 'another'};
  await keepFile(join(folder, 'script-old.mjs'), 'old');
  await keepValue(join(folder, 'script'), {...stamp, inputs, version: 'old'});
  expect(await workerScript(folder)).toEqual(script);
});

import {spawnSync} from 'node:child_process';
import {expect, it} from 'vitest';

it('says nothing to whoever builds: a Node without the flag would complain of it', () => {
  const script = `require('tsx/cjs'); require(${JSON.stringify(`${import.meta.dirname}/optimize-later.ts`)}).optimizeLater()`;
  const {status, stdout, stderr} = spawnSync(process.execPath, ['-e', script], {encoding: 'utf8'});
  expect({status, stdout, stderr}).toEqual({status: 0, stdout: '', stderr: ''});
});

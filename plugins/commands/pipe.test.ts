import {spawnSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {expect, it} from 'vitest';

const viva = fileURLToPath(new URL('../bin/viva.mjs', import.meta.url));
const bank = fileURLToPath(new URL('../import/fixtures/mkdocs', import.meta.url));

it('a command whose output nobody reads on (`viva import … | head`) ends without a word of it', () => {
  const script = '"$0" "$1" import "$2" --to /nowhere/docs --dry-run | true';
  const {stderr} = spawnSync('sh', ['-c', script, process.execPath, viva, bank], {
    encoding: 'utf8',
    env: {...process.env, NODE_OPTIONS: ''},
  });
  expect(stderr).toBe('');
}, 60_000);

import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {expect, it} from 'vitest';

it('each preview has a folder, which the next one takes when it has ended', async () => {
  const root = mkdtempSync(path.join(tmpdir(), 'generated-folder-'));
  const module = new URL('generated-folder.mjs', import.meta.url).href;
  const code = `import {takeGeneratedFolder} from ${JSON.stringify(module)};
    console.log(takeGeneratedFolder(${JSON.stringify(root)}).name);
    process.stdin.on('end', () => process.exit()).resume();`;
  const start = async () => {
    const preview = spawn(process.execPath, ['--input-type=module', '-e', code]);
    const [name] = await once(preview.stdout, 'data');
    const end = async () => {
      preview.stdin.end();
      await once(preview, 'exit');
    };
    return {name: String(name).trim(), end};
  };

  const first = await start();
  const second = await start();
  expect(second.name).not.toBe(first.name);
  await first.end();
  const third = await start();
  expect(third.name).toBe(first.name);
  await second.end();
  await third.end();
  rmSync(root, {recursive: true});
});

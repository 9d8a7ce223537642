import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {createServer, type AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {expect} from '@playwright/test';
import {test} from '../support';

const root = path.resolve(__dirname, '../..');
const generated = 'build-start-test';

const page = (...titles: string[]) => `---
title: Paints
description: Questions about paints.
---

${titles.map((title) => `??? question "${title}"\n\n    🟢 **Beginner**\n\n    It depends.\n`).join('\n')}`;

let folder = '';
let server: ChildProcess | undefined;

test.beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'bank-'));
  await mkdir(path.join(folder, 'colours'));
});

test.afterAll(async () => {
  if (server?.exitCode === null && server.kill()) await once(server, 'exit');
  await rm(folder, {recursive: true, force: true});
  await rm(path.join(root, generated), {recursive: true, force: true});
});

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const {port} = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

test(
  'while pages are written, the search has them as they are',
  {tag: '@desk'},
  async ({page: tab}) => {
    test.setTimeout(240_000);
    const file = path.join(folder, 'colours/paints.md');
    await writeFile(file, page('What is vermilion?', 'What is turquoise?'));

    const port = await freePort();
    const address = `http://127.0.0.1:${port}/`;
    const args = ['--port', String(port), '--host', '127.0.0.1', '--no-open'];
    const docusaurus = path.join(root, 'node_modules/@docusaurus/core/bin/docusaurus.mjs');
    server = spawn(process.execPath, [docusaurus, 'start', ...args], {
      cwd: root,
      env: {...process.env, DOCS_DIR: folder, DOCUSAURUS_GENERATED_FILES_DIR_NAME: generated},
      stdio: 'ignore',
    });

    /** Whether a reader finds it who opens the search now. */
    const expectFound = (query: string, found: boolean) =>
      expect(async () => {
        await tab.goto(`${address}search/?q=${query}`);
        const hit = tab.getByRole('option', {name: new RegExp(`What is ${query}`)});
        const nothing = tab.getByText(/Nothing found/);
        await expect(hit.or(nothing)).toBeVisible();
        expect(await hit.isVisible()).toBe(found);
      }).toPass({timeout: 110_000});

    await expectFound('vermilion', true);
    await writeFile(file, page('What is turquoise?', 'What is carmine?'));
    await expectFound('carmine', true);
    await expectFound('vermilion', false);
  },
);

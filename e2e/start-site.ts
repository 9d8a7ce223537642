import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {rm} from 'node:fs/promises';
import {createServer, type AddressInfo} from 'node:net';
import path from 'node:path';
import process from 'node:process';

const root = path.resolve(__dirname, '..');

/** A site as its author sees it while writing. */
export interface StartedSite {
  /** Of the server, without the site's base. */
  address: string;
  stop: () => Promise<void>;
}

/**
 * Start the development server of a site, on a port of its own.
 *
 * @param generated - Folder of the site for what Docusaurus generates; removed at the end.
 * @param env - Beside the variables that there are.
 */
export async function startSite(
  site: string,
  generated: string,
  env: Readonly<Record<string, string>> = {},
): Promise<StartedSite> {
  const port = await freePort();
  const docusaurus = path.join(root, 'node_modules/@docusaurus/core/bin/docusaurus.mjs');
  const args = ['start', site, '--port', String(port), '--host', '127.0.0.1', '--no-open'];
  const server = spawn(process.execPath, [docusaurus, ...args], {
    cwd: root,
    env: {...process.env, ...env, DOCUSAURUS_GENERATED_FILES_DIR_NAME: generated},
    stdio: 'ignore',
  });
  return {
    address: `http://127.0.0.1:${port}/`,
    async stop() {
      if (server.exitCode === null && server.kill()) await once(server, 'exit');
      await rm(path.join(site, generated), {recursive: true, force: true});
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const {port} = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

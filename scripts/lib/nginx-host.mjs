import {spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {engineHost} from './engine-host.mjs';

/** This machine, as findNginx sees it. */
export const nginxHost = {
  ...engineHost,
  exists: existsSync,

  /** @param {string} nginx */
  hasBrotli(nginx) {
    const folder = mkdtempSync(path.join(tmpdir(), 'nginx-'));
    const file = path.join(folder, 'nginx.conf');
    const modules = 'include /etc/nginx/modules-enabled/*.conf;';
    writeFileSync(
      file,
      `${modules} pid ${folder}/pid; events {} http { access_log off; brotli_static on; }`,
    );
    const {status} = spawnSync(nginx, ['-t', '-e', 'stderr', '-c', file], {stdio: 'ignore'});
    rmSync(folder, {recursive: true});
    return status === 0;
  },
};

import {execFile, execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import type {LighthouseResult} from './view.ts';

/** The last one that runs on Node 20. */
const VERSION = '12.8.2';

const folder = fileURLToPath(
  new URL('../../node_modules/.cache/bench-lighthouse/', import.meta.url),
);

/** Installs Lighthouse unless it is there: it is larger than the rest of the project. */
export function installLighthouse(): void {
  const wanted = JSON.stringify({private: true, dependencies: {lighthouse: VERSION}});
  const stamp = join(folder, 'installed.json');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;

  console.error(`Installing Lighthouse ${VERSION} ...`);
  mkdirSync(folder, {recursive: true});
  writeFileSync(join(folder, 'package.json'), wanted);
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    // It drives the browser that is there.
    env: {...process.env, PUPPETEER_SKIP_DOWNLOAD: 'true'},
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  writeFileSync(stamp, wanted);
}

const chromeFlags = [
  '--headless',
  '--disable-gpu',
  '--disable-background-networking',
  // Chromium's sandbox refuses to start for root, as in most containers.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
].join(' ');

/**
 * One run as a phone on slow 4G, as Lighthouse simulates it, in a browser of its own.
 *
 * @param browser - Executable of a Chromium or Chrome.
 */
export async function runLighthouse(url: string, browser: string): Promise<LighthouseResult> {
  const cli = join(folder, 'node_modules/lighthouse/cli/index.js');
  const args = [cli, url, '--output=json', '--quiet', `--chrome-flags=${chromeFlags}`];
  const {stdout} = await promisify(execFile)(process.execPath, args, {
    env: {...process.env, CHROME_PATH: browser},
    maxBuffer: 2 ** 28,
  });
  return JSON.parse(stdout) as LighthouseResult;
}

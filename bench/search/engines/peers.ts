import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {execFileSync} from 'node:child_process';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

/**
 * Engines that are only measured. They are installed with the first run, into a folder of their
 * own, so that nobody who clones the site has to have them.
 */
const DEPENDENCIES = {
  '@easyops-cn/docusaurus-search-local': '0.55.3',
  '@orama/orama': '3.1.18',
  pagefind: '1.6.0',
};

/** The plugin's Docusaurus and its Chinese dictionary; its index and worker need neither. */
const NOT_NEEDED = [
  '@docusaurus/plugin-content-docs',
  '@docusaurus/theme-translations',
  '@docusaurus/utils',
  '@docusaurus/utils-common',
  '@docusaurus/utils-validation',
  '@node-rs/jieba',
];

const folder = fileURLToPath(new URL('../../../node_modules/.cache/bench-peers/', import.meta.url));

/** Where bundles find what the peers bring. */
export const peerModules = join(folder, 'node_modules');

/** Installs the peers unless they are there. */
export function installPeers(): void {
  const overrides = Object.fromEntries(NOT_NEEDED.map((name) => [name, 'file:./nothing']));
  const wanted = JSON.stringify({private: true, dependencies: DEPENDENCIES, overrides}, null, 2);
  const manifest = join(folder, 'package.json');
  const stamp = join(folder, 'installed.json');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;

  console.error('Installing the engines to compare with ...');
  mkdirSync(join(folder, 'nothing'), {recursive: true});
  writeFileSync(manifest, wanted);
  writeFileSync(join(folder, 'nothing/package.json'), '{"name": "nothing", "version": "3.0.0"}');
  writeFileSync(join(folder, 'nothing/index.js'), 'module.exports = {};\n');
  // As files and not as links: a link's own dependencies would be installed where it leads.
  const args = ['install', '--install-links', '--legacy-peer-deps', '--no-audit', '--no-fund'];
  execFileSync('npm', [...args, '--loglevel=error'], {
    cwd: folder,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  writeFileSync(stamp, wanted);
}

/** A CommonJS module of a peer, by its path; it has no types here. */
export function requirePeer(path: string): unknown {
  installPeers();
  return createRequire(join(folder, 'package.json'))(path);
}

import {execFile} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {afterAll, beforeAll, expect, it} from 'vitest';

/* A site whose pages are files of their name: what leads to a page leads to a file that is there. */

const root = join(import.meta.dirname, '..');
// Inside the repository, from where its packages are found.
const site = join(root, 'build-without-slashes');

const config = (bank: object) =>
  `module.exports = ${JSON.stringify({
    title: 'Pods',
    url: 'https://pods.example',
    baseUrl: '/bank/',
    trailingSlash: false,
    future: {v4: true, faster: true},
    presets: [['viva', {blog: false, bank: {previews: false, ...bank}}]],
  })};\n`;

const exports = ['anki', 'csv', 'json', 'markdown', 'llms'];

const put = (path: string, text: string) => {
  mkdirSync(join(site, path, '..'), {recursive: true});
  writeFileSync(join(site, path), text);
};

function build() {
  const docusaurus = join(root, 'node_modules/@docusaurus/core/bin/docusaurus.mjs');
  return promisify(execFile)(process.execPath, [docusaurus, 'build', site], {
    cwd: site,
    env: {...process.env, NODE_ENV: 'production', FORCE_COLOR: '0'},
  });
}

beforeAll(() => {
  rmSync(site, {recursive: true, force: true});
  put('package.json', '{"private": true}\n');
  put('static/favicon.ico', 'icon');
  put('src/pages/index.md', '# Home\n');
  put('docs/pods.md', '# Pods\n\n??? question "What is a pod? {#pod}"\n    See [below](#pod).\n');
  put(
    'docs/more/index.md',
    '# More\n\n??? question "What is a node? {#node}"\n    A [machine](../pods.md).\n',
  );
});

afterAll(() => {
  rmSync(site, {recursive: true, force: true});
});

/** The file that hosts send for an address. */
const isFile = (address: string) => {
  const path = new URL(address, 'https://pods.example').pathname.replace('/bank/', '');
  const files = path.endsWith('/') ? [`${path}index.html`] : [path, `${path}.html`];
  return files.some((file) => /\.\w+$/.test(file) && existsSync(join(site, 'build', file)));
};

it('an app’s addresses lead to files that are there', async () => {
  put('docusaurus.config.js', config({exports}));
  await build();
  const read = (path: string) => readFileSync(join(site, 'build', path), 'utf8');
  expect(read('q/pod/index.html')).toContain('0; url=/bank/docs/pods#pod"');
  expect(read('q/node/index.html')).toContain('0; url=/bank/docs/more#node"');
  for (const file of ['q/pod/index.html', 'q/node.md', 'llms.txt', 'opensearch.xml']) {
    const found = [
      ...read(file).matchAll(/(?:https:\/\/pods\.example|url=)(\/bank\/[^\s"'<>#){]*)/g),
    ];
    const addresses = found.map(([, address = '']) => address).filter((one) => one !== '/bank/');
    expect(addresses, file).not.toEqual([]);
    for (const address of addresses) expect(address, file).toSatisfy(isFile);
  }
}, 300_000);

it('documents say what to write', async () => {
  put('docusaurus.config.js', config({pages: 'documents'}));
  await expect(build()).rejects.toThrow(/`trailingSlash` is false, expected true with .*documents/);
}, 300_000);

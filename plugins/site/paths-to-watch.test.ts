import {mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterEach, beforeEach, expect, it, vi} from 'vitest';
import {pathsToWatch} from './paths-to-watch.ts';

interface Watcher {
  getPluginPathsToWatch: (of: {siteDir: string; plugin: object}) => string[];
  watch: (
    options: {pathsToWatch: string[]; siteDir: string},
    onEvent: (event: {name: string; path: string}) => void,
  ) => () => Promise<void>;
}

/** As the development server watches what a plugin names. */
const {watch, getPluginPathsToWatch} = createRequire(import.meta.url)(
  '@docusaurus/core/lib/commands/start/watcher.js',
) as Watcher;

let root = '';
let stop: () => Promise<void> = () => Promise.resolve();
const put = (path: string) => {
  mkdirSync(dirname(join(root, path)), {recursive: true});
  writeFileSync(join(root, path), 'x');
};

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'watched-')));
});
afterEach(async () => {
  await stop();
  rmSync(root, {recursive: true});
});

it.each([
  ['docs of the site', 'site/docs'],
  ['a folder elsewhere', 'bank'],
])(
  'files that come, change and go in %s and in static/ are noticed, others not',
  async (_, docs) => {
    for (const path of ['site/static/a.png', `${docs}/aws/page.md`, `${docs}/aws/b.png`]) put(path);
    const siteDir = join(root, 'site');
    const folders = {siteDir, docsDir: join(root, docs), staticDirs: [join(siteDir, 'static')]};
    const plugin = {getPathsToWatch: () => pathsToWatch(folders)};
    const seen = new Set<string>();
    const paths = getPluginPathsToWatch({siteDir, plugin});
    stop = watch({pathsToWatch: paths, siteDir}, ({name, path}) => {
      if (/^(?:add|change|unlink)$/.test(name)) seen.add(`${name} ${join(siteDir, path)}`);
    });
    const noticed = async (event: string, path: string) => {
      await vi.waitUntil(() => seen.has(`${event} ${join(root, path)}`), {timeout: 10_000});
    };
    // Until it says so, it only lists what is there.
    await vi.waitUntil(
      () => {
        put(`${docs}/ready.txt`);
        return seen.size > 0;
      },
      {timeout: 10_000, interval: 200},
    );

    for (const path of ['.git/index', 'node_modules/a/b.json', 'aws/.page.md.swp', 'aws/page.md']) {
      put(`${docs}/${path}`);
    }
    put(`${docs}/new/plan.pdf`);
    await noticed('add', `${docs}/new/plan.pdf`);
    put('site/static/img/c.png');
    await noticed('add', 'site/static/img/c.png');
    put('site/static/a.png');
    await noticed('change', 'site/static/a.png');
    rmSync(join(root, docs, 'aws/b.png'));
    await noticed('unlink', `${docs}/aws/b.png`);
    expect([...seen].filter((event) => /git|node_modules|page/.test(event))).toEqual([]);
  },
);

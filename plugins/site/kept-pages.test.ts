import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {EarlierBuild} from '../outputs/build-writer/earlier-build.ts';
import {buildWriter} from '../outputs/build-writer/index.ts';
import type {CollectedPage, Rendering} from './internals/build-steps.ts';
import {renderChangedPages} from './kept-pages.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-pages-'));
});
afterEach(() => {
  rmSync(folder, {recursive: true});
});

const put = (path: string, text: string) => {
  mkdirSync(dirname(join(folder, path)), {recursive: true});
  writeFileSync(join(folder, path), text);
};
const built = (path: string) => readFileSync(join(folder, 'build', path), 'utf8');

interface Site {
  texts: Record<string, string>;
  passing?: string[];
  head?: string;
  /** What Docusaurus before 4 hands on of a page's head. */
  helmet?: object;
}

/** Build a site, and say which pages were rendered. */
async function build({texts, passing = [], head = '<x>', helmet}: Site) {
  const paths = Object.keys(texts);
  const earlier = new EarlierBuild(join(folder, 'build'), join(folder, 'list'));
  await earlier.open();
  put('client-manifest.json', '{}');
  put(
    'routesChunkNames.json',
    JSON.stringify(
      Object.fromEntries(
        paths.map((path) => [`${path}-1`, {__comp: 'doc', content: path.slice(1, -1)}]),
      ),
    ),
  );
  put('build/__server/server.bundle.js', 'main');
  for (const [path, text] of Object.entries(texts))
    put(`build/__server${path.slice(0, -1)}.js`, text);
  const serverBundlePath = join(folder, 'build/__server/server.bundle.js');
  const rendered: string[] = [];
  const rendering = {
    props: {
      routesPaths: paths,
      baseUrl: '/',
      routes: [],
      generatedFilesDir: folder,
      siteConfig: {},
    },
    serverBundlePath,
    clientManifestPath: join(folder, 'client-manifest.json'),
  } as unknown as Rendering;
  const result = await renderChangedPages(
    rendering,
    ({props}) => {
      const collectedData: Record<string, CollectedPage> = {};
      for (const path of props.routesPaths) {
        rendered.push(path);
        mkdirSync(join(props.outDir, path), {recursive: true});
        const html = `<head></head><body>${texts[path] ?? ''}</body>`;
        writeFileSync(join(props.outDir, path, 'index.html'), html);
        const metadata = {
          public: {noIndex: false, lasts: !passing.includes(path)},
          // Always there, and nothing since Docusaurus 4.
          helmet,
        };
        collectedData[path] = {metadata, links: [`/of${path}`], anchors: []};
      }
      return Promise.resolve({collectedData});
    },
    {
      cacheDir: join(folder, 'cache'),
      build: buildWriter(join(folder, 'build'), earlier),
      earlier,
      head: () => head,
    },
  );
  rmSync(dirname(serverBundlePath), {recursive: true});
  await earlier.close();
  return {rendered, ...result};
}

const texts = {'/a/': 'A', '/b/': 'B'};

describe('a page', () => {
  it('is rendered once, and known as it was in later builds', async () => {
    const first = await build({texts});
    const second = await build({texts});
    expect(first.rendered).toEqual(['/a/', '/b/']);
    expect(second.rendered).toEqual([]);
    expect(second.collectedData).toEqual(first.collectedData);
    expect(second.collectedData['/a/']).toEqual({
      metadata: {public: {noIndex: false}},
      links: ['/of/a/'],
      anchors: [],
    });
    expect(built('a/index.html')).toBe('<head><x></head><body>A</body>');
  });

  it('is rendered again when its text is another, and only that page', async () => {
    await build({texts});
    expect((await build({texts: {...texts, '/b/': 'C'}})).rendered).toEqual(['/b/']);
    expect(built('b/index.html')).toContain('C');
    expect(built('a/index.html')).toContain('A');
  });

  it('is rendered again when what is put into its head is another', async () => {
    await build({texts});
    expect((await build({texts, head: '<y>'})).rendered).toEqual(['/a/', '/b/']);
    expect(built('a/index.html')).toContain('<y>');
  });

  it('is rendered again by another engine', async () => {
    await build({texts});
    vi.stubGlobal('engineFile_', '/engine/index-another.cjs');
    expect((await build({texts})).rendered).toEqual(['/a/', '/b/']);
    expect((await build({texts})).rendered).toEqual([]);
    vi.unstubAllGlobals();
  });

  it('is rendered in each build when its code asked for what passes', async () => {
    await build({texts, passing: ['/b/']});
    expect((await build({texts, passing: ['/b/']})).rendered).toEqual(['/b/']);
  });

  it('is rendered in each build that hands on what its head was made with', async () => {
    const helmet = {title: {toString: () => '<title>A</title>'}};
    await build({texts, helmet});
    const {rendered, collectedData} = await build({texts, helmet});
    expect(rendered).toEqual(['/a/', '/b/']);
    expect(collectedData['/a/']?.metadata).toHaveProperty('helmet', helmet);
  });

  it('is there again when the build was deleted, or the page in it was changed', async () => {
    await build({texts});
    put('build/a/index.html', 'changed by hand');
    expect((await build({texts})).rendered).toEqual([]);
    expect(built('a/index.html')).toContain('A');
    rmSync(join(folder, 'build'), {recursive: true});
    expect((await build({texts})).rendered).toEqual([]);
    expect(built('b/index.html')).toContain('B');
  });

  it('is rendered again when what was kept of it is damaged', async () => {
    await build({texts});
    rmSync(join(folder, 'build'), {recursive: true});
    rmSync(join(folder, 'cache'), {recursive: true});
    expect((await build({texts})).rendered).toEqual(['/a/', '/b/']);
  });

  it('is gone when the site no longer has it', async () => {
    await build({texts});
    await build({texts: {'/a/': 'A'}});
    expect(existsSync(join(folder, 'build/b'))).toBe(false);
  });
});

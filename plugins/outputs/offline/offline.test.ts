import {createHash} from 'node:crypto';
import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {buildWriter} from '../build-writer/index.ts';
import {listFiles, revisionOf} from './list-files.ts';
import {messagePage} from './message-page.ts';
import {addressOf, pathBelow} from './paths.ts';
import {compactQuestionMap, expandQuestionMap} from './question-map.ts';
import {digestRevision} from './revision.ts';
import type {VersionList} from './types.ts';
import {appleTouchIcon, drawIcon, manifestIcons} from './icons.ts';
import {webManifest} from './web-manifest.ts';
import {writeOffline} from './write-offline.ts';

let outDir = '';

beforeEach(async () => {
  outDir = await mkdtemp(join(tmpdir(), 'offline-'));
});

afterEach(async () => {
  await rm(outDir, {recursive: true, force: true});
});

async function put(files: Record<string, string>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    const path = join(outDir, name);
    await mkdir(dirname(path), {recursive: true});
    await writeFile(path, content);
  }
}

const build = {
  'index.html': '<link href="/assets/css/styles.1a2b3c4d.css"><img src="/img/logo.svg">',
  '404.html': 'Nothing here',
  'offline/index.html': 'Not saved',
  'aws/index.html': 'Topic',
  'aws/données/index.html': 'Page',
  'assets/css/styles.1a2b3c4d.css': 'body {}',
  'assets/js/search.5e6f7a8b.js': 'search()',
  'img/logo.svg': '<svg/>',
  'search/manifest.json': '{}',
  'search/terms.5e1b2c1f.bin': 'terms',
  'q/one/index.html': 'One',
  'q/withdrawn/index.html': 'Withdrawn',
  'q/one.md': '# One',
  'export/bank.apkg': 'cards',
  'export/topics/aws.apkg': 'cards',
  'llms.txt': '# A bank',
  'feed.xml': '<feed/>',
  'previews/aws.png': 'png',
  'sitemap.xml': '<xml/>',
};

describe('the list of files', () => {
  it('begins with what every reader needs', async () => {
    await put(build);
    const {files, core} = listFiles(buildWriter(outDir), () => false);
    expect(files.slice(0, core).map(({path}) => path)).toEqual([
      '',
      '404.html',
      'assets/css/styles.1a2b3c4d.css',
      'img/logo.svg',
      'offline/',
      // Its name stays when its content changes, so it must be of the version at hand.
      'search/manifest.json',
    ]);
  });

  it('begins with a picture whose name is escaped in the page', async () => {
    await put({
      ...build,
      'index.html': '<img src="/img/donn%C3%A9es.svg">',
      'img/données.svg': 'svg',
    });
    const {files, core} = listFiles(buildWriter(outDir), () => false);
    expect(files.slice(0, core).map(({path}) => path)).toContain('img/données.svg');
  });

  it('begins with nothing large that no page needs: that comes when it is read, or saved', async () => {
    await put({...build, 'talk.mp4': 'film', 'img/plan.png': 'png', 'files/deck.pdf': 'pdf'});
    const {files, core} = listFiles(buildWriter(outDir), () => false);
    const later = files.slice(core).map(({path}) => path);
    expect(later).toEqual(expect.arrayContaining(['talk.mp4', 'img/plan.png', 'files/deck.pdf']));
  });

  it('has nothing that hosts keep for themselves', async () => {
    const own = ['.nojekyll', 'img/.DS_Store', '.well-known/a.txt', '_routes.json', '_worker.js'];
    await put({...build, ...Object.fromEntries(own.map((name) => [name, 'own']))});
    const names = listFiles(buildWriter(outDir), () => false).files.map(({path}) => path);
    for (const name of own) expect(names).not.toContain(name);
  });

  it('has every page and part once, and nothing that only machines ask for', async () => {
    await put(build);
    const {files, core} = listFiles(buildWriter(outDir), (path) => path === 'q/one/');
    expect(files.slice(core).map(({path}) => path)).toEqual([
      'assets/js/search.5e6f7a8b.js',
      'aws/',
      'aws/données/',
      'q/withdrawn/',
      'search/terms.5e1b2c1f.bin',
    ]);
  });

  it('names a content as a browser does', async () => {
    const content = new TextEncoder().encode('Größe');
    expect(await digestRevision(content.buffer)).toBe(revisionOf('Größe'));
  });
});

describe('the version', () => {
  const questions = new Map([
    ['one', '/aws/#one'],
    ['größe', `/aws/#${encodeURIComponent('größe')}`],
  ]);
  const message = {html: '<p>No network', policy: "default-src 'none'"};
  const write = () => writeOffline({build: buildWriter(outDir), questions, limit: 1000, message});
  const version = async () => {
    const names = await readdir(join(outDir, 'offline'));
    return names.filter((name) => name.startsWith('files.')).at(-1);
  };

  it('is another when a file is, and the same when none is', async () => {
    await put(build);
    await write();
    const first = await version();
    await rm(join(outDir, 'offline'), {recursive: true});
    await put(build);
    await write();
    expect(await version()).toBe(first);

    await rm(join(outDir, 'offline'), {recursive: true});
    await put({...build, 'aws/index.html': 'Another'});
    await write();
    expect(await version()).not.toBe(first);
  });

  it('is built into the worker, and named by the content of its list', async () => {
    await put({...build, 'q/größe/index.html': 'Size'});
    const summary = await write();
    const name = (await version()) ?? '';
    const list = await readFile(join(outDir, 'offline', name), 'utf8');
    const {files} = JSON.parse(list) as VersionList;
    expect(name).toBe(`files.${revisionOf(list)}.json`);
    expect(await readFile(join(outDir, 'sw.js'), 'utf8')).toContain(name);
    const permanent = files.map(({path}) => path).filter((path) => path.startsWith('q/'));
    expect(permanent).toEqual(['q/withdrawn/']);
    expect(summary).toEqual({
      bytes: files.reduce((sum, {bytes}) => sum + bytes, 0),
      questions: 2,
      limit: 1000,
    });
  });
});

describe('the page for when nothing is saved', () => {
  const words = {
    language: 'en',
    direction: 'ltr',
    title: 'Not "saved" <yet>',
    why: 'No network & nothing saved.',
    again: 'Again',
  };

  it('has its words as text, and a policy that allows its style and nothing else', () => {
    const {html, policy} = messagePage(words);
    expect(html).toContain('<h1>Not &quot;saved&quot; &lt;yet&gt;</h1>');
    expect(html).toContain('<p>No network &amp; nothing saved.</p>');
    const style = /<style>(.*)<\/style>/.exec(html)?.[1] ?? '';
    expect(policy).toBe(
      `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
    );
    expect(html).not.toMatch(/<(?:script|link|img)|https?:/);
  });
});

describe('the map of permanent addresses', () => {
  it('gives back where each id leads, old ids too', () => {
    const hrefs = new Map([
      ['one', '/bank/aws/#one'],
      ['old-one', '/bank/aws/#one'],
      ['größe', `/bank/b/#${encodeURIComponent('größe')}`],
    ]);
    const map = compactQuestionMap(hrefs);
    expect(expandQuestionMap(map)).toEqual(hrefs);
    expect(map['/bank/aws/']).toEqual(['one', ['old-one', 'one']]);
  });
});

describe('a path', () => {
  it.each([
    ['https://host/bank/', ''],
    ['https://host/bank/index.html', ''],
    ['https://host/bank/aws/?level=none#id', 'aws/'],
    ['https://host/bank/donn%C3%A9es/', 'données/'],
    ['https://host/other/', undefined],
    ['https://elsewhere/bank/', undefined],
    ['https://host/bank/%E0%A4%A', undefined],
  ])('of %s is %s', (address, path) => {
    expect(pathBelow('https://host/bank/', address)).toBe(path);
  });

  it('of a page is its folder', () => {
    expect(addressOf('aws/index.html')).toBe('aws/');
  });
});

describe('the web app manifest', () => {
  const site = {title: 'A bank', tagline: 'Questions', language: 'en', direction: 'ltr'};
  const [icon] = manifestIcons;
  const manifest = webManifest({
    ...site,
    baseUrl: '/bank/',
    background: '#fbfaf6',
    icons: icon ? [icon] : [],
  });

  it('stays below the base URL', () => {
    expect([manifest.id, manifest.start_url, manifest.scope]).toEqual(Array(3).fill('/bank/'));
  });

  it('has the name of the site alone where that has no line of its own', () => {
    const bare = webManifest({...site, tagline: '', baseUrl: '/', background: '#fff', icons: []});
    expect([bare.name, 'description' in bare]).toEqual(['A bank', false]);
    expect(manifest.name).toBe('A bank: Questions');
  });

  it('has the icons of the build, and the colours of the page', () => {
    expect(manifest.icons).toEqual([
      {src: '/bank/img/icon-192.png', sizes: '192x192', type: 'image/png'},
    ]);
    expect([manifest.theme_color, manifest.background_color]).toEqual(Array(2).fill('#fbfaf6'));
  });
});

describe('icons', () => {
  const logo = '<svg viewBox="0 0 1 1"><rect width="1" height="1" fill="#4b3fb8"/></svg>';

  it.each([appleTouchIcon, ...manifestIcons])('are drawn from the logo: $file', async (icon) => {
    const png = Buffer.from((await drawIcon(icon, logo, '#fbfaf6')) ?? []);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([icon.size, icon.size]);
  });
});

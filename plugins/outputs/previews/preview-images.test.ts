import {mkdtemp, readdir, readFile, rm, truncate} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {previewFrontMatter} from './front-matter.ts';
import {previewFile, previewPath} from '../../bank/preview-path.ts';
import {findRenderer} from './renderer.ts';
import type {Picture, Preview} from './types.ts';
import {buildWriter} from '../build-writer/index.ts';
import {writePreviews} from './write-previews.ts';

describe('the address of a preview image', () => {
  it.each([
    ['aws/s3.md', '/previews/aws/s3.png'],
    ['aws/index.md', '/previews/aws.png'],
    ['aws/README.mdx', '/previews/aws.png'],
    ['aws/deep/index.md', '/previews/aws/deep.png'],
    ['about.md', '/previews/about.png'],
    ['aws/s3.v2.md', '/previews/aws/s3.v2.png'],
    ['c++ и c#/s3.md', '/previews/c%2B%2B%20%D0%B8%20c%23/s3.png'],
    // Not the picture of the home page.
    ['home/index.md', '/previews/home/index.png'],
  ])('of %s is %s', (relativePath, path) => {
    expect(previewPath(relativePath)).toBe(path);
    expect(`/${previewFile(relativePath)}`).toBe(decodeURIComponent(path));
  });
});

describe('the front matter', () => {
  const parse = async (filePath: string, frontMatter: Record<string, unknown>, canDraw = true) => {
    const result = await previewFrontMatter(
      '/bank/docs',
      () => canDraw,
    )({
      filePath,
      fileContent: '',
      defaultParseFrontMatter: () => Promise.resolve({frontMatter, content: ''}),
    });
    return result.frontMatter.image;
  };

  it('of a page names its image', async () => {
    expect(await parse('/bank/docs/aws/s3.md', {})).toBe('/previews/aws/s3.png');
  });

  it('keeps the image that an author chose', async () => {
    expect(await parse('/bank/docs/aws/s3.md', {image: './own.png'})).toBe('./own.png');
  });

  it.each([
    ['an unlisted page', '/bank/docs/aws/s3.md', {unlisted: true}, true],
    ['a file from elsewhere', '/bank/src/pages/about.md', {}, true],
    ['a page whose letters no font has', '/bank/docs/aws/s3.md', {title: '파드란?'}, true],
    ['a page that cannot be drawn', '/bank/docs/aws/s3.md', {}, false],
  ])('of %s names none', async (_, filePath, frontMatter, canDraw) => {
    expect(await parse(filePath, frontMatter, canDraw)).toBeUndefined();
  });
});

describe('a machine without the renderer', () => {
  it('hears of it in one line, with the fix', () => {
    const renderer = findRenderer(() => {
      throw new Error('Cannot find native binding.\nA long explanation.');
    });
    if (renderer.available) throw new Error('It is available');
    expect(renderer.problem).toBe(
      'No preview images: @resvg/resvg-js cannot be loaded (Cannot find native binding.). ' +
        'Run "npm ci --include=optional" on this machine.',
    );
  });
});

describe('writing', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'previews-'));
  });
  afterEach(() => rm(folder, {recursive: true, force: true}));

  const picture = (file: string, title: string): Picture => ({
    file,
    preview: {
      siteTitle: 'A bank',
      colors: {background: '#fff', ink: '#000', accent: '#00f', stage: '#004'},
      logo: '<svg/>',
      topic: 'AWS',
      title,
      counts: {beginner: 1},
      levels: [],
    },
  });

  async function write(pictures: Picture[], build: string) {
    const draw = vi.fn(({title}: Preview) => Promise.resolve(Buffer.from(title)));
    const outDir = join(folder, build);
    const drawn = await writePreviews(pictures, {
      build: buildWriter(outDir),
      cacheDir: join(folder, 'cache'),
      draw,
    });
    expect(draw).toHaveBeenCalledTimes(drawn);
    return {drawn, read: (file: string) => readFile(join(outDir, file), 'utf8')};
  }

  it('draws each picture to its file, then none of them again', async () => {
    const pictures = [picture('a/1.png', 'One'), picture('a/2.png', 'Two')];
    expect((await write(pictures, 'first')).drawn).toBe(2);
    const second = await write(pictures, 'second');
    expect(second.drawn).toBe(0);
    expect(await second.read('a/1.png')).toBe('One');
    expect(await second.read('a/2.png')).toBe('Two');
  });

  it('draws only what shows something else, and forgets what nothing shows any more', async () => {
    await write([picture('1.png', 'One'), picture('2.png', 'Two')], 'first');
    const second = await write([picture('1.png', 'One'), picture('2.png', 'New')], 'second');
    expect(second.drawn).toBe(1);
    expect(await second.read('2.png')).toBe('New');
    expect(await readdir(join(folder, 'cache'))).toHaveLength(2);
  });

  it.each([0, 69])('draws a picture again of which %d bytes are left', async (length) => {
    const pictures = [picture('1.png', 'One')];
    await write(pictures, 'first');
    for (const name of await readdir(join(folder, 'cache'))) {
      await truncate(join(folder, 'cache', name), length);
    }

    const second = await write(pictures, 'second');
    expect(second.drawn).toBe(1);
    expect(await second.read('1.png')).toBe('One');
    expect((await write(pictures, 'third')).drawn).toBe(0);
  });

  it('keeps nothing of a drawing that failed', async () => {
    const draw = () => Promise.reject(new Error('No ink'));
    const cacheDir = join(folder, 'cache');
    const writing = writePreviews([picture('1.png', 'One')], {
      build: buildWriter(folder),
      cacheDir,
      draw,
    });
    await expect(writing).rejects.toThrow('No ink');
    expect(await readdir(folder)).toEqual([]);
  });
});

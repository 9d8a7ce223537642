import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect} from '@playwright/test';
import {build, builtPage, samplePaths, test} from '../support';

test(
  'every page has a preview image that is there, as large as the page says',
  {tag: '@desk'},
  () => {
    const {dir, base} = build();
    const images = new Set<string>();
    for (const path of samplePaths()) {
      const page = builtPage(path);
      const meta = (name: string) =>
        page(`meta[property="${name}"], meta[name="${name}"]`).attr('content');
      const {pathname, href} = new URL(meta('og:image') ?? '');
      expect(pathname.startsWith(`${base}previews/`), `${href} on ${path}`).toBe(true);
      expect(meta('twitter:image')).toBe(href);
      expect(meta('twitter:card')).toBe('summary_large_image');
      expect(meta('og:image:alt'), path).toBeTruthy();
      expect(meta('twitter:image:alt'), path).toBeTruthy();

      const bytes = readFileSync(join(dir, decodeURI(pathname.slice(base.length))));
      expect(bytes.toString('latin1', 1, 4)).toBe('PNG');
      const size = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
      expect(size).toEqual([1200, 630]);
      expect(size.map(String)).toEqual([meta('og:image:width'), meta('og:image:height')]);
      images.add(pathname);
    }

    expect(images.size).toBeGreaterThanOrEqual(7);
  },
);

test('the error page has the site’s preview image', {tag: '@desk'}, () => {
  const image = builtPage('404.html')('meta[property="og:image"]').attr('content') ?? '';
  expect(new URL(image).pathname).toBe(`${build().base}previews/home.png`);
});

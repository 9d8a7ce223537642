import {expect, test} from '@playwright/test';
import {samplePaths} from '../support';

// As those who read it do; script changes the head while it takes over.
test.use({javaScriptEnabled: false});

test('every page has a preview image that is there, as large as the page says', async ({
  page,
  request,
  baseURL,
  isMobile,
}) => {
  test.skip(isMobile, 'The files are the same');
  const {origin, pathname} = new URL(baseURL ?? '');
  const images = new Set<string>();
  for (const path of await samplePaths(request, baseURL)) {
    await page.goto(path);
    const meta = (name: string) =>
      page.locator(`meta[property="${name}"], meta[name="${name}"]`).getAttribute('content');
    const image = new URL((await meta('og:image')) ?? '');
    expect(image.pathname.startsWith(`${pathname}previews/`), `${image.href} on ${path}`).toBe(
      true,
    );
    expect(await meta('twitter:image')).toBe(image.href);
    expect(await meta('twitter:card')).toBe('summary_large_image');
    expect(await meta('og:image:alt'), path).toBeTruthy();
    expect(await meta('twitter:image:alt'), path).toBeTruthy();

    // The page names the public address; the same file is served here.
    const response = await request.get(origin + image.pathname);
    expect(response.status(), image.pathname).toBe(200);
    expect(response.headers()['content-type']).toBe('image/png');
    const bytes = await response.body();
    expect(bytes.toString('latin1', 1, 4)).toBe('PNG');
    const size = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
    expect(size).toEqual([1200, 630]);
    expect(size.map(String)).toEqual([await meta('og:image:width'), await meta('og:image:height')]);
    images.add(image.pathname);
  }

  expect(images.size).toBeGreaterThanOrEqual(7);
});

test('the error page has the site’s preview image', async ({page, baseURL}) => {
  await page.goto('no-such-topic/');
  const image = page.locator('meta[property="og:image"]');
  await expect(image).toHaveAttribute('content', /\/previews\/home\.png$/);
  const {pathname} = new URL((await image.getAttribute('content')) ?? '');
  expect(pathname).toBe(`${new URL(baseURL ?? '').pathname}previews/home.png`);
});

import {expect, test} from '@playwright/test';
import {sitePaths} from '../support';

test('all links and assets of every page stay below the base, and exist', async ({
  request,
  baseURL,
  isMobile,
}) => {
  test.skip(isMobile, 'The files are the same');
  test.setTimeout(240_000);
  const base = new URL(baseURL ?? '');
  const paths = await sitePaths(request, baseURL);
  expect(paths).toContain('./');
  expect(paths.length).toBeGreaterThanOrEqual(7);

  const targets = new Set<string>();
  for (const path of [...paths, '404.html']) {
    const address = new URL(path, base);
    const html = await (await request.get(address.href)).text();
    for (const [, quoted, plain] of html.matchAll(/\s(?:href|src)=(?:"([^"]*)"|([^\s">]+))/g)) {
      const target = new URL((quoted ?? plain ?? '').replaceAll('&amp;', '&'), address);
      // Links to other sites, and the page's own public address.
      if (target.origin !== base.origin) continue;
      expect(target.pathname.startsWith(base.pathname), `${target.href} on ${path}`).toBe(true);
      targets.add(target.origin + target.pathname);
    }
  }

  expect(targets.size).toBeGreaterThan(paths.length);
  for (const target of targets) {
    const response = await request.get(target, {maxRedirects: 0});
    expect(response.status(), target).toBe(200);
  }
});

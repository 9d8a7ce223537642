import {
  createServer,
  get,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import type {Page} from '@playwright/test';
import {createStaticServer} from '../../scripts/lib/static-server.mjs';
import {control, expect, expectSaved, oldBuild, savedKeys, test} from './fixtures';
import {listOf} from './host';

/* Hosts that do more than to send the files as they are. */

const build = oldBuild;
const base = '/bank/';

async function withHost(
  answer: RequestListener,
  use: (url: string, server: Server) => Promise<void>,
) {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  await use(`http://127.0.0.1:${port}${base}`, server).finally(() => {
    server.closeAllConnections();
    server.close();
  });
}

const pathOf = ({url = ''}: IncomingMessage) => url.split('?')[0] ?? '';

/** As it is while saving has not got further than what all pages need. */
async function forgetAllButCore(page: Page): Promise<void> {
  const {files, core} = listOf(build);
  const later = files.slice(core).map(({path, revision}) => `${base}${path}?saved=${revision}`);
  await page.evaluate(async (unwanted) => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const path of unwanted) await cache.delete(location.origin + path);
    }
  }, later);
  expect(await savedKeys(page)).toHaveLength(core + 1);
}

test('one that has its pages without the slash', {tag: '@desk'}, async ({page}) => {
  const site = createStaticServer({dir: build, base});
  const answer: RequestListener = (request, response) => {
    const path = pathOf(request);
    if (path !== base && path.endsWith('/')) {
      response.writeHead(301, {location: path.slice(0, -1)}).end();
      return;
    }
    if (path !== base && !/\.\w+$/.test(path)) request.url = `${path}/`;
    site.emit('request', request, response);
  };
  await withHost(answer, async (url, server) => {
    await page.goto(url);
    await expectSaved(page);
    await forgetAllButCore(page);

    // Between the worker and this host there would be no end.
    await page.goto(`${url}plain/few/`);
    await expect(page.getByRole('heading', {level: 1})).toBeVisible();
    await expect(page.locator('.question > details').first()).toBeVisible();

    await page.context().setOffline(true);
    server.closeAllConnections();
    server.close();
    await page.goto(`${url}plain/sixty/`);
    await expect(page.getByRole('heading', {name: 'This page was not saved'})).toBeVisible();
    const links = page.getByRole('main').getByRole('link');
    const [first, second] = [await links.nth(0).boundingBox(), await links.nth(1).boundingBox()];
    expect(second?.x).toBeGreaterThanOrEqual((first?.x ?? 0) + (first?.width ?? 0) + 8);
    expect(first?.height).toBeGreaterThanOrEqual(44);

    await page.goto(`${url}%ff`);
    await expect(
      page.getByRole('heading', {name: 'There is no page at this address'}),
    ).toBeVisible();
  });
});

test('one that writes into the pages', {tag: '@desk'}, async ({page, host}) => {
  // A connection for each: one that is kept may be closed while a request is on its way.
  const answer = ({url = ''}: IncomingMessage, response: ServerResponse) => {
    const asked = get(new URL(url, host.url), {agent: false}, (from) => {
      const {'content-type': type = '', location} = from.headers;
      response.writeHead(from.statusCode ?? 500, {
        'content-type': type,
        ...(location && {location}),
      });
      from.on('end', () => {
        response.end(type.startsWith('text/html') ? '<!-- Served with love -->' : undefined);
      });
      from.pipe(response, {end: false});
    });
    asked.on('error', () => response.destroy());
  };
  await withHost(answer, async (url) => {
    await page.goto(url);
    const said = 'Not everything could be saved. The site works online.';
    await expect(control(page)).toContainText(said);
    await expect(control(page).getByRole('button', {name: 'Try again'})).toBeVisible();
    await page.goto(`${url}plain/few/`);
    await expect(page.getByRole('heading', {level: 1})).toBeVisible();
  });
});

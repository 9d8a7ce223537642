import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {request} from 'node:http';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {createStaticServer} from './static-server.mjs';

const FILES = {
  'secret.txt': 'outside',
  'site/index.html': 'home',
  'site/404.html': 'not here',
  'site/dir/index.html': 'dir',
  'site/empty/a b.svg': '<svg/>',
  'site/app.webmanifest': '{}',
  'site/font.woff2': 'f',
  'site/_headers': '/*\n  X-Frame-Options: DENY\n/dir/*\n  X-Dir: yes\n',
};

let folder = '';
/** @type {ReturnType<typeof createStaticServer>[]} */
const servers = [];

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'static-server-'));
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(path.dirname(path.join(folder, name)), {recursive: true});
    writeFileSync(path.join(folder, name), text);
  }
});

afterAll(() => {
  for (const server of servers) server.close();
  rmSync(folder, {recursive: true});
});

/** @param {string} base */
async function serve(base) {
  const server = createStaticServer({dir: path.join(folder, 'site'), base});
  servers.push(server);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const {port} = /** @type {import('node:net').AddressInfo} */ (server.address());

  /**
   * Sends the path as it stands; fetch() would resolve the dots in it first.
   *
   * @param {string} url
   * @param {string} [method]
   * @returns {Promise<{status: number | undefined, type: string | undefined, location: string | undefined, headers: import('node:http').IncomingHttpHeaders, body: string}>}
   */
  return (url, method = 'GET') =>
    new Promise((resolve, reject) => {
      request({host: '127.0.0.1', port, path: url, method, agent: false}, async (response) => {
        let body = '';
        for await (const chunk of response) body += chunk;
        const {statusCode: status, headers} = response;
        resolve({status, type: headers['content-type'], location: headers.location, headers, body});
      })
        .once('error', reject)
        .end();
    });
}

describe('at the root', () => {
  it('serves files with their types', async () => {
    const get = await serve('/');
    const html = {status: 200, type: 'text/html; charset=utf-8'};
    expect(await get('/')).toMatchObject({...html, body: 'home'});
    expect(await get('/dir/?q')).toMatchObject({...html, body: 'dir'});
    expect(await get('/empty/a%20b.svg')).toMatchObject({status: 200, type: 'image/svg+xml'});
    expect((await get('/app.webmanifest')).type).toMatch('application/manifest+json');
    expect((await get('/font.woff2')).type).toBe('font/woff2');
  });

  it('redirects a folder to its slash and keeps the query', async () => {
    const get = await serve('/');
    expect(await get('/dir')).toMatchObject({status: 301, location: '/dir/'});
    expect(await get('/dir?a=?b')).toMatchObject({status: 301, location: '/dir/?a=?b'});
    expect(await get('//dir')).toMatchObject({status: 301, location: '/dir/'});
  });

  it('sends the headers that the build asks for, with the 404 page too', async () => {
    const get = await serve('/');
    const frame = {'x-frame-options': 'DENY'};
    expect((await get('/dir/')).headers).toMatchObject({...frame, 'x-dir': 'yes'});
    expect((await get('/')).headers).not.toHaveProperty('x-dir');
    expect(await get('/none')).toMatchObject({status: 404, headers: frame});
    expect(await get('/_headers')).toMatchObject({status: 404, body: 'not here'});
  });

  it.each(['/none', '/none/', '/empty/', '/app.webmanifest/', '/dir/index', '/%00', '/%zz'])(
    'answers %s with the 404 page',
    async (url) => {
      const get = await serve('/');
      expect(await get(url)).toMatchObject({status: 404, body: 'not here'});
    },
  );

  it.each(['/../secret.txt', '/..%2fsecret.txt', '/dir/%2e%2e/%2e%2e/secret.txt', '/..%2f..%2f'])(
    'does not leave its folder for %s',
    async (url) => {
      const get = await serve('/');
      expect(await get(url)).toMatchObject({status: 404, body: 'not here'});
    },
  );

  it('only reads', async () => {
    const get = await serve('/');
    expect(await get('/', 'HEAD')).toMatchObject({status: 200, body: ''});
    expect((await get('/', 'POST')).status).toBe(405);
  });
});

describe('below a base path', () => {
  it.each(['/bank/', 'bank'])('mounts under %s', async (base) => {
    const get = await serve(base);
    expect(await get('/bank/')).toMatchObject({status: 200, body: 'home'});
    expect(await get('/bank')).toMatchObject({status: 301, location: '/bank/'});
    expect(await get('/bank/dir')).toMatchObject({status: 301, location: '/bank/dir/'});
    expect(await get('/bank/..%2fsecret.txt')).toMatchObject({status: 404});
  });

  it.each(['/', '/dir/', '/banker/'])('has nothing at %s', async (url) => {
    const get = await serve('/bank/');
    expect(await get(url)).toMatchObject({status: 404, body: 'not here'});
  });
});

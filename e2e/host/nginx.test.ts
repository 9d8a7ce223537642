import {execFileSync} from 'node:child_process';
import {chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {Agent, request as httpRequest, type IncomingHttpHeaders} from 'node:http';
import {get as httpsGet} from 'node:https';
import {join} from 'node:path';
import {connect, type ConnectionOptions, type TLSSocket} from 'node:tls';
import {brotliDecompressSync, gunzipSync} from 'node:zlib';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {headersFor, parseHeadersFile} from '../../scripts/lib/headers-file.mjs';
import type {Build} from '../../scripts/lib/builds.mjs';
import {exampleOf} from '../../tests/website/examples.ts';
import {containerConfiguration, prepare, remove, startNginx, type Nginx} from './start-nginx.ts';

const {TEST_NGINX = 'nginx', TEST_BUILDS = '[]'} = process.env;
const builds = JSON.parse(TEST_BUILDS) as Build[];
function buildOf(name: string): Build {
  const build = builds.find((one) => one.name === name);
  if (!build) throw new Error(`Found no build "${name}": run it by \`npm run test:host\``);
  return build;
}

let nginx: Nginx;

const agent = new Agent({keepAlive: true});

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** A request with the path as it is: `fetch` would tidy it up. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const [port] = nginx.ports;
  return new Promise((resolve, reject) => {
    const sent = httpRequest({host: '127.0.0.1', port, path, headers, method, agent}, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => {
        const {statusCode: status = 0} = answer;
        resolve({status, headers: answer.headers, body: Buffer.concat(parts)});
      });
    });
    sent.on('error', reject).end();
  });
}

/** Every file of a build, by its path below it, without what was written for compression and for hosts. */
function filesOf(folder: string): string[] {
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((path) => statSync(join(folder, path)).isFile())
    .filter((path) => !/\.(?:gz|br)$|^_headers$/.test(path));
}

describe.each([buildOf('root'), buildOf('fixture')])(
  'nginx, for a build at $base',
  ({dir, base}) => {
    let folder = '';
    let files: string[] = [];
    /** Where a file is asked for: pages by their folder. */
    const addressOf = (file: string) => base + encodeURI(file).replace(/(^|\/)index\.html$/, '$1');
    const fileOf = (path: string) => join(folder, 'srv', base, path);
    const page = `${base}shapes/wide/`;

    beforeAll(async () => {
      folder = await prepare(dir, base);
      files = filesOf(join(folder, 'srv', base));
      nginx = await startNginx(TEST_NGINX, folder);
    });

    afterAll(async () => {
      await nginx.stop();
      remove(folder);
    });

    it('sends every file of the build, as it is', async () => {
      expect(files.length).toBeGreaterThan(200);
      for (const file of files) {
        const {status, body} = await ask(addressOf(file));
        expect([status, file, body.equals(readFileSync(fileOf(file)))]).toEqual([200, file, true]);
      }
    });

    it.each([
      ['br', '.br', brotliDecompressSync],
      ['gzip', '.gz', gunzipSync],
    ])('sends what was compressed as %s before, and no other', async (encoding, ending, unpack) => {
      // A browser of today names both.
      const accept = encoding === 'br' ? 'gzip, deflate, br' : 'gzip';
      let compressed = 0;
      for (const file of files) {
        const {headers, body} = await ask(addressOf(file), {'accept-encoding': accept});
        const source = readFileSync(fileOf(file));
        const isThere = readdirSync(join(fileOf(file), '..')).includes(
          `${file.split('/').at(-1) ?? ''}${ending}`,
        );
        expect([file, headers['content-encoding']]).toEqual([file, isThere ? encoding : undefined]);
        if (!isThere) continue;
        compressed += 1;
        expect(headers.vary, file).toBe('Accept-Encoding');
        expect(body.equals(readFileSync(fileOf(file) + ending)), file).toBe(true);
        expect(unpack(body).equals(source), file).toBe(true);
      }
      expect(compressed).toBeGreaterThan(80);
    });

    it('sends the headers of the build’s `_headers`, with every file and with errors', async () => {
      const rules = parseHeadersFile(readFileSync(fileOf('_headers'), 'utf8'));
      for (const address of [...files.map(addressOf), `${base}missing/`]) {
        const {headers} = await ask(address);
        const expected = headersFor(rules, address);
        expect(Object.keys(expected).length).toBeGreaterThan(5);
        expect(headers, address).toMatchObject(expected);
      }
    });

    it('lets browsers keep what has its content in its name for a year, and ask for all else', async () => {
      const kept = files.filter((file) => /^assets\/|^search\/.*\.bin$/.test(file));
      expect(kept.length).toBeGreaterThan(20);
      for (const file of files) {
        const {headers} = await ask(addressOf(file));
        const isKept = kept.includes(file);
        const lifetime = isKept ? 'public, max-age=31536000, immutable' : 'no-cache';
        expect([file, headers['cache-control']]).toEqual([file, lifetime]);
      }
    });

    it('answers with 304 and the same headers when a page is the same', async () => {
      const first = await ask(page, {'accept-encoding': 'br'});
      const again = await ask(page, {
        'accept-encoding': 'br',
        'if-none-match': first.headers.etag ?? '',
      });
      expect(again.status).toBe(304);
      expect(again.body).toHaveLength(0);
      for (const name of ['content-security-policy', 'cache-control', 'vary']) {
        expect(again.headers[name], name).toBe(first.headers[name]);
      }
      const since = await ask(page, {'if-modified-since': first.headers['last-modified'] ?? ''});
      expect(since.status).toBe(304);
    });

    it.each([
      ['', 'text/html; charset=utf-8'],
      ['shapes/wide/', 'text/html; charset=utf-8'],
      ['manifest.webmanifest', 'application/manifest+json; charset=utf-8'],
      ['sw.js', 'application/javascript; charset=utf-8'],
      ['sitemap.xml', 'text/xml; charset=utf-8'],
      ['llms.txt', 'text/plain; charset=utf-8'],
      ['q/train-platform.md', 'text/markdown; charset=utf-8'],
      ['export/questions.csv', 'text/csv; charset=utf-8'],
      ['export/questions.json', 'application/json; charset=utf-8'],
      ['export/bank.apkg', 'application/octet-stream'],
    ])('says of "%s" that it is %s', async (path, type) => {
      const {status, headers} = await ask(base + path);
      expect([status, headers['content-type']]).toEqual([200, type]);
    });

    it.each([
      ['q/train-platform', 'q/train-platform/'],
      ['q/train-platform?a=1&b=%20', 'q/train-platform/?a=1&b=%20'],
      ['shapes', 'shapes/'],
      ['shapes//wide', 'shapes/wide/'],
    ])('leads from %s to the address with a slash, on whatever host', async (from, to) => {
      const {status, headers} = await ask(base + from, {host: 'bank.example.org'});
      expect([status, headers.location]).toEqual([301, base + to]);
    });

    it('opens a question by its permanent address', async () => {
      const {status, body} = await ask(`${base}q/train-platform/`);
      expect(status).toBe(200);
      expect(body.toString()).toContain(`${base}shapes/diagrams/#train-platform`);
    });

    it.each([
      'missing',
      'missing/',
      'q/no-such-question',
      'q/no-such-question/',
      'shapes/wide/index.html/',
      'assets/',
      'assets/js/old.12345678.js',
      '_headers',
      'shapes/%77ide.html',
    ])('shows the error page of the site for %s, which nobody keeps', async (path) => {
      const {status, headers, body} = await ask(base + path);
      expect(status).toBe(404);
      expect(body.equals(readFileSync(fileOf('404.html')))).toBe(true);
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(headers['cache-control']).toBeUndefined();
    });

    it.each(['//example.org', '//example.org/%2e%2e', '/%2fexample.org/..', '//q', '//shapes'])(
      'sends nobody to another site for %s',
      async (path) => {
        const {headers} = await ask(path);
        expect(headers.location ?? '/').toMatch(/^\/(?!\/)/);
      },
    );

    it.each([
      '../nginx.conf',
      '%2e%2e/deploy/site.conf',
      '..%2fdeploy/site.conf',
      '/../../deploy/site.conf',
    ])('sends nothing from outside the build for %s', async (path) => {
      const {status, body} = await ask(base + path);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(body.toString()).not.toContain('try_files');
    });

    it('answers HEAD as GET, and does not say which version it is', async () => {
      const {status, headers, body} = await ask(page, {'accept-encoding': 'br'}, 'HEAD');
      expect([status, body.length, headers.server]).toEqual([200, 0, 'nginx']);
      const size = statSync(fileOf('shapes/wide/index.html.br')).size;
      expect(headers['content-length']).toBe(String(size));
    });

    it('runs without privileges, and writes to its own folder alone', () => {
      const written = readdirSync(join(folder, 'tmp')).sort();
      expect(written.filter((name) => !/^nginx[.-]/.test(name))).toEqual([]);
      expect(readdirSync(folder).sort()).toEqual(['deploy', 'srv', 'tmp']);
    });
  },
);

describe('nginx, for a build below a path', () => {
  const {dir, base} = buildOf('fixture');
  let folder = '';

  beforeAll(async () => {
    folder = await prepare(dir, base);
    nginx = await startNginx(TEST_NGINX, folder);
  });

  afterAll(async () => {
    await nginx.stop();
    remove(folder);
  });

  it('leads to it from the path without its slash', async () => {
    const {status, headers} = await ask('/bank?from=mail');
    expect([status, headers.location]).toEqual([301, '/bank/?from=mail']);
  });

  it('leaves what else is on the host alone', async () => {
    const {status, headers} = await ask('/');
    expect(status).toBeGreaterThanOrEqual(400);
    expect(headers['content-security-policy']).toBeUndefined();
  });
});

describe('nginx with TLS, by the server of the documentation', () => {
  const {dir, base} = buildOf('root');
  let folder = '';

  beforeAll(async () => {
    folder = await prepare(dir, base);
    const certificate = join(folder, 'certificate.pem');
    const key = join(folder, 'key.pem');
    execFileSync(
      'openssl',
      [
        ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'],
        ...['-subj', '/CN=bank.example.org', '-days', '2', '-keyout', key, '-out', certificate],
      ],
      {stdio: 'pipe'},
    );
    chmodSync(key, 0o644);
    mkdirSync(join(folder, 'deploy/viva.d'));
    const own = exampleOf('/etc/nginx/viva.d/transport.conf');
    writeFileSync(join(folder, 'deploy/viva.d/transport.conf'), own);
    const live = '/etc/letsencrypt/live/bank.example.org';
    const server = exampleOf('/etc/nginx/sites-available/bank')
      .replace('listen 80;', 'listen 127.0.0.1:{port};')
      .replace('listen 443 ssl http2', 'listen 127.0.0.1:{port} ssl http2')
      .replace(`${live}/fullchain.pem`, certificate)
      .replace(`${live}/privkey.pem`, key)
      .replace('root /srv/viva', `root ${join(folder, 'srv')}`)
      .replace('/etc/nginx/snippets/viva.conf', join(folder, 'deploy/site.conf'));
    // Around it what Debian has, which must not be in its way.
    const debians =
      'include /etc/nginx/mime.types; gzip on; ssl_protocols TLSv1 TLSv1.1 TLSv1.2 TLSv1.3; $&';
    const configuration = containerConfiguration(folder)
      .replace(/ {4}server \{[^]*?\n {4}\}\n/, () => server)
      .replace('default_type', debians);
    nginx = await startNginx(TEST_NGINX, folder, configuration);
  });

  afterAll(async () => {
    await nginx.stop();
    remove(folder);
  });

  const handshake = (options: ConnectionOptions) =>
    new Promise<TLSSocket>((resolve, reject) => {
      const [, port = 0] = nginx.ports;
      const socket = connect({host: '127.0.0.1', port, rejectUnauthorized: false, ...options});
      socket.once('error', reject).once('secureConnect', () => {
        socket.end();
        resolve(socket);
      });
    });

  it.each(['TLSv1.2', 'TLSv1.3'] as const)('speaks %s, and HTTP/2 by it', async (version) => {
    const socket = await handshake({
      minVersion: version,
      maxVersion: version,
      ALPNProtocols: ['h2', 'http/1.1'],
    });
    expect([socket.getProtocol(), socket.alpnProtocol]).toEqual([version, 'h2']);
  });

  it('speaks the newest that both know', async () => {
    expect((await handshake({})).getProtocol()).toBe('TLSv1.3');
  });

  it('speaks nothing older', async () => {
    const old = {minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'ALL@SECLEVEL=0'} as const;
    await expect(handshake(old)).rejects.toThrow(/protocol version/);
  });

  it('leads from http to https, to the same page', async () => {
    const host = 'bank.example.org';
    const {status, headers} = await ask('/shapes/wide/?level=advanced', {host});
    expect([status, headers.location]).toEqual([
      301,
      'https://bank.example.org/shapes/wide/?level=advanced',
    ]);
  });

  it('sends the headers of the build, and those of one’s own', async () => {
    const headers = await new Promise<IncomingHttpHeaders>((resolve, reject) => {
      const [, port] = nginx.ports;
      httpsGet({host: '127.0.0.1', port, path: '/', rejectUnauthorized: false}, (answer) => {
        answer.resume();
        resolve(answer.headers);
      }).on('error', reject);
    });
    expect(headers['strict-transport-security']).toBe('max-age=31536000');
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers['cache-control']).toBe('no-cache');
  });
});

describe('nginx, for a site whose pages are Docusaurus’s app', () => {
  const {dir, base} = buildOf('features-app');
  let folder = '';

  beforeAll(async () => {
    folder = await prepare(dir, base);
    nginx = await startNginx(TEST_NGINX, folder);
  });

  afterAll(async () => {
    await nginx.stop();
    remove(folder);
  });

  it('sends it compressed, and no policy, as the build has none', async () => {
    const {status, headers} = await ask(base, {'accept-encoding': 'br'});
    expect([status, headers['content-encoding']]).toEqual([200, 'br']);
    expect(headers['content-security-policy']).toBeUndefined();
    expect(headers['cache-control']).toBe('no-cache');
  });
});

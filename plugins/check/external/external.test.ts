import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest';
import {defaultVocabulary} from '../../language/vocabulary.ts';
import {file} from '../test-helpers.ts';
import {checkExternalLinks, createLookUp, remember} from './index.ts';
import type {LookUp} from './look-up.ts';
import {isPrivate} from './request.ts';

type Respond = (
  response: ServerResponse,
  request: IncomingMessage,
  /** How often the path was asked for before. */
  before: number,
) => void;

const status =
  (code: number, headers: Record<string, string> = {}): Respond =>
  (response) =>
    response.writeHead(code, headers).end('body');

const pages: Readonly<Record<string, Respond>> = {
  '/fine': status(200),
  '/gone': status(404),
  '/forbidden': status(403),
  '/get-only': (response, {method}) => response.writeHead(method === 'GET' ? 200 : 405).end(),
  '/no-head': (response, {method}) =>
    method === 'GET' ? response.end('body') : response.destroy(),
  '/moved': status(301, {location: '/moved-again'}),
  '/moved-again': status(308, {location: '/fine'}),
  '/today': status(302, {location: '/fine'}),
  '/moved-then-today': status(301, {location: '/today'}),
  '/moved-to-nowhere': status(301, {location: '/gone'}),
  '/loop': status(302, {location: '/loop'}),
  '/to-a-program': status(301, {location: 'javascript:alert(1)'}),
  '/starting': (response, _request, before) => response.writeHead(before < 2 ? 503 : 200).end(),
  '/down': status(503),
  '/wait': (response, _request, before) =>
    response.writeHead(before === 0 ? 429 : 200, {'retry-after': '1'}).end(),
  '/tomorrow': status(429, {'retry-after': '86400'}),
  '/silent': () => undefined,
  '/endless': (response, {method}) => {
    response.writeHead(method === 'GET' ? 200 : 405);
    if (method !== 'GET') response.end();
    else {
      const timer = setInterval(() => response.write('x'.repeat(1000)), 5);
      response.on('close', () => {
        clearInterval(timer);
      });
    }
  },
};

let server: Server;
let origin = '';
let asked: {path: string; method: string; at: number; auth: string | undefined}[] = [];
let atOnce = 0;
let mostAtOnce = 0;

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? '';
    const before = asked.filter((one) => one.path === path).length;
    const {method = '', headers} = request;
    asked.push({path, method, at: Date.now(), auth: headers.authorization});
    mostAtOnce = Math.max(mostAtOnce, ++atOnce);
    const respond = pages[path.replace(/\?.*/, '')] ?? status(404);
    // Those that are asked at the same time are seen to be.
    setTimeout(() => {
      atOnce--;
      respond(response, request, before);
    }, 20);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

beforeEach(() => {
  asked = [];
  mostAtOnce = 0;
});

const create = (options: Partial<Parameters<typeof createLookUp>[0]> = {}): LookUp =>
  createLookUp({timeout: 20_000, allowPrivate: true, pause: 1, ...options});

describe('an address', () => {
  it.each([
    ['/fine', {kind: 'fine'}, 'HEAD'],
    ['/get-only', {kind: 'fine'}, 'HEAD GET'],
    ['/no-head', {kind: 'fine'}, 'HEAD GET'],
    ['/endless', {kind: 'fine'}, 'HEAD GET'],
    ['/gone', {kind: 'dead', reason: 'answers 404: it is not there'}, 'HEAD GET'],
    ['/forbidden', {kind: 'unknown', reason: 'answers 403'}, 'HEAD GET'],
    ['/starting', {kind: 'fine'}, 'HEAD HEAD HEAD'],
    ['/down', {kind: 'unknown', reason: 'answers 503'}, 'HEAD HEAD HEAD'],
  ])('%s is %j after %s', async (path, outcome, methods) => {
    expect(await create()(origin + path)).toEqual(outcome);
    expect(asked.map(({method}) => method).join(' ')).toBe(methods);
  });

  it.each([
    ['/moved', 'moved', '/fine'],
    ['/moved-then-today', 'moved', '/today'],
    ['/today', 'fine', ''],
  ])('%s is %s, to %s: only what is for good counts', async (path, kind, to) => {
    const expected = kind === 'moved' ? {kind, to: origin + to} : {kind};
    expect(await create()(origin + path)).toEqual(expected);
  });

  it.each([
    ['/moved-to-nowhere', 'answers 404: it is not there'],
    ['/loop', 'leads on without an end'],
    ['/to-a-program', 'leads on to `javascript:alert(1)`'],
  ])('%s leads to nothing: %s', async (path, reason) => {
    expect(await create()(origin + path)).toEqual({kind: 'dead', reason});
  });

  it('that is none is dead, without a request', async () => {
    expect(await create()('https://a b/')).toEqual({kind: 'dead', reason: 'is no address'});
  });

  it('gets three tries in a time of its own each, and no more', async () => {
    const outcome = await create({timeout: 100})(`${origin}/silent`);
    expect(outcome).toEqual({kind: 'unknown', reason: 'did not answer in time'});
    expect(asked).toHaveLength(3);
  });

  it('is asked again when its server says', async () => {
    expect(await create()(`${origin}/wait`)).toEqual({kind: 'fine'});
    const [first, second] = asked;
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(900);
  });

  it('is sent no name and password that stand in it', async () => {
    const {host} = new URL(origin);
    expect(await create()(`http://me:secret@${host}/fine`)).toEqual({kind: 'fine'});
    expect(asked.map(({auth}) => auth)).toEqual([undefined]);
  });

  it('at a host that there is not is dead', async () => {
    const error = Object.assign(new Error('none'), {code: 'ENOTFOUND'});
    const outcome = await create({request: () => Promise.reject(error)})('https://none.local/');
    expect(outcome).toEqual({kind: 'dead', reason: 'is at a host that does not exist'});
  });
});

describe('a host', () => {
  it('gets two requests at a time, whatever a page asks of it', async () => {
    const lookUp = create();
    await Promise.all(Array.from({length: 12}, (_, index) => lookUp(`${origin}/fine?${index}`)));
    expect(asked).toHaveLength(12);
    expect(mostAtOnce).toBe(2);
  });

  it('that wants to be left alone for long is', async () => {
    const lookUp = create();
    const addresses = Array.from({length: 12}, (_, index) => `${origin}/tomorrow?${index}`);
    const outcomes = await Promise.all(addresses.map(lookUp));
    expect(outcomes).toEqual(addresses.map(() => ({kind: 'unknown', reason: 'answers 429'})));
    expect(asked.length).toBeLessThanOrEqual(2);
  });
});

describe('this machine and private networks', () => {
  it.each(['127.0.0.1', 'localhost', '[::ffff:127.0.0.1]'])('are not asked: %s', async (host) => {
    const {port} = new URL(origin);
    expect(await create({allowPrivate: false})(`http://${host}:${port}/fine`)).toEqual({
      kind: 'unknown',
      reason: 'is in a private network, where readers cannot follow',
    });
    expect(asked).toEqual([]);
  });

  it.each([
    ['10.1.2.3', true],
    ['172.16.0.1', true],
    ['192.168.1.1', true],
    ['169.254.169.254', true],
    ['100.64.0.1', true],
    ['0.0.0.0', true],
    ['::1', true],
    ['::ffff:10.0.0.1', true],
    ['fd00::1', true],
    ['fe80::1', true],
    ['93.184.216.34', false],
    ['172.32.0.1', false],
    ['2606:2800:220:1::1', false],
    ['::ffff:93.184.216.34', false],
  ])('%s: %s', (address, expected) => {
    expect(isPrivate(address)).toBe(expected);
  });
});

describe('the links of a bank', () => {
  it('are those that pages of the bank have, as it is written', async () => {
    const page = file(`--8<-- "part.md"\n\n$[A](${origin}/gone)$\n`);
    const included = {
      'part.md': {text: `\n\n[B](${origin}/gone)\n`, base: '', included: {}},
    };
    const messages = await checkExternalLinks([{...page, included}], {
      lookUp: create(),
      vocabulary: {...defaultVocabulary, profile: 'mkdocs'},
    });
    expect(messages.map(({line}) => line)).toEqual([1]);
  });

  it('are reported at each place with what to do, and each address is asked once', async () => {
    const text = [
      `[A](${origin}/gone#part) and [B](${origin}/fine)`,
      '',
      `<a href="${origin}/gone">C</a> <${origin}/moved#part>`,
      '',
      '[D](page.md) [E](https://example.com/gone) [F](mailto:a@example.org) `http://code.local/`',
    ].join('\n');
    const draft = `---\ndraft: true\n---\n\n[A](${origin}/gone)\n`;
    const messages = await checkExternalLinks([file(text), file(draft, 'docs/aws/draft.md')], {
      lookUp: create(),
    });
    const said = messages.map(({ruleId, severity, file: path, line, column, found, fix}) => [
      `${path}:${line}:${column} ${severity} ${ruleId}`,
      found,
      fix,
    ]);
    const dead = 'Correct the address, or remove the link.';
    expect(said).toEqual([
      [
        'docs/aws/page.md:1:1 error dead-link',
        `a link to \`${origin}/gone#part\`: it answers 404: it is not there`,
        dead,
      ],
      [
        'docs/aws/page.md:3:1 error dead-link',
        `a link to \`${origin}/gone\`: it answers 404: it is not there`,
        dead,
      ],
      [
        `docs/aws/page.md:3:${`<a href="${origin}/gone">C</a> `.length + 1} warning moved-link`,
        `a link to \`${origin}/moved#part\`, which has moved for good`,
        `Write \`${origin}/fine#part\`, if that is still what the text speaks of.`,
      ],
    ]);
    expect(asked.filter(({path}) => path === '/gone')).toHaveLength(2);
  });

  it('of a list are left alone', async () => {
    const ignored = `# The old wiki\n${origin}/go*  # for now\n${origin}/down\n`;
    const text = `[A](${origin}/gone?a) [B](${origin}/down) [C](${origin}/down/more)\n`;
    const messages = await checkExternalLinks([file(text)], {lookUp: create(), ignored});
    expect(messages.map(({found}) => found)).toEqual([
      expect.stringContaining('/down/more`: it answers 404'),
    ]);
  });
});

describe('what was found', () => {
  const folder = mkdtempSync(join(tmpdir(), 'links-'));
  const cache = join(folder, 'deep/links.json');
  const hour = 3_600_000;
  const ask = async (now: number, ...paths: string[]) => {
    asked = [];
    const {lookUp, save} = remember(create(), cache, hour, now);
    const outcomes = await Promise.all(paths.map((path) => lookUp(origin + path)));
    save();
    return {kinds: outcomes.map(({kind}) => kind), requests: asked.map(({path}) => path)};
  };

  afterAll(() => {
    rmSync(folder, {recursive: true, force: true});
  });

  it('is kept while it is young and was well', async () => {
    const start = Date.now();
    const first = await ask(start, '/fine', '/moved', '/gone');
    expect(first.kinds).toEqual(['fine', 'moved', 'dead']);
    const second = await ask(start + hour - 1, '/fine', '/moved', '/gone');
    expect(second.kinds).toEqual(first.kinds);
    expect(new Set(second.requests)).toEqual(new Set(['/gone']));
    expect((await ask(start + hour, '/fine')).requests).toEqual(['/fine']);
  });

  it.each(['', '{', '[1]', '{"a": null}', `{"x": {"kind": "moved", "at": 1}}`])(
    'is found anew when the file has %j',
    async (text) => {
      writeFileSync(cache, text);
      expect(await ask(Date.now(), '/fine')).toEqual({kinds: ['fine'], requests: ['/fine']});
      expect(readFileSync(cache, 'utf8')).toContain('/fine');
    },
  );
});

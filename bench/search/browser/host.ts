import {createServer, type Server, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {setTimeout as after} from 'node:timers/promises';
import {gzipSync} from 'node:zlib';
import {createStaticServer} from '../../../scripts/lib/static-server.mjs';
import {Link, PIECE, type Network} from './link.ts';

/** Kinds of content that hosts compress. */
const COMPRESSED = /^(?:text\/|image\/svg)|javascript|json|xml|octet-stream/;

interface Content {
  status: number;
  type: string;
  body: Uint8Array;
  encoding: 'gzip' | null;
}

export interface Transfer {
  path: string;
  /** Of the body, as it went over the wire. */
  bytes: number;
}

/**
 * A folder on a host as readers have it: compressed, and behind a network that can be slow. What
 * the browser's own tools slow down leaves out what workers fetch; this reaches everything.
 */
export class Host {
  /** What was sent since the list was emptied. */
  transfers: Transfer[] = [];
  readonly #files: Server;
  readonly #server: Server;
  readonly #known = new Map<string, Promise<Content>>();
  #network: Network | null = null;
  #link = new Link(Infinity);

  private constructor(files: Server) {
    this.#files = files;
    this.#server = createServer((request, response) => {
      this.#answer(request.url ?? '/', response).catch((error: unknown) => {
        response.destroy(error instanceof Error ? error : undefined);
      });
    });
    // A connection that stays open, as with hosts that speak HTTP/2.
    this.#server.keepAliveTimeout = 600_000;
  }

  static async start(dir: string): Promise<Host> {
    const host = new Host(createStaticServer({dir, base: '/'}));
    await Promise.all([listening(host.#files), listening(host.#server)]);
    return host;
  }

  get url(): string {
    return urlOf(this.#server);
  }

  /** Null for as fast as it goes. */
  set network(network: Network | null) {
    this.#network = network;
    this.#link = new Link(network?.bytesPerMs ?? Infinity);
  }

  get bytes(): number {
    return this.transfers.reduce((sum, {bytes}) => sum + bytes, 0);
  }

  async stop(): Promise<void> {
    await Promise.all([this.#server, this.#files].map(stopped));
  }

  async #answer(path: string, response: ServerResponse): Promise<void> {
    // Compressed once, before its time is taken.
    let known = this.#known.get(path);
    if (!known) this.#known.set(path, (known = this.#read(path)));
    const {status, type, body, encoding} = await known;
    const network = this.#network;
    if (network) await after(network.roundTrip);
    response.writeHead(status, {
      'content-type': type,
      'content-length': body.length,
      'cache-control': 'max-age=600',
      ...(encoding && {'content-encoding': encoding}),
      // With both, the browser's clock is exact to 5 microseconds instead of 100.
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    });
    this.transfers.push({path, bytes: body.length});
    if (network) await this.#send(body, response);
    else response.write(body);
    response.end();
  }

  async #send(body: Uint8Array, response: ServerResponse): Promise<void> {
    for (let at = 0; at < body.length; at += PIECE) {
      const piece = body.subarray(at, at + PIECE);
      await after(this.#link.take(piece.length, performance.now()));
      response.write(piece);
    }
  }

  async #read(path: string): Promise<Content> {
    const answer = await fetch(urlOf(this.#files) + path);
    const type = answer.headers.get('content-type') ?? 'application/octet-stream';
    const plain = new Uint8Array(await answer.arrayBuffer());
    const packed = COMPRESSED.test(type) ? gzipSync(plain) : plain;
    const smaller = packed.length < plain.length;
    const content = smaller
      ? {body: packed, encoding: 'gzip' as const}
      : {body: plain, encoding: null};
    return {status: answer.status, type, ...content};
  }
}

export function listening(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
}

export function urlOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

export async function stopped(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

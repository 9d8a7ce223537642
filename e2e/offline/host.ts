import {existsSync, readdirSync, readFileSync} from 'node:fs';
import type {IncomingMessage, Server, ServerResponse} from 'node:http';
import {createServer} from 'node:http';
import {join} from 'node:path';
import {createStaticServer} from '../../scripts/lib/static-server.mjs';
import type {VersionList} from '../../plugins/outputs/offline/types';

/** A host whose network can be cut, and that can be given another build. */
export class Host {
  readonly base: string;
  /** What it was asked for below the base, since the last call of `forget`. */
  asked: string[] = [];
  /** Paths below the base that it answers with an error. */
  readonly broken = new Set<string>();
  /** The build that it serves, by path below the base. */
  buildFor: (path: string) => string;

  #server: Server | undefined;
  #port = 0;

  constructor(build: string, base: string) {
    this.base = base;
    this.buildFor = () => build;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}${this.base}`;
  }

  async start(): Promise<void> {
    const server = createServer((request, response) => {
      this.#answer(request, response);
    });
    this.#server = server;
    await new Promise<void>((resolve) => server.listen(this.#port, '127.0.0.1', resolve));
    const address = server.address();
    if (typeof address === 'object' && address) this.#port = address.port;
  }

  async stop(): Promise<void> {
    const server = this.#server;
    if (!server) return;
    this.#server = undefined;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const path = decodeURI((request.url ?? '').split('?')[0] ?? '').slice(this.base.length);
    this.asked.push(path);
    if (this.broken.has(path)) {
      response.writeHead(500, {'content-type': 'text/plain'}).end('Broken\n');
      return;
    }

    const site = createStaticServer({dir: this.buildFor(path), base: this.base});
    site.emit('request', request, response);
  }
}

/** The list of a build's files, as the worker has it. */
export function listOf(build: string): VersionList {
  const folder = join(build, 'offline');
  const name = readdirSync(folder).find((file) => file.startsWith('files.'));
  if (!existsSync(folder) || name === undefined) throw new Error(`${build} has no list of files`);
  return JSON.parse(readFileSync(join(folder, name), 'utf8')) as VersionList;
}

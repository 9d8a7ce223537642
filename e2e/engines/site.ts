import {once} from 'node:events';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import process from 'node:process';
import {createStaticServer} from '../../scripts/lib/static-server.mjs';

/** Where browsers report what a page's policy forbids. */
const REPORTS = '/policy-reports';

/**
 * The built fixture at an address of its own, so with nothing stored from before. What a scenario
 * does to the network is done here, which is the same for every engine.
 */
export class Site {
  readonly url: string;
  /** What browsers were denied by the policy, and files that are not there. */
  readonly problems: string[] = [];
  /** With it, pages come as to somebody who has turned scripts off. */
  withoutScript = false;
  readonly #server: ReturnType<typeof createServer>;
  readonly #held = new Map<RegExp, Promise<void>>();

  private constructor(server: ReturnType<typeof createServer>, base: string) {
    this.#server = server;
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`;
  }

  static async start(): Promise<Site> {
    const {TEST_BUILD = '{}'} = process.env;
    const {dir, base} = JSON.parse(TEST_BUILD) as {dir: string; base: string};
    const files = createStaticServer({dir, base});
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const site = new Site(server, base);
    server.on('request', (request, response) => {
      const address = request.url ?? '';
      if (address === REPORTS) {
        let report = '';
        request.setEncoding('utf8').on('data', (text: string) => (report += text));
        request.on('end', () => {
          site.problems.push(report);
          response.writeHead(204).end();
        });
        return;
      }

      const writeHead = response.writeHead.bind(response);
      response.writeHead = (status: number, ...rest: unknown[]) => {
        if (status >= 400) site.problems.push(`${status}: ${address}`);
        const headers = site.#withPolicy(rest.at(-1) as Record<string, string>);
        return writeHead(status, headers);
      };
      void site.#wait(address).then(() => files.emit('request', request, response));
    });
    return site;
  }

  /** Keeps files whose address matches back, until what it returns is called. */
  hold(address: RegExp): () => void {
    let letGo = (): void => undefined;
    this.#held.set(address, new Promise((resolve) => (letGo = resolve)));
    return () => {
      this.#held.delete(address);
      letGo();
    };
  }

  /** From now on nobody answers at this address. */
  async close(): Promise<void> {
    this.#server.close();
    this.#server.closeAllConnections();
    await once(this.#server, 'close');
  }

  async #wait(address: string): Promise<void> {
    for (const [pattern, held] of this.#held) if (pattern.test(address)) await held;
  }

  #withPolicy(headers: Record<string, string> = {}): Record<string, string | string[]> {
    const name = 'content-security-policy';
    const policies = [headers[name]].filter((policy) => policy !== undefined);
    // Each new address would get a process of its own, of which WebKit's driver loses sight.
    const others = {...headers};
    delete others['cross-origin-opener-policy'];
    return {
      ...others,
      [name]: [
        ...policies.map((policy) => `${policy}; report-uri ${REPORTS}`),
        // By the standard a page in such a box has no script at all.
        ...(this.withoutScript ? ['sandbox allow-same-origin allow-forms'] : []),
      ],
    };
  }
}

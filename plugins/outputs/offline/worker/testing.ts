import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {createContext, runInContext} from 'node:vm';
import type {WorkerMessage} from '../types.ts';

type Listener = (event: object) => void;

interface AskedRequest {
  url: string;
  method: string;
  mode: string;
  headers: Headers;
}

/** Answers for the network: null is no connection. */
export type Network = (path: string) => Response | null;

/** Where a redirect leads; a worker that hands it on sees no more of it than a browser's does. */
const locations = new WeakMap<object, string>();

export function redirectTo(location: string): Response {
  const response = new Response(null);
  Object.defineProperty(response, 'type', {value: 'opaqueredirect'});
  Object.defineProperty(response, 'clone', {value: () => response});
  locations.set(response, location);
  return response;
}

/** What a browser is for the worker of a build, as far as the worker uses it. */
export class FakeBrowser {
  readonly told: WorkerMessage[] = [];
  readonly caches = new Map<string, Map<string, Response>>();
  network: Network;
  readonly #scope = 'https://example.org/bank/';
  readonly #listeners = new Map<string, Listener>();

  /** @param outDir - Of the build. */
  static async open(outDir: string, network: Network): Promise<FakeBrowser> {
    const browser = new FakeBrowser(network);
    const code = await readFile(join(outDir, 'sw.js'), 'utf8');
    runInContext(code, createContext(browser.#globals()));
    return browser;
  }

  private constructor(network: Network) {
    this.network = network;
  }

  /** Install the worker and let it take over. Fails as the installation does. */
  async install(): Promise<void> {
    await this.#dispatch('install', {});
    await this.#dispatch('activate', {});
  }

  /** Go to an address below the base and follow redirects, as the browser does, some twenty times. */
  async visit(path: string): Promise<{url: string; response: Response}> {
    let url = this.#scope + path;
    for (let times = 0; times < 20; times++) {
      const response = await this.#ask({
        url,
        method: 'GET',
        mode: 'navigate',
        headers: new Headers(),
      });
      const location = locations.get(response) ?? response.headers.get('location');
      if (location === null) return {url: url.slice(this.#scope.length), response};
      url = new URL(location, url).href;
    }

    throw new Error('ERR_TOO_MANY_REDIRECTS');
  }

  /** Ask for a part of a page, or for what a range is of that. */
  load(path: string, range?: string): Promise<Response> {
    const headers = new Headers(range === undefined ? {} : {range});
    return this.#ask({url: this.#scope + path, method: 'GET', mode: 'no-cors', headers});
  }

  async #ask(request: AskedRequest): Promise<Response> {
    let answer: Promise<Response> | undefined;
    const respondWith = (response: Promise<Response>) => (answer = response);
    const ids = {clientId: '', resultingClientId: 'page'};
    const work = this.#call('fetch', {request, respondWith, ...ids});
    const response = await (answer ?? this.#fetch(request));
    await finish(work);
    return response;
  }

  async #dispatch(type: string, event: object): Promise<void> {
    await finish(this.#call(type, event));
  }

  /** @returns What the worker asks to be waited for; more may come. */
  #call(type: string, event: object): Promise<unknown>[] {
    const work: Promise<unknown>[] = [];
    const waitUntil = (promise: Promise<unknown>) => work.push(promise);
    this.#listeners.get(type)?.({waitUntil, ...event});
    return work;
  }

  #fetch(request: AskedRequest | string): Promise<Response> {
    const [url = ''] = (typeof request === 'string' ? request : request.url).split('#');
    let response = this.network(url.slice(this.#scope.length));
    // Only of what a reader goes to does the worker see redirects.
    for (let times = 0; typeof request === 'string' && response && times < 20; times++) {
      const location = locations.get(response);
      if (location === undefined) break;
      response = this.network(new URL(location, url).href.slice(this.#scope.length));
    }

    return response ? Promise.resolve(response) : Promise.reject(new TypeError('Failed to fetch'));
  }

  #globals(): object {
    const {caches} = this;
    const cacheOf = (name: string) => {
      const cache = caches.get(name) ?? new Map<string, Response>();
      caches.set(name, cache);
      return cache;
    };
    const clients = [
      {id: 'page', postMessage: (message: WorkerMessage) => this.told.push(message)},
    ];
    return {
      addEventListener: (type: string, listener: Listener) => this.#listeners.set(type, listener),
      registration: {
        scope: this.#scope,
        update: () => Promise.resolve(),
        unregister: () => Promise.resolve(true),
      },
      clients: {matchAll: () => Promise.resolve(clients), claim: () => Promise.resolve()},
      skipWaiting: () => Promise.resolve(),
      caches: {
        open: (name: string) =>
          Promise.resolve({
            match: (key: string) => Promise.resolve(cacheOf(name).get(key)?.clone()),
            keys: () => Promise.resolve([...cacheOf(name).keys()].map((url) => ({url}))),
            put: (key: string, response: Response) => {
              cacheOf(name).set(key, response);
              return Promise.resolve();
            },
            delete: (key: string) => Promise.resolve(cacheOf(name).delete(key)),
          }),
        delete: (name: string) => Promise.resolve(caches.delete(name)),
      },
      fetch: (request: AskedRequest | string) => this.#fetch(request),
      ...{Response, Headers, URL, DOMException, TextEncoder, Uint8Array, crypto, navigator: {}},
    };
  }
}

async function finish(work: Promise<unknown>[]): Promise<void> {
  for (let next = work.shift(); next; next = work.shift()) await next;
}

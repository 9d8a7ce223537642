/*
 * What is used of a service worker's surroundings. TypeScript's own list of them cannot be loaded
 * beside that of a page. https://w3c.github.io/ServiceWorker/
 */

export interface Client {
  readonly id: string;
  postMessage: (message: unknown) => void;
}

interface ExtendableEvent extends Event {
  waitUntil: (work: Promise<unknown>) => void;
}

export interface FetchEvent extends ExtendableEvent {
  readonly request: Request;
  readonly clientId: string;
  readonly resultingClientId: string;
  respondWith: (response: Promise<Response>) => void;
}

export interface MessageEvent extends ExtendableEvent {
  readonly data: unknown;
}

interface Events {
  install: ExtendableEvent;
  activate: ExtendableEvent;
  fetch: FetchEvent;
  message: MessageEvent;
}

export interface WorkerScope {
  readonly registration: {
    readonly scope: string;
    update: () => Promise<unknown>;
    unregister: () => Promise<boolean>;
  };
  readonly clients: {
    matchAll: (options?: {
      type?: 'all' | 'window';
      includeUncontrolled?: boolean;
    }) => Promise<readonly Client[]>;
    claim: () => Promise<void>;
  };
  skipWaiting: () => Promise<void>;
  addEventListener: <K extends keyof Events>(type: K, listener: (event: Events[K]) => void) => void;
}

export const worker = globalThis as unknown as WorkerScope;

import {SearchIndexError} from '../errors.ts';
import {firstFiles} from './first-files.ts';
import type {SearchAnswer, SearchEngine, SearchOptions, SearchResult} from '../search-engine.ts';
import type {Port, Reply, Request} from './protocol.ts';

interface Waiting {
  resolve: (value: SearchAnswer | string[] | null) => void;
  reject: (error: SearchIndexError) => void;
}

type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never;

/**
 * The engine as the page sees it: each call goes to a worker that runs `serve`.
 *
 * A search that another overtakes is answered without results; show the answer to the last one only.
 */
export class WorkerEngine implements SearchEngine {
  readonly #port: Port;
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;
  #broken: SearchIndexError | null = null;

  constructor(port: Port) {
    this.#port = port;
    port.addEventListener('message', ({data}) => {
      this.#settle(data as Reply);
    });
    const fail = () => {
      this.#fail(new SearchIndexError('missing', 'worker', 'The search could not be started'));
    };
    port.addEventListener('error', fail);
    port.addEventListener('messageerror', fail);
  }

  /**
   * Fetches the index; again after a failure. The page fetches what every search needs, so
   * that it comes while the worker's script does.
   *
   * @param base - Absolute address of the index's folder, with a slash at the end.
   * @throws SearchIndexError
   */
  async load(base: string): Promise<void> {
    await this.#ask({type: 'load', base, given: await firstFiles(base)});
  }

  async search(query: string, options: SearchOptions = {}): Promise<SearchResult[]> {
    return (await this.searchAll(query, options)).results;
  }

  async searchAll(query: string, options: SearchOptions = {}): Promise<SearchAnswer> {
    return (await this.#ask({type: 'search', query, options})) as SearchAnswer;
  }

  async suggest(query: string): Promise<string[]> {
    return (await this.#ask({type: 'suggest', query})) as string[];
  }

  #ask(request: WithoutId<Request>): Promise<SearchAnswer | string[] | null> {
    if (this.#broken) return Promise.reject(this.#broken);
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, {resolve, reject});
      this.#port.postMessage({...request, id});
    });
  }

  #settle(reply: Reply): void {
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if (reply.ok) waiting?.resolve(reply.value);
    else waiting?.reject(new SearchIndexError(reply.code, reply.file, unprefixed(reply)));
  }

  /** Without it, whoever waits would wait for ever. */
  #fail(error: SearchIndexError): void {
    this.#broken = error;
    for (const {reject} of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}

/** The error names the file again. */
function unprefixed({file, message}: {file: string; message: string}): string {
  return message.startsWith(`${file}: `) ? message.slice(file.length + 2) : message;
}

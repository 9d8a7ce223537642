import {SearchIndexError} from '../errors.ts';
import {BASE, WASM, type PagefindFiles} from './pagefind-files.ts';

/** What is used of the script that Pagefind writes; see https://pagefind.app/docs/api/ */
export interface PagefindScript {
  createInstance: (options: PagefindOptions) => PagefindInstance;
  /** Added by `withOwnFetch`. */
  readWith: (read: (url: string) => Promise<Response>) => void;
}

export interface PagefindOptions {
  basePath: string;
  noWorker: boolean;
  ranking: {
    termSimilarity: number;
    pageLength: number;
    termSaturation: number;
    metaWeights: Record<string, number>;
  };
}

export interface PagefindInstance {
  init: () => Promise<void>;
  /** Results of a word and of words it begins; of all records for null. */
  search: (
    term: string | null,
    options?: {filters?: Record<string, string>},
  ) => Promise<{results: PagefindResult[]}>;
  filters: () => Promise<Record<string, Record<string, number>>>;
}

export interface PagefindResult {
  /** Hash of the record. */
  id: string;
  score: number;
  /** Meta fields that hold the word. */
  matchedMetaFields?: string[];
}

/**
 * Pagefind's script, with a `fetch` that whoever loads it provides: the browser's own reads no
 * folder, and would not let us know of files that are missing. What the script says of
 * those on the console is said to the reader.
 */
export function withOwnFetch(script: string): string {
  const own = 'let fetch;export function readWith(read){fetch=read}';
  const quiet = 'const console={log(){},warn(){},error(){}};';
  return `${own}\n${quiet}\n${script}`;
}

const RANKING = {
  termSimilarity: 1,
  pageLength: 0.7,
  termSaturation: 1.2,
  metaWeights: {title: 4, also: 4, place: 0.3, id: 0},
};

/** @throws SearchIndexError */
export async function startPagefind(files: PagefindFiles): Promise<PagefindInstance> {
  const [script, wasm, pages] = await Promise.all([
    files.open('script'),
    files.read(files.nameOf('wasm')),
    files.read(files.pages),
  ]);
  const source = new TextDecoder().decode(script);
  const {createInstance, readWith} = await run(source, files.nameOf('script'));
  // Pagefind asks for these two when it starts, and does not say if that failed.
  const fetched = new Map([
    [BASE + WASM, wasm],
    [BASE + files.pages, pages],
  ]);
  readWith((url) => {
    const bytes = fetched.get(url);
    fetched.delete(url);
    return bytes ? Promise.resolve(new Response(bytes)) : files.respond(url);
  });
  const pagefind = createInstance({basePath: BASE, noWorker: true, ranking: RANKING});
  await pagefind.init();
  return pagefind;
}

let runs = 0;

/**
 * Runs the script.
 *
 * As text, so that it is checked before it runs, wherever it comes from; each time a new
 * one, as each has the files of one index.
 */
async function run(source: string, name: string): Promise<PagefindScript> {
  const url = addressOf(`${source}\n//${++runs}`);
  try {
    return (await import(/* webpackIgnore: true */ /* @vite-ignore */ url)) as PagefindScript;
  } catch (cause) {
    throw new SearchIndexError('unsupported', name, 'The browser refuses the script', {cause});
  } finally {
    URL.revokeObjectURL(url);
  }
}

/**
 * A blob in a browser: a Content-Security-Policy that lets it run lets nothing else in, as nobody
 * can write its address into a page. Node imports data only.
 */
function addressOf(script: string): string {
  const type = 'text/javascript';
  if (typeof self === 'undefined') return `data:${type},${encodeURIComponent(script)}`;
  return URL.createObjectURL(new Blob([script], {type}));
}

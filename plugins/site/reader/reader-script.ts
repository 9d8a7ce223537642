import {fileURLToPath} from 'node:url';
import {cacheFolder} from '../../bank/cache/cache-folder.ts';
import {threadScript, type ThreadScript} from '../../bank/threads/thread-script.ts';

const worker = fileURLToPath(new URL('worker.ts', import.meta.url));

/** Where a site keeps the threads' script and what they read. */
export const pagesCache = (siteDir: string) => cacheFolder(siteDir, 'pages');

/** What the threads run that read pages. */
export const readerScript = (cacheDir: string): Promise<ThreadScript> =>
  threadScript(worker, cacheDir);

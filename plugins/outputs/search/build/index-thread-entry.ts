import {fileURLToPath} from 'node:url';

/** Absolute path of what a thread runs that makes an index. */
export const indexThread = fileURLToPath(new URL('index-thread.ts', import.meta.url));

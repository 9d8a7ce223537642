import {fileURLToPath} from 'node:url';

/** The repository root, whatever folder the command was started in. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

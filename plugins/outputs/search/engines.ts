import {embedded} from './engine/index.ts';
import {typesense} from './hosted/index.ts';

/** Each engine has a folder, and a line here: its name in the options and in the manifest. */
export const engines = {embedded, typesense};

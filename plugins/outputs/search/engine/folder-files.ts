import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {SearchIndexError} from '../errors.ts';
import type {SearchFiles} from './files.ts';

/** The files of a build's folder. */
export function folderFiles(folder: string): SearchFiles {
  return {
    async read(name) {
      try {
        return new Uint8Array(await readFile(join(folder, name)));
      } catch (cause) {
        throw new SearchIndexError('missing', name, 'No such file: build the site first', {cause});
      }
    },
  };
}

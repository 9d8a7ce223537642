import {readFile} from 'node:fs/promises';
import type {Bank, Output} from '../types.ts';

/** The files that pages ask for: these are published, and nothing else of the bank's folder. */
export function createPageFiles(): Output {
  let files: Bank['files'] = new Map();
  return {
    update(bank) {
      ({files} = bank);
    },
    async serve(path) {
      const source = files.get(path);
      return source === undefined ? undefined : readFile(source);
    },
    async write(build) {
      for (const [path, source] of files) await build.copy(path, source);
    },
  };
}

import {existsSync, readdirSync} from 'node:fs';
import {join} from 'node:path';

/** A component that runs in the browser. */
export interface Island {
  name: string;
  /** Absolute path of the module whose default export it is. */
  path: string;
  /** Which library runs it: Preact with React's interface, or React. */
  library: 'preact' | 'react';
}

const fileName = /^([A-Z]\w*)(\.react)?\.(?:tsx|jsx|ts|js)$/;

/** The folder in which a site has its islands. */
export function islandsFolder(siteDir: string): string {
  return join(siteDir, 'src/islands');
}

/**
 * All islands that pages of a site can name: a file `src/islands/Name.tsx` each, or
 * `Name.react.tsx` for one that Preact cannot run.
 */
export function listIslands(siteDir: string): Island[] {
  const folder = islandsFolder(siteDir);
  const files = existsSync(folder) ? readdirSync(folder).sort() : [];
  return files.flatMap((file): Island[] => {
    const [, name, react] = fileName.exec(file) ?? [];
    if (name === undefined) return [];
    return [{name, path: join(folder, file), library: react === undefined ? 'preact' : 'react'}];
  });
}

import {createHash} from 'node:crypto';
import {existsSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';

interface PackageFile {
  version?: string;
  dependencies?: Record<string, string>;
}

/**
 * A text that changes when a package, or any that it needs, has another version or another place.
 *
 * @param from - Absolute path of the file that uses the packages.
 */
export function packageVersions(names: readonly string[], from: string): string {
  const found = new Set<string>();
  const hash = createHash('sha256');
  const queue = names.map((name) => ({name, from}));
  for (let next = queue.shift(); next; next = queue.shift()) {
    const path = findPackage(next.name, next.from);
    // One that is optional, and not for this kind of machine.
    if (path === undefined || found.has(path)) continue;
    found.add(path);
    const content = readFileSync(path, 'utf8');
    hash.update(path).update(content);
    const {dependencies = {}} = JSON.parse(content) as PackageFile;
    queue.push(...Object.keys(dependencies).map((name) => ({name, from: path})));
  }

  return hash.digest('hex');
}

/** `require.resolve` does not find what a package does not export. */
function findPackage(name: string, from: string): string | undefined {
  return (createRequire(from).resolve.paths(name) ?? [])
    .map((folder) => join(folder, name, 'package.json'))
    .find((path) => existsSync(path));
}

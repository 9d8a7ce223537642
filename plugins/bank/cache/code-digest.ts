import {createHash} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {packageVersions} from './package-versions.ts';

/**
 * A text that changes with the code of a folder, tests left out, with the packages that it needs, and with Node.
 *
 * @param folder - Absolute path.
 * @param packages - Their names.
 */
export function codeDigest(folder: string, packages: readonly string[]): string {
  const hash = createHash('sha256')
    .update(process.version)
    .update(packageVersions(packages, join(folder, 'index.ts')));
  const names = readdirSync(folder, {recursive: true, encoding: 'utf8'});
  const code = names.filter((name) => /\.[cm]?[jt]s$/.test(name) && !name.includes('.test.'));
  for (const name of code.sort()) hash.update(name).update(readFileSync(join(folder, name)));
  return hash.digest('hex');
}

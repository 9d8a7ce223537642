import path from 'node:path';
import {tryLock} from '../../plugins/site/lock.mjs';

/**
 * A folder for the generated files of a preview, which it has for itself until its process ends:
 * with those of a build or of another preview it would show their pages.
 *
 * @param {string} root
 * @returns {{name: string, isFirst: boolean}} the name is relative to the root
 */
export function takeGeneratedFolder(root) {
  for (let number = 1; ; number++) {
    const name = `.docusaurus/start-${number}`;
    if (tryLock(path.join(root, `${name}.lock`))) return {name, isFirst: number === 1};
  }
}

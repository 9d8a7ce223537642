import {readdirSync, statSync} from 'node:fs';
import path from 'node:path';

/**
 * The page of a build that is the most to load.
 *
 * @param {string} dir of the build
 * @returns {string} its folder in the build, with a slash at both ends
 */
export function longestPage(dir) {
  const [longest] = readdirSync(dir, {recursive: true, encoding: 'utf8'})
    .filter((name) => path.basename(name) === 'index.html')
    .map((name) => ({name, size: statSync(path.join(dir, name)).size}))
    .sort((a, b) => b.size - a.size);
  if (!longest) throw new Error(`Found no page in "${dir}", expected a build: run "npm run build"`);
  return `/${longest.name.replaceAll(path.sep, '/').replace(/index\.html$/, '')}`;
}

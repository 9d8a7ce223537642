// Usage: npm run compress -- [folder, "build" if none is named]
// Writes a .gz and a .br beside each text file of a build, for hosts that send them as they are. Run
// it after the build; the next build begins with an empty folder.
import {existsSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {compressFolder} from './lib/compress.mjs';
import {ROOT} from './lib/paths.mjs';

const [name = 'build'] = process.argv.slice(2);
const folder = path.resolve(ROOT, name);
if (!existsSync(path.join(folder, '404.html'))) {
  console.error(`There is no complete build in "${folder}": run "npm run build" first.`);
  process.exit(1);
}
const {files, bytes, gzip, brotli} = await compressFolder(folder);
/** @param {number} count */
const megabytes = (count) => `${(count / 1e6).toFixed(1)} MB`;
console.log(
  `${files} files of ${megabytes(bytes)}: ${megabytes(gzip)} as .gz, ${megabytes(brotli)} as .br`,
);

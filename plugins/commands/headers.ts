/** `npm run headers`: writes the headers to the files that hold them. */
import {writeFile} from 'node:fs/promises';
import {relative} from 'node:path';
import {headerFiles} from '../outputs/headers/files.ts';

/** Of the site: where one stands. */
const root = process.cwd();

async function main(): Promise<void> {
  for (const {path, text} of await headerFiles(root)) {
    await writeFile(path, text);
    console.log(`Wrote ${relative(root, path)}`);
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});

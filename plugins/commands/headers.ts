/** `npm run headers`: writes the headers to the files that hold them. */
import {writeFile} from 'node:fs/promises';
import {relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import {headerFiles} from '../outputs/headers/files.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

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

import {writeFile} from 'node:fs/promises';
import {relative} from 'node:path';
import {headerFiles} from '../outputs/headers/files.ts';
import {command} from './command.ts';

void command(
  'Usage: npx viva headers\n\nWrites the headers to the files that hold them.',
  {},
  async () => {
    // Of the site: where one stands.
    const root = process.cwd();
    for (const {path, text} of await headerFiles(root)) {
      await writeFile(path, text);
      console.log(`Wrote ${relative(root, path)}`);
    }
  },
);

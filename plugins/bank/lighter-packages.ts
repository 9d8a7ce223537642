import {readFile} from 'node:fs/promises';
import type {Plugin} from 'esbuild';

/** A part of a package that costs more than it is worth to threads, and what stands in its place. */
interface Change {
  file: RegExp;
  from: RegExp;
  to: string;
}

const changes: readonly Change[] = [
  // Each function that visits a node gets a name, for stacks of errors: most of the time of a walk, of which a page sees some twenty.
  {
    file: /unist-util-visit-parents[\\/]lib[\\/]index\.js$/,
    from: /Object\.defineProperty\(visit, 'name', \{.*?\}\)/gs,
    to: '',
  },
  // Each event of the parser gets a copy of what all have in common, but for the function that knows the event's text: an eighth
  // of the time that a page takes, and half of its garbage.
  {
    file: /mdast-util-from-markdown[\\/]lib[\\/]index\.js$/,
    from: /\{\s*\.\.\.context,\s*(sliceSerialize): (events\[index\]\[2\])\.sliceSerialize\s*\}/g,
    to: '((context.$1 = $2.$1), context)',
  },
];

/** For the bundles that threads run. What is not found in another version of a package stays as it is. */
export const lighterPackages: Plugin = {
  name: 'lighter-packages',
  setup(bundle) {
    for (const {file, from, to} of changes) {
      bundle.onLoad({filter: file}, async ({path}) => ({
        contents: (await readFile(path, 'utf8')).replace(from, to),
      }));
    }
  },
};

import {readdirSync, readFileSync, realpathSync} from 'node:fs';
import {join} from 'node:path';

/*
 * `localIdentName` and `getLocalIdent` in the options of the bundler's loader for CSS modules, wherever in its
 * rules they stand. Docusaurus has no setting for them. Since Docusaurus 3.0.
 */

/** What the loader tells of a class, and the name it gets; undefined is `localIdentName`. */
type NameClass = (
  module: {resourcePath: string},
  template: string,
  name: string,
) => string | undefined;

/**
 * Class names without the words they are written with: every page carries them. Those of one folder are
 * counted, and two letters long; others are a hash of where the class stands. Both bundles make the same ones.
 *
 * @param rules - Of the bundler. They are changed.
 * @param folder - Absolute path. One more class renames others: what the bundler keeps has to go by its files
 *   (bundler-cache.ts).
 */
export function shortenClassNames(rules: unknown, folder: string): void {
  setNames(rules, countedNames(folder));
}

function setNames(rules: unknown, getLocalIdent: NameClass): void {
  if (typeof rules !== 'object' || rules === null) return;
  if ('localIdentName' in rules) {
    Object.assign(rules, {localIdentName: '[contenthash:base64:5]', getLocalIdent});
    return;
  }
  for (const part of Object.values(rules)) setNames(part, getLocalIdent);
}

const first = 'abcdefghijklmnopqrstuvwxyz';
/** Nobody writes such a class by hand, and code has classes of two small letters. */
const second = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

function countedNames(folder: string): NameClass {
  const short = new Map<string, string>();
  const files = readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((file) => file.endsWith('.module.css'))
    .map((file) => join(realpathSync(folder), file));
  for (const file of files.sort()) {
    // Words of comments have names too, which nobody uses.
    for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(
      /(?:\.|@keyframes )([a-z][\w-]*)/gi,
    )) {
      const at = short.size;
      const key = `${file} ${name}`;
      const letter = first[Math.floor(at / second.length)];
      if (letter && !short.has(key)) short.set(key, letter + (second[at % second.length] ?? ''));
    }
  }
  return ({resourcePath}, _, name) => short.get(`${resourcePath} ${name}`);
}

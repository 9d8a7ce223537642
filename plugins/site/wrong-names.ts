import {existsSync, readFileSync} from 'node:fs';
import {join, posix} from 'node:path';
import {docIdOf, listBank, type NameOptions} from '../bank/files/index.ts';
import {readFrontMatter} from '../language/questions/front-matter.ts';
import {usableFields} from './internals/front-matter-fields.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Find the fields of a page's front matter that name a page which is not there, or give it the name of another page: Docusaurus would stop the site while it is written.
 *
 * @param docsDir - Absolute path of the bank.
 */
export function findWrongNames(docsDir: string, names: NameOptions) {
  const holders = new Map<string, string>();

  return (path: string, fields: Fields): string[] => {
    const missing = missingNames(fields, docsDir, names);
    return typeof fields.id === 'string' && isTaken(path, fields.id) ? [...missing, 'id'] : missing;
  };

  function isTaken(path: string, id: string): boolean {
    const name = docIdOf(path, id, names);
    const called = posix.join(posix.dirname(path), `${id}.md`);
    const others = [called, holders.get(name) ?? path].filter((other) => other !== path);
    // They may have been changed since.
    const isCalled = (other: string) =>
      existsSync(join(docsDir, other)) && idOf(other, docsDir, names) === name;
    if (others.some(isCalled)) return true;
    holders.set(name, path);
    return false;
  }
}

function missingNames(fields: Fields, docsDir: string, names: NameOptions): string[] {
  const asked = ['pagination_next', 'pagination_prev'];
  const named = asked.filter((field) => typeof fields[field] === 'string');
  if (named.length === 0) return [];
  const {pages, problems} = listBank(docsDir);
  const programs = problems.filter(({kind}) => kind === 'mdx').map(({path}) => path);
  const isThere = (name: string) =>
    [...pages, ...programs].some(
      (path) => isIn(path, posix.dirname(name), names) && idOf(path, docsDir, names) === name,
    );
  return named.filter((field) => !isThere(String(fields[field])));
}

/** Front matter can give a page another name, but in no other folder. */
function isIn(path: string, folder: string, names: NameOptions): boolean {
  return posix.dirname(docIdOf(path, null, names)) === folder;
}

function idOf(path: string, docsDir: string, names: NameOptions): string {
  const {id} = usableFields(readFrontMatter(readFileSync(join(docsDir, path), 'utf8')).data);
  return docIdOf(path, typeof id === 'string' ? id : null, names);
}

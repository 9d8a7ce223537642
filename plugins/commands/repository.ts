import {existsSync, readFileSync} from 'node:fs';
import {basename, join, relative, resolve, sep} from 'node:path';
import {pathInBank} from '../bank/files/index.ts';
import {repositoryRoot} from '../bank/repository-root.ts';
import {shellWord} from '../check/shell-word.ts';

/** The path from the root of the repository to a folder, with `/`; empty at the root and outside of any. */
export function insideRepository(folder: string): string {
  return relative(repositoryRoot(folder) ?? folder, folder).replaceAll(sep, '/');
}

/** What to do with a workflow of GitHub in a folder; null where GitHub finds it. */
export function workflowNote(folder: string): string | null {
  const inside = insideRepository(folder);
  if (inside === '') return null;
  return `GitHub reads .github/ at the root of a repository, and this is its folder ${inside}/: move .github/ there, and let the steps of the workflow run in ${inside}/ (\`working-directory\`, and \`path: ${inside}/build\`).`;
}

/** What to do with packages of a site that are files outside of its repository: a host has only that. */
export function packageNotes(folder: string): string[] {
  const manifest = join(folder, 'package.json');
  if (!existsSync(manifest)) return [];
  const text = readFileSync(manifest, 'utf8');
  const {dependencies, devDependencies} = JSON.parse(text) as Record<
    'dependencies' | 'devDependencies',
    Record<string, string> | undefined
  >;
  const root = repositoryRoot(folder) ?? folder;
  return Object.values({...devDependencies, ...dependencies}).flatMap((source) => {
    const path = /^file:(.+)$/.exec(source)?.[1];
    if (path === undefined || pathInBank(root, resolve(folder, path)) !== null) return [];
    const line = text.slice(0, text.indexOf(JSON.stringify(source))).split('\n').length;
    return `package.json:${line}: found the package "${source}", expected one in the repository: no host can install it. Copy it to the folder of package.json, then \`npm install ${shellWord(`./${basename(path)}`)}\`, and commit it.`;
  });
}

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

const dependencyKinds = ['dependencies', 'devDependencies', 'optionalDependencies'] as const;

/** A package on this machine, as npm, pnpm and Yarn write it. */
const localSource = /^(?:(?:file|link|portal):|(?=\.{0,2}[/\\]|~\/|[a-z]:[/\\]))(.+)$/i;

/** What to do with packages of a site that are files outside of its repository: a host has only that. */
export function packageNotes(folder: string): string[] {
  const manifest = join(folder, 'package.json');
  if (!existsSync(manifest)) return [];
  const text = readFileSync(manifest, 'utf8').replace(/^\uFEFF/, '');
  let kinds: Partial<Record<(typeof dependencyKinds)[number], Record<string, unknown>>> | null;
  try {
    kinds = JSON.parse(text) as typeof kinds;
  } catch (error) {
    return [
      `package.json: found what is no JSON (${(error as Error).message}), expected the packages of the site: no host can install them. Mend it until \`npm pkg get\` prints it.`,
    ];
  }
  const root = repositoryRoot(folder) ?? folder;
  const sources = dependencyKinds.flatMap((kind) => Object.values(kinds?.[kind] ?? {}));
  return [...new Set(sources)].flatMap((source) => {
    const path = typeof source === 'string' ? localSource.exec(source)?.[1] : undefined;
    if (path === undefined) return [];
    if (!path.startsWith('~') && pathInBank(root, resolve(folder, path)) !== null) return [];
    const line = text.slice(0, text.indexOf(JSON.stringify(source))).split('\n').length;
    return `package.json:${line}: found the package "${String(source)}", expected one in the repository: no host can install it. Copy it to the folder of package.json, then \`npm install ${shellWord(`./${basename(path)}`)}\`, and commit it.`;
  });
}

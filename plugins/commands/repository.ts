import {existsSync} from 'node:fs';
import {dirname, join, relative, sep} from 'node:path';

/** The path from the root of the repository to a folder, with `/`; empty at the root and outside of any. */
export function insideRepository(folder: string, root = folder): string {
  if (existsSync(join(root, '.git'))) return relative(root, folder).replaceAll(sep, '/');
  const parent = dirname(root);
  return parent === root ? '' : insideRepository(folder, parent);
}

/** What to do with a workflow of GitHub in a folder; null where GitHub finds it. */
export function workflowNote(folder: string): string | null {
  const inside = insideRepository(folder);
  if (inside === '') return null;
  return `GitHub reads .github/ at the root of a repository, and this is its folder ${inside}/: move .github/ there, and let the steps of the workflow run in ${inside}/ (\`working-directory\`, and \`path: ${inside}/build\`).`;
}

import {relative, sep} from 'node:path';
import {repositoryRoot} from '../bank/repository-root.ts';

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

// Usage: node tests/package/build-site.mjs <app|documents> <folder>
// Builds somebody else's site (tests/package/site) with the package as npm would install it: from
// the tarball, in a folder that knows nothing of this repository.
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {ROOT} from '../../scripts/lib/paths.mjs';
import {binCommand, main, run} from '../../scripts/lib/processes.mjs';
import {install} from './install.mjs';

const [pages = 'app', out = `build-${pages}`] = process.argv.slice(2);

await main(async () => {
  const site = mkdtempSync(path.join(tmpdir(), 'somebodys-site-'));
  try {
    cpSync(path.join(ROOT, 'tests/package/site'), site, {recursive: true});
    if (pages === 'documents') useMdx(site);
    await install(site);
    // Its configuration has the types that its owners see.
    const types = await run(binCommand(ROOT, 'tsc', ['-p', site]), {cwd: site});
    if (types.code !== 0) return types;
    const build = binCommand(ROOT, 'docusaurus', ['build', '--out-dir', path.join(ROOT, out)]);
    return await run(build, {cwd: site, env: {...process.env, PAGES: pages}});
  } finally {
    rmSync(site, {recursive: true, force: true});
  }
});

/**
 * Documents take `.md` for Markdown: a page with components is `.mdx`, and
 * what runs in the browser an island, as README.md says.
 *
 * @param {string} site
 */
function useMdx(site) {
  const file = (/** @type {string} */ name) => path.join(site, 'docs', name);
  renameSync(file('intro.md'), file('intro.mdx'));
  const questions = file('guide/questions.md');
  writeFileSync(questions, readFileSync(questions, 'utf8').replace('intro.md', 'intro.mdx'));
  mkdirSync(path.join(site, 'src/islands'));
  renameSync(
    path.join(site, 'src/components/Counter.tsx'),
    path.join(site, 'src/islands/Counter.tsx'),
  );
  for (const name of ['docs/intro.mdx', 'docs/guide/parts.mdx', 'src/pages/index.tsx']) {
    const text = readFileSync(path.join(site, name), 'utf8')
      .replace(/^import Counter from .*$/m, "import Island from '@theme/Island';")
      .replace('<Counter />', '<Island name="Counter" />');
    writeFileSync(path.join(site, name), text);
  }
}

import {spawnSync} from 'node:child_process';
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {writeBank} from './bank.ts';
import {setAside, type BenchSite} from './sites.ts';

/** How it comes onto a machine, for who reads that it is missing. */
export const install =
  '"apt-get install mkdocs-material" (Debian, Ubuntu) or "pip install mkdocs-material"';

/** What users of Material write into `mkdocs.yml` for questions, code and tables. */
const settings = {
  site_name: 'Material',
  site_url: 'https://example.org/',
  theme: {name: 'material'},
  plugins: ['search'],
  markdown_extensions: [
    'admonition',
    'attr_list',
    'meta',
    'tables',
    'pymdownx.details',
    'pymdownx.highlight',
    'pymdownx.inlinehilite',
    'pymdownx.superfences',
    {toc: {permalink: true}},
  ],
};

/**
 * MkDocs with Material, and the same questions: the dialect is its own. It keeps nothing between builds, so that a
 * warm one is the same command in the folder of the first. Its `--dirty` is for writing: menus and the search
 * of a build with it have only the pages that changed.
 */
export function materialSite(folder: string, questions: number): BenchSite {
  const site = join(folder, `material-${questions}`);
  mkdirSync(site, {recursive: true});
  writeBank(join(site, 'docs'), {questions, form: 'dialect'});
  // JSON is YAML.
  writeFileSync(join(site, 'mkdocs.yml'), JSON.stringify(settings));
  return {
    build: {program: 'mkdocs', args: ['build', '--quiet'], cwd: site},
    forget: () => {
      setAside(join(site, 'site'));
    },
  };
}

/**
 * Why Material cannot be measured on this machine; undefined where it can. Tries it on a page.
 *
 * @param env - Where the program is looked for, by `PATH`.
 */
export function missingMaterial(folder: string, env = process.env): string | undefined {
  const {build} = materialSite(folder, 1);
  const {error, status, stderr} = spawnSync(build.program ?? '', [...build.args], {
    cwd: build.cwd,
    env,
    encoding: 'utf8',
  });
  if (error) return error.message;
  return status === 0 ? undefined : (stderr.trim().split('\n').at(-1) ?? '');
}

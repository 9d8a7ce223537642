import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {heaviestPage} from '../../scripts/lib/longest-page.mjs';
import {writeBank, type BankShape} from '../build/bank.ts';

/** A built site, and the page of it that is measured. */
export interface Site {
  folder: string;
  /** With a slash at both ends. */
  page: string;
}

/** The page that is measured of a generated bank; of this repository's it is the longest. */
const bankPage = '/topic-0/page-0/';

/** Builds sites, or finds them from an earlier run on the same code. */
export class Sites {
  readonly #root: string;
  readonly #cache: string;
  readonly #code: string;

  constructor(root: string) {
    this.#root = root;
    this.#cache = join(root, 'node_modules/.cache/bench-page');
    this.#code = codeOf(root);
  }

  /**
   * This repository's own pages.
   *
   * @param known - A build that is there, to save the time of another.
   */
  own(known: string | undefined): Site {
    if (known !== undefined && !existsSync(join(known, '404.html'))) {
      throw new Error(`Found no complete build in "${known}", expected one: run "npm run build"`);
    }
    const build = (out: string) => {
      this.#build(out, {});
    };
    const folder = known ?? this.#built(`own-${this.#code}`, build);
    const {page} = heaviestPage(folder);
    return {folder, page: `/${page.replaceAll('\\', '/').replace(/index\.html$/, '')}`};
  }

  /** A generated bank in this site. */
  bank(shape: Omit<BankShape, 'form'>): Site {
    const name = `bank-${shape.questions}-${shape.perPage ?? 20}-${this.#code}`;
    const folder = this.#built(name, (out) => {
      withFolder((docs) => {
        writeBank(docs, {...shape, form: 'dialect'});
        this.#build(out, {DOCS_DIR: docs});
      });
    });
    return {folder, page: bankPage};
  }

  /** The same bank in Docusaurus as it comes. */
  stock(questions: number): Site {
    const {version} = createRequire(join(this.#root, 'package.json'))(
      '@docusaurus/core/package.json',
    ) as {version: string};
    const folder = this.#built(`stock-${questions}-${version}`, (out) => {
      withFolder((site) => {
        writeBank(join(site, 'docs'), {questions, form: 'html'});
        writeFileSync(join(site, 'package.json'), '{"private": true}');
        writeFileSync(join(site, 'docusaurus.config.js'), stockConfig);
        symlinkSync(join(this.#root, 'node_modules'), join(site, 'node_modules'), 'junction');
        const docusaurus = join(this.#root, 'node_modules/@docusaurus/core/bin/docusaurus.mjs');
        execFileSync(process.execPath, [docusaurus, 'build', '--out-dir', out], {
          cwd: site,
          stdio: ['ignore', 2, 2],
        });
      });
    });
    return {folder, page: bankPage};
  }

  #build(out: string, env: Record<string, string>): void {
    execFileSync('npm', ['run', '--silent', 'build', '--', '--out-dir', out], {
      cwd: this.#root,
      env: {...process.env, BASE_URL: '/', SEARCH_ENGINE: 'auto', ...env},
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32',
    });
  }

  #built(name: string, build: (out: string) => void): string {
    const out = join(this.#cache, name);
    // Docusaurus writes it last: a build that broke off does not count.
    if (existsSync(join(out, '404.html'))) return out;
    console.error(`Building ${name} ...`);
    build(out);
    return out;
  }
}

/** Names what is built: the commit, and what is changed since. */
function codeOf(root: string): string {
  const git = (...args: string[]) =>
    execFileSync('git', args, {cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28}).trim();
  // The benchmarks are not in what they measure.
  const built = ['--', '.', ':!bench'];
  const commit = git('rev-parse', '--short=10', 'HEAD');
  const changes =
    git('diff', 'HEAD', ...built) + git('ls-files', '--others', '--exclude-standard', ...built);
  if (changes === '') return commit;
  return `${commit}-${createHash('sha256').update(changes).digest('hex').slice(0, 8)}`;
}

function withFolder(work: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'bench-page-'));
  try {
    work(folder);
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

const stockConfig = `module.exports = {
  title: 'Stock',
  url: 'https://example.org',
  baseUrl: '/',
  favicon: 'data:,',
  trailingSlash: true,
  onBrokenLinks: 'warn',
  future: {v4: true, faster: true},
  markdown: {format: 'detect'},
  presets: [['classic', {docs: {routeBasePath: '/'}, blog: false}]],
  themeConfig: {navbar: {title: 'Stock'}},
};
`;

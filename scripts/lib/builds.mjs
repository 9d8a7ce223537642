/**
 * What the browser tests run against: the two places a site has to work in, at the root of a domain
 * and below a folder, and a bank of its own with one of every construct.
 *
 * @typedef {{name: string, base: string, dir: string, docs?: string, engine?: string, repository?: string}} Build
 * @type {readonly Build[]}
 */
export const BUILDS = [
  {name: 'root', base: '/', dir: 'build'},
  {
    name: 'subpath',
    base: '/bank/',
    dir: 'build-subpath',
    engine: 'pagefind',
    repository: 'https://example.org/owner/bank',
  },
  {name: 'fixture', base: '/', dir: 'build-fixture', docs: 'e2e/fixture-docs'},
];

/**
 * The arguments for npm and the environment that make one of the builds.
 *
 * @param {Build} build
 */
export function buildTask({base, dir, docs, engine = 'embedded', repository = ''}) {
  const env = {
    BASE_URL: base,
    SEARCH_ENGINE: engine,
    REPOSITORY_URL: repository,
    ...(docs === undefined ? {} : {DOCS_DIR: docs}),
  };
  return {args: ['build', '--', '--out-dir', dir], env};
}

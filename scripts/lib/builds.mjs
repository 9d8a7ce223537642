/**
 * The two places a site has to work in: at the root of a domain, and below a folder. The browser
 * tests run against both.
 *
 * @typedef {{name: string, base: string, dir: string}} Build
 * @type {readonly Build[]}
 */
export const BUILDS = [
  {name: 'root', base: '/', dir: 'build'},
  {name: 'subpath', base: '/bank/', dir: 'build-subpath'},
];

/**
 * The arguments for npm and the environment that make one of the builds.
 *
 * @param {Build} build
 */
export function buildTask({base, dir}) {
  return {args: ['build', '--', '--out-dir', dir], env: {BASE_URL: base}};
}

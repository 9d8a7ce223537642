import {readFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {ROOT} from './paths.mjs';
import {binCommand, npmCommand, run} from './processes.mjs';

/**
 * What the browser tests run against: this repository's bank, and a bank with one of every construct
 * below a folder, at the root of a domain, and again after its author has worked on it. What a
 * folder in the address changes is so tried by all tests of the second, and by none of them twice.
 *
 * @typedef {object} Build
 * @property {string} name
 * @property {string} base the path that it is served at
 * @property {string} dir
 * @property {string} [site] a site with a configuration of its own; this repository's unless said otherwise
 * @property {string} [pages] what browsers get, where a site's configuration leaves it open
 * @property {string} [specs] the tests of it; those in the folder of its name unless said otherwise
 * @property {string} [docs] the bank; this repository's unless said otherwise
 * @property {string} [make] what builds it, of another site, told its name and the folder
 * @property {string} [prepare] what writes that bank
 * @property {string} [repository] where readers may ask for a question
 */

/** @type {readonly Build[]} */
export const BUILDS = JSON.parse(readFileSync(path.join(ROOT, 'scripts/builds.json'), 'utf8'));

/**
 * Makes one of the builds, as everybody builds by hand.
 *
 * @param {Build} build
 * @param {import('node:child_process').StdioOptions} [output] where its commands print
 * @returns {Promise<import('./processes.mjs').Ending>}
 */
export async function makeBuild(build, output = 'inherit') {
  const {name, base, dir, site, pages, docs, make, prepare, repository = ''} = build;
  const options = {cwd: ROOT, stdio: output};
  if (make !== undefined) {
    return run({command: process.execPath, args: [make, name, dir]}, options);
  }
  if (prepare !== undefined) {
    const prepared = await run(binCommand(ROOT, 'tsx', [prepare]), options);
    if (prepared.code !== 0) return prepared;
  }
  const env = {
    ...process.env,
    BASE_URL: base,
    SEARCH_ENGINE: '',
    REPOSITORY_URL: repository,
    ...(docs === undefined ? {} : {DOCS_DIR: docs}),
    ...(pages === undefined ? {} : {PAGES: pages}),
  };
  const where = [...(site === undefined ? [] : [site]), '--out-dir', path.join(ROOT, dir)];
  const command = npmCommand(['run', '--silent', 'build', '--', ...where]);
  return run(command, {...options, env});
}

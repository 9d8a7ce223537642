/*
 * Loads the engine with `jiti`, as Docusaurus would, but has SWC make JavaScript of it. Docusaurus's own way is Babel,
 * which takes seven times as long: seconds of each build on a machine that has kept nothing. `jiti` is a package of
 * `@docusaurus/utils`, SWC one of `@docusaurus/faster`; without the second, Babel does it. Since Docusaurus 3.6.
 */
const {createRequire} = require('node:module');
const process = require('node:process');

const own = createRequire(__filename);
const ofUtils = createRequire(own.resolve('@docusaurus/utils'));

/** @returns {typeof import('@swc/core') | null} */
function findSwc() {
  try {
    return createRequire(own.resolve('@docusaurus/faster'))('@swc/core');
  } catch {
    return null;
  }
}

/** @param {import('@swc/core')} swc */
const transformWith =
  (swc) =>
  /** @param {{source: string, filename: string}} file */
  ({source, filename}) =>
    swc.transformSync(source, {
      filename,
      configFile: false,
      swcrc: false,
      module: {type: 'commonjs', importInterop: 'babel'},
      jsc: {target: 'es2022', parser: {syntax: 'typescript', tsx: filename.endsWith('x')}},
    });

const swc = findSwc();
// It takes no longer than to read what an earlier build kept.
const options = swc ? {transform: transformWith(swc), cache: false} : {};
const load = () => ofUtils('jiti')(__filename, {...options, requireCache: false})('../../index.ts');

/*
 * Docusaurus loads the configuration, the sidebars and the preset each by itself, and each may ask for the engine. While
 * somebody writes it is read anew each time, as the configuration is.
 */
const name = Symbol.for(__filename);
/** @type {Record<symbol, unknown>} */
const everywhere = globalThis;
module.exports = process.env.NODE_ENV === 'production' ? (everywhere[name] ??= load()) : load();

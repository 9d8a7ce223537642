/*
 * Loads the engine with `jiti`, as Docusaurus would, but has SWC make JavaScript of it. Docusaurus's own way is Babel,
 * which takes seven times as long: seconds of each build on a machine that has kept nothing. `jiti` is a package of
 * `@docusaurus/utils`, SWC one of `@docusaurus/faster`; without the second, Babel does it. Since Docusaurus 3.6.
 */
const {createRequire} = require('node:module');

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
module.exports = ofUtils('jiti')(__filename, {...options, requireCache: false})('../../index.ts');

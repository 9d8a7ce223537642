/*
 * Loads the engine. Docusaurus's own way is to have Babel make JavaScript of each of its seven hundred files: seconds of each
 * build on a machine that has kept nothing. A build has it bundled, and kept for the next (../engine-bundle.ts). Who asks for
 * something of the engine before Docusaurus calls the preset gets it at once, by `jiti` as Docusaurus would, but with SWC:
 * a configuration that names the default levels, for one. `jiti` is a package of `@docusaurus/utils`, SWC one of
 * `@docusaurus/faster`; without the second, Babel does it. Since Docusaurus 3.6.
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

/** @param {string} path */
function load(path) {
  const swc = findSwc();
  // It takes no longer than to read what an earlier build kept.
  const options = swc ? {transform: transformWith(swc), cache: false} : {};
  return ofUtils('jiti')(__filename, {...options, requireCache: false})(path);
}

/** @typedef {import('../../index.ts')} Engine */

/**
 * @param {string} siteDir
 * @returns {Promise<Engine>}
 */
async function loadBundle(siteDir) {
  /** @type {import('../engine-bundle.ts')} */
  const {engineBundle} = load('../engine-bundle.ts');
  const {file} = await engineBundle(siteDir);
  // While somebody writes it is read anew each time, as the configuration is.
  if (process.env.NODE_ENV !== 'production') Reflect.deleteProperty(own.cache, file);
  return own(file);
}

/** @type {Engine | undefined} */
let engine;

const atOnce = () => (engine ??= load('../../index.ts'));

/*
 * Docusaurus loads the configuration, the sidebars and the preset each by itself, and each may ask for the engine: all get
 * the same.
 */
const shared = Symbol.for(__filename);
/** @type {Record<symbol, unknown>} */
const everywhere = globalThis;
module.exports = everywhere[shared] ??= {
  __esModule: true,
  /** @type {(...given: Parameters<Engine['default']>) => Promise<ReturnType<Engine['default']>>} */
  async default(context, options) {
    const bundle = await loadBundle(context.siteDir);
    engine = bundle;
    return bundle.default(context, options);
  },
  get defaultBlocks() {
    return atOnce().defaultBlocks;
  },
  get defaultCallouts() {
    return atOnce().defaultCallouts;
  },
  get defaultLevels() {
    return atOnce().defaultLevels;
  },
  get topicSidebars() {
    return atOnce().topicSidebars;
  },
};

/*
 * `postcss-preset-env`, made once. With a name and no options, as Docusaurus has it, it is made for each style sheet: a
 * hundred plugins, nearly half a second of a build. Its name has to stay that of the package, which sites look for.
 */
const {createRequire} = require('node:module');

const ofCore = createRequire(require.resolve('@docusaurus/core/package.json'));
const ofBundler = createRequire(ofCore.resolve('@docusaurus/bundler'));
/** @type {(options?: object) => unknown} */
const presetEnv = ofBundler('postcss-preset-env');

let ready;
/** @param {object} [options] */
module.exports = (options) => (options ? presetEnv(options) : (ready ??= presetEnv()));
module.exports.postcss = true;

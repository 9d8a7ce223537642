/*
 * A loader of the list of all scripts of routes. What it writes beside the list depends on more than the list, so that
 * the bundler has to ask each time.
 */
/**
 * @this {import('webpack').LoaderContext<{change: (source: string) => Promise<string>}>}
 * @param {string} source
 */
module.exports = function registryLoader(source) {
  this.cacheable(false);
  const done = this.async();
  this.getOptions()
    .change(source)
    .then((text) => done(null, text), done);
};

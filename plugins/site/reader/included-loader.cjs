/*
 * A loader that changes nothing, and tells the bundler which files a page includes: when one of them changes, the page
 * does.
 */
/**
 * @this {import('webpack').LoaderContext<{filesOf: (path: string, text: string) => Iterable<string>}>}
 * @param {string} source
 */
module.exports = function includedLoader(source) {
  for (const file of this.getOptions().filesOf(this.resourcePath, source)) this.addDependency(file);
  return source;
};

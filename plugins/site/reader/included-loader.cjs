/*
 * A loader that changes nothing, and tells the bundler where a page looks for the files that it includes: when one of them
 * changes, comes or goes, the page is made anew.
 */
const {existsSync} = require('node:fs');

/**
 * @this {import('webpack').LoaderContext<{placesOf: (path: string, text: string) => Iterable<string>}>}
 * @param {string} source
 */
module.exports = function includedLoader(source) {
  for (const place of this.getOptions().placesOf(this.resourcePath, source)) {
    if (existsSync(place)) this.addDependency(place);
    else this.addMissingDependency(place);
  }
  return source;
};

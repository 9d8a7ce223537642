/*
 * A loader that changes nothing. What a page's module is depends on more than the page: on where other
 * pages are, and on the code that compiles it. Both are known to the reader of pages, which keeps
 * them for the next build, and to no cache of the bundler.
 */
/**
 * @this {import('webpack').LoaderContext<object>}
 * @param {string} source
 */
module.exports = function uncachedLoader(source) {
  this.cacheable(false);
  return source;
};

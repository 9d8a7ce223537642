/** Set by the bundler. */
declare const __webpack_public_path__: string;

/**
 * The address of something below the site's base URL.
 *
 * @param path - Without a slash at its beginning: `search/`.
 */
export function siteUrl(path: string): string {
  return __webpack_public_path__ + path;
}

/** Files of the build that only hosts, crawlers, chats and browsers themselves ask for. */
const notForReaders = [
  // Some hosts publish nothing that begins with a dot.
  /(?:^|\/)\./,
  /^(?:previews|export|_worker\.js)\//,
  /^q\/[^/]+\.md$/,
  /^(?:sw\.js|manifest\.webmanifest|sitemap\.xml|feed\.xml|llms\.txt|opensearch\.xml|robots\.txt|_headers|_redirects|_routes\.json|_worker\.js|CNAME)$/,
  /^img\/(?:icon|apple-touch-icon)[^/]*\.png$/,
  /\.(?:map|LICENSE\.txt)$/,
];

/** The folder of what this plugin writes, below the base URL. The page for what is not saved is there too. */
export const offlineFolder = 'offline';
export const offlinePage = `${offlineFolder}/`;
export const notFoundPage = '404.html';
export const summaryName = 'summary.json';

/** The address of a file of the build below the base URL; nothing for one that nobody reads. */
export function addressOf(file: string): string | undefined {
  if (notForReaders.some((pattern) => pattern.test(file))) return undefined;
  return file.replace(/(^|\/)index\.html$/, '$1');
}

/** The path below the base of an address of the site; nothing for one elsewhere or malformed. */
export function pathBelow(scope: string, address: string): string | undefined {
  const base = new URL(scope);
  const {origin, pathname} = new URL(address);
  if (origin !== base.origin || !pathname.startsWith(base.pathname)) return undefined;
  try {
    const path = decodeURIComponent(pathname.slice(base.pathname.length));
    return path.replace(/(^|\/)index\.html$/, '$1');
  } catch {
    return undefined;
  }
}

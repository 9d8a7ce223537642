/** Where the site is hosted. */
export interface SiteAddress {
  /** Origin, without a path: `https://example.org`. */
  url: string;
  /** Path of the home page, with a slash at both ends: `/bank/`. */
  baseUrl: string;
}

/**
 * Read `SITE_URL` and `BASE_URL`.
 *
 * A path in `SITE_URL` counts as the base when `BASE_URL` is not set, so that the
 * address in the browser's bar can be pasted as it is.
 *
 * @throws {Error} When `SITE_URL` is not an absolute http(s) address.
 */
export function siteAddress(env: Readonly<Record<string, string | undefined>>): SiteAddress {
  const site = env.SITE_URL?.trim() ?? '';
  if (site === '') return {url: 'http://localhost:3000', baseUrl: asPath(env.BASE_URL)};
  const address = URL.canParse(site) ? new URL(site) : null;
  if (!address || !/^https?:$/.test(address.protocol)) {
    throw new Error(
      `SITE_URL is "${site}". Expected an absolute address such as "https://example.org".`,
    );
  }

  return {url: address.origin, baseUrl: asPath(env.BASE_URL ?? address.pathname)};
}

function asPath(path = ''): string {
  const inner = path.trim().replace(/^\/+|\/+$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
}

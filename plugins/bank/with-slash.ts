/** A page's address as hosts have it, so that it costs no redirect. */
export function withSlash(permalink: string): string {
  return permalink.endsWith('/') ? permalink : `${permalink}/`;
}

/** A path with `/` for an address, each of its names escaped: a `#` or `?` is part of a name. */
export function escapePath(path: string): string {
  // A name on Windows may have half of a character, which no address has.
  const names = path.replace(/\p{Surrogate}/gu, '\uFFFD').split('/');
  return names.map(encodeURIComponent).join('/');
}

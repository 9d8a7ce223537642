/** A path with `/` as a relative URI: a `#` or `?` of it is part of a name. */
export function fileUri(path: string): string {
  // A name on Windows may have half of a character, which no URI has.
  const names = path.replace(/\p{Surrogate}/gu, '\uFFFD').split('/');
  return names.map(encodeURIComponent).join('/');
}

/* The addresses of questions and pages: the one place that knows how they are written. */

/** Folder of the permanent addresses, below the base URL. */
export const PERMANENT_FOLDER = 'q';

/**
 * The permanent address of a question: `/q/circle-corners/`.
 *
 * @param baseUrl - With a slash at both ends.
 */
export function permanentPath(baseUrl: string, id: string): string {
  return `${baseUrl}${PERMANENT_FOLDER}/${encodeURIComponent(id)}/`;
}

const permanent = new RegExp(`^/${PERMANENT_FOLDER}/([^/?#]+)/?$`);

/**
 * The id of the question that a link such as `/q/circle-corners` leads to.
 *
 * @param url - As written in Markdown: below the base URL, with a slash at its start.
 * @returns Null for any other link.
 */
export function permanentId(url: string): string | null {
  const encoded = permanent.exec(url)?.[1];
  if (encoded === undefined) return null;
  try {
    return decodeURIComponent(encoded).normalize('NFC');
  } catch {
    return encoded;
  }
}

/** An address with a slash at its end, to compare it with another. */
export function withSlash(permalink: string): string {
  return permalink.endsWith('/') ? permalink : `${permalink}/`;
}

/** What of a site says where its pages are; `trailingSlash` is Docusaurus's option. */
export interface PagePlaces {
  /** With a slash at both ends. */
  baseUrl: string;
  trailingSlash: boolean | undefined;
}

/** A page's address as hosts have it, so that it costs no redirect. */
export function hostedAddress(permalink: string, {baseUrl, trailingSlash}: PagePlaces): string {
  if (permalink === baseUrl) return permalink;
  if (trailingSlash === false) return permalink.replace(/\/$/, '');
  return trailingSlash === undefined && isFileName(permalink) ? permalink : withSlash(permalink);
}

/** The file of a page below the build folder: named as Docusaurus names it, letter for letter. */
export function pageFile(permalink: string, places: PagePlaces): string {
  const {length} = places.baseUrl;
  if (isFileName(permalink)) return permalink.slice(length);
  const path = hostedAddress(permalink, places).slice(length);
  return path === '' || path.endsWith('/') ? `${path}index.html` : `${path}.html`;
}

const isFileName = (path: string): boolean => /\.html?$/i.test(path);

/** The address of a file, whose name may have what ends the path of an address. */
export function encodePath(path: string): string {
  return encodeURI(path).replace(/[?#]/g, encodeURIComponent);
}

/** Where a question is: its page's address as hosts have it, encoded, and its anchor. */
export function questionAddress(page: string, id: string): string {
  return `${encodeURI(page)}#${encodeURIComponent(id)}`;
}

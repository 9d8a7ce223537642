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

/** A page's address as hosts have it, so that it costs no redirect. */
export function withSlash(permalink: string): string {
  return permalink.endsWith('/') ? permalink : `${permalink}/`;
}

/** Where a question is: its page's address, encoded, and its anchor. */
export function questionAddress(permalink: string, id: string): string {
  return `${encodeURI(withSlash(permalink))}#${encodeURIComponent(id)}`;
}

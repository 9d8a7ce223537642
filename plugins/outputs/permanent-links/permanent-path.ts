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

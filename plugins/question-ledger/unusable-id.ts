/** In UTF-8: a folder is named after an id, and file systems take 255 bytes. */
const MOST_BYTES = 200;

/**
 * Why an id cannot be part of an address on every host.
 *
 * @returns What it was found to be, or null for an id of letters, digits, `-`, `_` and `.`.
 */
export function unusableId(id: string): string | null {
  if (new TextEncoder().encode(id).length > MOST_BYTES) return `longer than ${MOST_BYTES} bytes`;
  if (id.startsWith('.')) return 'one that starts with a full stop';
  const foreign = /[^\p{L}\p{N}\p{M}._-]/u.exec(id)?.[0];
  return foreign === undefined ? null : `one with the character \`${foreign}\``;
}

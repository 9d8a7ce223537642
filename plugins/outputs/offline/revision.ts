/** Hexadecimal digits of a SHA-256 that name a content: enough to tell the versions of a file apart. */
export const revisionLength = 16;

/** The name of a content, in a browser. */
export async function digestRevision(content: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
  const digits = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0'));
  return digits.join('').slice(0, revisionLength);
}

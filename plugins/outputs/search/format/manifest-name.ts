/** The one file with a fixed name: small, never cached for long. */
export const MANIFEST_NAME = 'manifest.json';

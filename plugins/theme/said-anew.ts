/** Words for a status, which a screen reader says again only if they differ (plugins/theme/client/announce.ts). */
export const saidAnew = (words: string, before: string): string =>
  words === before && words !== '' ? `${words}\u00A0` : words;

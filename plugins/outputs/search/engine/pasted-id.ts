/** An id as it is copied: alone, as an anchor, or as the short address of a question, to which chats add `?utm_…`. */
const PASTED_ID = /^(?:\S*#|(?:\S*\/)?q\/)?([^\s/#?]+)\/?(?:\?[^#\s]*)?$/;
/** An id has at most 200 bytes, and addresses three characters for one. */
const LONGEST = 1000;

/** What may be an id in a query that is nothing else, in small letters; or an empty string. */
export function pastedId(query: string): string {
  const [, id = ''] = PASTED_ID.exec(query.slice(0, LONGEST).trim()) ?? [];
  try {
    return decodeURIComponent(id).toLowerCase();
  } catch {
    // No valid escapes, typed by hand.
    return id.toLowerCase();
  }
}

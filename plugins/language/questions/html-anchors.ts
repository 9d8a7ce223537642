const idAttribute = /\s(?:id|name)\s*=\s*(?:"([^"\s]+)"|'([^'\s]+)'|([^\s"'>]+))/gi;

/** The ids that a piece of HTML gives to elements, and the names that `<a name>` gives: what can be linked to. */
export function htmlAnchors(html: string): string[] {
  return [...html.matchAll(idAttribute)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

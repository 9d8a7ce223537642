/*
 * A link to another file, `../aws/eks.md`, becomes the address of its page. That address depends
 * on the other file, so compiled pages are kept without it.
 */

const pattern = /\/viva-link-to-file\/(\d+)\//g;

/** Stands for the address of a page's link number `index`. Survives as a path of an address. */
export function linkPlaceholder(index: number): string {
  return `/viva-link-to-file/${index}/`;
}

/**
 * Put addresses in the place of placeholders.
 *
 * @param addressOf - Null for a file that has no page.
 * @returns Null when a link leads nowhere.
 */
export function fillLinks(
  code: string,
  links: readonly string[],
  addressOf: (link: string) => string | null,
): string | null {
  if (links.length === 0) return code;
  const addresses = links.map(addressOf);
  if (addresses.includes(null)) return null;
  return code.replace(pattern, (placeholder, index) => addresses[Number(index)] ?? placeholder);
}

/**
 * The same for code that is kept: each placeholder becomes a place in a list that the code is given later. In what MDX writes
 * they are inside of double quotes, as all that comes from a page.
 *
 * @param count - How many links the page has: its text may look like a placeholder of others.
 * @param list - Name of the list.
 */
export function linksFrom(list: string, code: string, count: number): string {
  return code.replace(pattern, (placeholder, index) =>
    Number(index) < count ? `" + ${list}[${Number(index)}] + "` : placeholder,
  );
}

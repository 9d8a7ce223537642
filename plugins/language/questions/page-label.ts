/**
 * The name of a page that readers see on it and in lists: its `sidebar_label`. The longer title stays
 * for search engines and shared links. One rule for the heading, written or not.
 *
 * @returns Null for a page without a label, or with `keep_heading: true`, as an import writes it: its own
 *   heading or title is its name.
 */
export function pageLabel({
  sidebar_label: label,
  keep_heading: keeps,
}: Readonly<Record<string, unknown>>): string | null {
  if (keeps === true) return null;
  return typeof label === 'string' && label.trim() !== '' ? label.trim() : null;
}

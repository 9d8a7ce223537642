/** Neighbours of one folder below the topic's together, in their order. */
export function inGroups<Page extends {group?: string}>(
  pages: readonly Page[],
): {group: string | undefined; pages: Page[]}[] {
  const groups: {group: string | undefined; pages: Page[]}[] = [];
  for (const page of pages) {
    const last = groups.at(-1);
    if (last && last.group === page.group) last.pages.push(page);
    else groups.push({group: page.group, pages: [page]});
  }
  return groups;
}

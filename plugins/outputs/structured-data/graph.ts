import type {BreadcrumbListLeaf, ListItemLeaf, WebSiteLeaf} from 'schema-dts';

/** What a page says of itself: one of these for each thing it is or shows. */
export type Thing = BreadcrumbListLeaf | WebSiteLeaf;

/** A step on the way from the home page to a page. */
export interface Step {
  name: string;
  /** Absolute address. */
  url: string;
}

/**
 * The way to a page. The last step is the page itself and needs no address.
 * https://developers.google.com/search/docs/appearance/structured-data/breadcrumb
 *
 * @returns `null` for fewer than two steps, which are no way.
 */
export function breadcrumbs(steps: readonly Step[]) {
  if (steps.length < 2) return null;
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({name, url}, index) => {
      const last = index === steps.length - 1;
      return {
        '@type': 'ListItem',
        position: index + 1,
        name,
        ...(!last && {item: url}),
      } satisfies ListItemLeaf;
    }),
  } satisfies BreadcrumbListLeaf;
}

/**
 * The site, for its name in results. Search engines read it on the home page of a host only.
 * https://developers.google.com/search/docs/appearance/site-names
 */
export function webSite({name, url}: Step) {
  return {'@type': 'WebSite', name, url} satisfies WebSiteLeaf;
}

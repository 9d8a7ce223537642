import type {Route} from './literal-route.ts';

/** The router looks at fewer one after another in less time than a group takes. */
const many = 50;

/**
 * A route of many pages as several: one for each folder that has pages, and itself for all others. The router compares an
 * address with one route after another, several times for each page that is rendered.
 */
export function inGroups(route: Route): Route[] {
  if (!route.routes) return [route];
  const routes = route.routes.flatMap(inGroups);
  if (routes.length < many || !routes.every(({exact}) => exact)) return [{...route, routes}];
  const groups = new Map<string, {path: string; pages: Route[]}>();
  for (const page of routes) {
    const path = folderOf(page.path, route.path.replace(/\/?$/, '/'));
    // The router does not tell `AWS` from `aws`, and stays in the first that fits.
    const key = path.toLowerCase();
    const group = groups.get(key) ?? {path, pages: []};
    groups.set(key, group);
    group.pages.push(page);
  }
  const others: Route[] = [];
  const ofFolders = [...groups.values()].flatMap(({path, pages}) => {
    if (pages.length > 1 && path !== '') return [{...route, path, routes: pages}];
    others.push(...pages);
    return [];
  });
  return [...ofFolders, {...route, routes: others}];
}

/** The first folder of a page below its parent, which may be the page's own; empty for the page of the parent. */
function folderOf(path: string, parent: string): string {
  if (!path.startsWith(parent) || path === parent) return '';
  const end = path.indexOf('/', parent.length);
  return end === -1 ? path : path.slice(0, end);
}

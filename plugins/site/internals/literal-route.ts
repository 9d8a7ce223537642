/** The part of a route of the router that is used here. */
export interface Route {
  path: string;
  exact?: boolean;
  routes?: Route[];
}

/**
 * A route that fits its own address and no other. The router takes addresses for patterns, in which
 * `:id`, `(a)` and `*` mean something; here they are what they are, the names of files.
 */
export function literalRoute(route: Route): Route {
  return {
    ...route,
    // All that no page has: it stays a pattern.
    path: route.path === '*' ? route.path : route.path.replace(/[:()*+?]/g, String.raw`\$&`),
    ...(route.routes && {routes: route.routes.map(literalRoute)}),
  };
}

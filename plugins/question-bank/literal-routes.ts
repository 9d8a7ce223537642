import routes, {type Route} from '@generated/routes.js';

/*
 * Docusaurus gives the router the addresses of pages as patterns, in which `:id`, `(a)` and `*` mean
 * something. Here they are what they are: the names of files.
 */

function literal(route: Route): Route {
  const isAll = route.path === '*';
  return {
    ...route,
    path: isAll ? route.path : route.path.replace(/[:()*+?[\]{}!=$^|\\]/g, String.raw`\$&`),
    ...(route.routes && {routes: route.routes.map(literal)}),
  };
}

export default routes.map(literal);

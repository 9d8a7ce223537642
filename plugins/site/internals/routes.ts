/*
 * `@generated/routes.js`: the routes that Docusaurus writes for its router, which imports them as
 * `@generated/routes`. Since Docusaurus 2.0.
 */
import routes from '@generated/routes.js';
import {literalRoute} from './literal-route.ts';

/** Docusaurus's routes, as the bundler gives them to it in the place of its own. */
export default routes.map(literalRoute);

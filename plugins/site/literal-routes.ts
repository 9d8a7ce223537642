import routes from '@generated/routes.js';
import {literalRoute} from './literal-route.ts';

/** Docusaurus's routes, as the bundler gives them to it in the place of its own. */
export default routes.map(literalRoute);

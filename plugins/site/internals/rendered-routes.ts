/* The routes of a site as pages are rendered: as routes.ts has them, found sooner. */
import routes from './routes.ts';
import {inGroups} from './route-groups.ts';

export default routes.flatMap(inGroups);

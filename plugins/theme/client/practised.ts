import type {ClientModule} from '@docusaurus/types';
import {hasPractised} from '../practice/store/practised';

/* What the reader has practised is on the page: its code comes where there are records. */
const module: ClientModule = {
  onRouteDidUpdate({location, previousLocation}) {
    if (previousLocation?.pathname === location.pathname || !hasPractised()) return;
    import(/* webpackChunkName: "marks" */ '../practice/marks')
      .then(({showMarks}) => showMarks())
      // Offline, or the site was built anew: the page is as it is for everybody.
      .catch(() => undefined);
  },
};

export default module;

import type {ClientModule} from '@docusaurus/types';
import {hasPractised} from '../practice/store/practised';
import {onReturn} from './stored';

/* What the reader has practised is on the page: its code comes where there are records. */
function show(): void {
  if (!hasPractised()) return;
  import(/* webpackChunkName: "marks" */ '../practice/marks')
    .then(({showMarks}) => showMarks())
    // Offline, or the site was built anew: the page is as it is for everybody.
    .catch(() => undefined);
}

// The first grade may have been given on another page.
if (typeof window !== 'undefined') onReturn(show);

const module: ClientModule = {
  onRouteDidUpdate({location, previousLocation}) {
    if (previousLocation?.pathname !== location.pathname) show();
  },
};

export default module;

import type {ClientModule} from '@docusaurus/types';
import {footParts} from './foot-parts';
import {onPress} from './press';

/* Comments of a page and of its questions, of a site that has some (`bank.comments`). */

const load = () => import(/* webpackChunkName: "comments" */ './comment-panel');

if (typeof window !== 'undefined') {
  onPress('comments', (opener) => {
    load()
      .then(({toggleComments}) => {
        toggleComments(opener);
      })
      .catch(() => {
        // Without network.
        if (opener instanceof HTMLAnchorElement) location.assign(opener.href);
      });
  });
  footParts.push((link) => {
    load().then(
      ({addOpener}) => {
        addOpener(link);
      },
      () => undefined,
    );
  });
}

const module: ClientModule = {
  onRouteDidUpdate({location, previousLocation}) {
    if (previousLocation?.pathname === location.pathname) return;
    // From GitHub, where the reader has signed in, or has not.
    const given = new URLSearchParams(location.search);
    if (!given.has('giscus') && !given.has('comments')) return;
    load().then(
      ({comeBack}) => {
        comeBack();
      },
      () => undefined,
    );
  },
};

export default module;

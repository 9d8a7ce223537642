import type {ClientModule} from '@docusaurus/types';

/* The page that practising is on: its code, and what it knows of the reader, come where it is. */
const module: ClientModule = {
  onRouteDidUpdate({location, previousLocation}) {
    if (previousLocation?.pathname === location.pathname) return;
    const place = document.querySelector<HTMLElement>('[data-practice]');
    if (!place) return;
    import(/* webpackChunkName: "practice" */ '../practice/mount')
      .then(({mountPractice}) => mountPractice(place))
      .catch(() => {
        // The page says so (plugins/theme/components/PracticeFrame), and has the topics.
        place.dataset.practice = 'failed';
      });
  },
};

export default module;

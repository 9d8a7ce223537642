import {onPress} from './press';

/* The islands of a page (theme/islands); without any, nothing is fetched. */
const load = () => import(/* webpackChunkName: "islands" */ '../islands/start');

if (typeof document !== 'undefined' && document.querySelector('[data-island]')) {
  void load();
  onPress('island', (place, target) => {
    void load().then(({pressIn}) => pressIn(place, target));
  });
}
